import { DomainError } from '../problem/index.js';

/** An import can be taken back for a day: longer, and others have built on it. */
export const UNDO_HOURS = 24;

/** What undoing is held against: when it was, and what of it somebody has touched since. */
export interface UndoFacts {
  readonly importedAt: Date | null;
  readonly undoneAt: Date | null;
  readonly touched: readonly string[];
}

/** Until when the import can be taken back. */
export function undoableUntil(importedAt: Date): Date {
  return new Date(importedAt.getTime() + UNDO_HOURS * 3_600_000);
}

/** Only what was imported, within a day, and only while nobody has worked on any of it. */
export function assertUndoable({ importedAt, undoneAt, touched }: UndoFacts, now: Date): void {
  if (importedAt === null || undoneAt !== null) {
    throw new DomainError('conflict', 'import-not-in-force');
  }
  if (now >= undoableUntil(importedAt)) {
    throw new DomainError('conflict', 'import-undo-over', { hours: UNDO_HOURS });
  }
  if (touched.length > 0) {
    throw new DomainError('conflict', 'import-touched', {
      names: touched.slice(0, 5),
      count: touched.length,
    });
  }
}
