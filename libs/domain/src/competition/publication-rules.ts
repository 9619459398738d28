import { DomainError } from '../problem/index.js';
import { type ScoredEntry, unscoredEntries } from './ranking-rules.js';

/** An entry in the contest, as people know it. */
export interface ContestEntry extends ScoredEntry {
  readonly number: string | null;
  readonly innovationName: string;
}

/** A sheet that was assigned and not handed in, with who owes it. */
export interface OpenSheet {
  readonly entryId: string;
  readonly evaluatorName: string;
}

export interface PublicationState {
  /** How many distinct people must call for it: 1 or 2. */
  readonly publishers: number;
  readonly publishedAt: Date | null;
  readonly entriesCloseAt: Date;
  /** Who has called for what the results are now; a call for what they were before is void. */
  readonly callerIds: readonly string[];
}

/** The contest as it stands at this moment. */
export interface ContestState {
  readonly entries: readonly ContestEntry[];
  /** Recusals and conflicts leave none open. */
  readonly openSheets: readonly OpenSheet[];
}

/**
 * Whether this call completes the publication: everything then appears in one step. Refuses a
 * second publication, results that could still change, and a second call by one person.
 */
export function assertMayPublish(
  edition: PublicationState,
  personId: string,
  contest: ContestState,
  now: Date,
): { readonly publishes: boolean } {
  if (edition.publishedAt !== null) throw new DomainError('conflict', 'already-published');
  assertSettled(edition, contest, now);
  if (edition.callerIds.includes(personId)) {
    throw new DomainError('conflict', 'second-person-needed', { publishers: edition.publishers });
  }
  return { publishes: edition.callerIds.length + 1 >= edition.publishers };
}

/**
 * Results are settled once no entry can come in any more and every sheet that was assigned is handed
 * in. The end of a stage is not waited for: with all sheets in, nobody is left who could score. Nor
 * does its end settle anything by itself: a sheet that is half written would be left out in silence,
 * so whoever does not deliver recuses, or is taken off by name.
 */
function assertSettled(edition: PublicationState, contest: ContestState, now: Date): void {
  if (now < edition.entriesCloseAt) {
    const closesAt = edition.entriesCloseAt.toISOString();
    throw new DomainError('unprocessable', 'entries-open', { closesAt });
  }
  if (contest.openSheets.length > 0) {
    const entryIds = [...new Set(contest.openSheets.map(({ entryId }) => entryId))];
    const sheets = contest.openSheets.length;
    const entries = named(contest, entryIds);
    throw new DomainError('unprocessable', 'sheets-open', { sheets, entryIds, entries });
  }
  const entryIds = unscoredEntries(contest.entries);
  if (entryIds.length > 0 || contest.entries.length === 0) {
    const entries = named(contest, entryIds);
    throw new DomainError('unprocessable', 'entries-unscored', { entryIds, entries });
  }
}

/** What holds the publication up, by name: each entry, and who still owes a sheet for it. */
function named({ entries, openSheets }: ContestState, ids: readonly string[]): object[] {
  return entries
    .filter(({ entryId }) => ids.includes(entryId))
    .map(({ entryId, number, innovationName }) => ({
      entryId,
      number,
      innovationName,
      evaluators: openSheets
        .filter((sheet) => sheet.entryId === entryId)
        .map(({ evaluatorName }) => evaluatorName),
    }));
}
