import type { InForce } from '../innovation/index.js';
import { DomainError } from '../problem/index.js';
import { assertTakesEntries } from './competition-policy.js';
import { type EditionTimes, statusOfEdition } from './edition-status.js';

/** What entering an edition depends on. */
export interface EnteringFacts {
  readonly edition: EditionTimes;
  /** The level at which the innovation is in force. */
  readonly inForce: InForce | null;
  /** It has an entry here already that was sent. */
  readonly isEntered: boolean;
  /** The number of another innovation's entry that was sent here under the same name. */
  readonly nameTakenBy: string | null;
}

export type EntryObstacle =
  'stage-closed' | 'innovation-not-verified' | 'already-entered' | 'duplicate-entry-name';

/** Everything that would stop an entry from being sent now, what no repair helps against first. */
export function obstaclesToEntering(facts: EnteringFacts, now: Date): readonly EntryObstacle[] {
  const { edition, inForce, isEntered, nameTakenBy } = facts;
  const found: [EntryObstacle, boolean][] = [
    ['stage-closed', statusOfEdition(edition, now) !== 'OPEN'],
    ['already-entered', isEntered],
    ['innovation-not-verified', inForce !== 'VERIFIED'],
    ['duplicate-entry-name', isNameTaken(nameTakenBy)],
  ];
  return found.filter(([, stands]) => stands).map(([obstacle]) => obstacle);
}

/** Refuses with the first of what stands in the way, so that page and server can't disagree. */
export function assertMayEnter(facts: EnteringFacts, now: Date): void {
  const [first] = obstaclesToEntering(facts, now);
  if (first === undefined) return;
  if (first === 'stage-closed') assertTakesEntries(facts.edition, now);
  if (first === 'duplicate-entry-name') assertNameFree(facts.nameTakenBy);
  if (first === 'already-entered') throw new DomainError('conflict', 'already-entered');
  throw new DomainError('unprocessable', 'innovation-not-verified');
}

/**
 * Refuses a second entry of one edition under a name that was sent already: juries, results and the
 * public would take the two for one. Who does the same elsewhere says where in the name.
 */
export function assertNameFree(takenBy: string | null): void {
  if (!isNameTaken(takenBy)) return;
  throw new DomainError('conflict', 'duplicate-entry-name', { number: takenBy });
}

function isNameTaken(takenBy: string | null): boolean {
  return takenBy !== null;
}
