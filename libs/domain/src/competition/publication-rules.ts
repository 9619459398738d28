import { DomainError } from '../problem/index.js';
import { type ScoredEntry, unscoredEntries } from './ranking-rules.js';

export interface PublicationState {
  /** How many distinct people must call for it: 1 or 2. */
  readonly publishers: number;
  readonly publishedAt: Date | null;
  readonly callerIds: readonly string[];
}

/**
 * Whether this call completes the publication: everything then appears in one step. Refuses a
 * second publication, a second call by one person, and a list on which an entry has no score.
 */
export function assertMayPublish(
  edition: PublicationState,
  personId: string,
  entries: readonly ScoredEntry[],
): { readonly publishes: boolean } {
  if (edition.publishedAt !== null) throw new DomainError('conflict', 'already-published');
  if (edition.callerIds.includes(personId)) {
    throw new DomainError('conflict', 'second-person-needed', { publishers: edition.publishers });
  }
  const entryIds = unscoredEntries(entries);
  if (entryIds.length > 0) throw new DomainError('unprocessable', 'entries-unscored', { entryIds });
  return { publishes: edition.callerIds.length + 1 >= edition.publishers };
}
