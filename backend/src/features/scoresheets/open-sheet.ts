import { assertMayScore } from '@satu/domain/competition';
import { DomainError } from '@satu/domain/problem';
import type { Sheet } from './scoresheet.row.js';

/**
 * Lines about scoring lie in no region, and so in no auditor's log: even that somebody has just
 * scored is sealed. Publication tells the log whose sheets went in.
 */
export const SEALED = null;

/** Refuses writing on a sheet that is closed, or whose edition is published or not open. */
export function assertStillOpen(sheet: Sheet, now: Date): void {
  if (sheet.publishedAt) throw new DomainError('conflict', 'already-published');
  const { status, stage } = sheet;
  const window = { opensAt: new Date(stage.opensAt), closesAt: new Date(stage.closesAt) };
  // A sheet in conflict is none of the viewer's any more and was not found.
  assertMayScore({ status, inConflict: false }, window, now);
}
