import { isWebAddress } from '../form/index.js';
import type { UseState } from '../innovation/index.js';
import { DomainError } from '../problem/index.js';

/** A piece of evidence as far as its age matters. */
export interface DatedEvidence {
  readonly createdAt: Date;
}

/** What an agency says of the use of an innovation in the year of a period. */
export interface UseConfirmation {
  readonly state: UseState;
  readonly reason: string;
  /** A piece that was filed before; null: none is named. */
  readonly evidence: DatedEvidence | null;
  /** The address of one that is brought with the confirmation itself. */
  readonly linkUrl: string | null;
}

/**
 * Refuses a confirmation without its proof: what is in use shows one piece of evidence of this year,
 * what rests or has stopped says why. A piece is of this year when it was filed since the period opened.
 */
export function assertConfirmation(said: UseConfirmation, periodOpensAt: Date): void {
  if (said.linkUrl !== null && !isWebAddress(said.linkUrl)) {
    throw new DomainError('invalid', 'validation-failed', {}, [
      { pointer: '/link/url', detail: 'no-url' },
    ]);
  }
  if (said.state !== 'IN_USE') {
    if (said.reason.trim() !== '') return;
    throw new DomainError('invalid', 'note-required', {}, [
      { pointer: '/reason', detail: 'required' },
    ]);
  }
  if (said.linkUrl !== null) return;
  if (said.evidence === null) throw new DomainError('unprocessable', 'evidence-required');
  if (said.evidence.createdAt >= periodOpensAt) return;
  throw new DomainError('unprocessable', 'evidence-not-fresh', {
    since: periodOpensAt.toISOString(),
  });
}
