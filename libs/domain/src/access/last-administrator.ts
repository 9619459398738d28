import { DomainError } from '../problem/index.js';
import { addDays, type Day } from '../time/index.js';
import { type Grant, isInForce } from './grant-rules.js';

/** The days on which a grant stands. */
export type Term = Pick<Grant, 'from' | 'until'>;

/**
 * What a grant loses when it ends with this day (null: when it is annulled, or its holder shut out);
 * nothing, where it gave nothing more.
 */
export function termLost(grant: Grant, lastDay: Day | null, today: Day): Term | null {
  const next = lastDay === null ? today : addDays(lastDay, 1);
  const from = [grant.from, today, next].reduce((a, b) => (a > b ? a : b));
  return isInForce(grant, from) ? { from, until: grant.until } : null;
}

/**
 * A region is never left without an administrator by somebody's act: another one's grant must cover
 * the days that are lost. Grants that run out by themselves are not an act.
 */
export function assertAdministered(lost: Term | null, others: readonly Term[]): void {
  if (lost === null || others.some((other) => covers(other, lost))) return;
  throw new DomainError('conflict', 'last-administrator', { from: lost.from });
}

function covers(other: Term, lost: Term): boolean {
  if (other.from > lost.from) return false;
  return other.until === null || (lost.until !== null && other.until >= lost.until);
}
