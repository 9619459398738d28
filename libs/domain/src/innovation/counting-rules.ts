import type { CountingStatus, PeriodTerms } from '../period/index.js';
import type { InnovationStatus, Stage, UseState } from './innovation-words.js';

/** What decides whether an innovation counts; the database maintains the same by triggers. */
export interface CountingFacts {
  readonly status: InnovationStatus;
  readonly stage: Stage | null;
  readonly useState: UseState;
  readonly revisionInForce: boolean;
  readonly isCopy: boolean;
}

export type CountingTerms = Pick<PeriodTerms, 'countingStatuses' | 'countingStages'>;

/**
 * As what the innovation stands: registered (an endorsed revision is in force, also while the next
 * is being corrected), verified, or neither.
 */
export function standingOf(facts: CountingFacts): CountingStatus | null {
  if (facts.isCopy || facts.useState === 'STOPPED') return null;
  if (facts.status === 'WITHDRAWN' || facts.status === 'REJECTED') return null;
  if (!facts.revisionInForce) return null;
  return facts.status === 'VERIFIED' ? 'VERIFIED' : 'ENDORSED';
}

/** Whether a declared innovation counts for a period, and whether it does so as verified. */
export function countsFor(
  facts: CountingFacts,
  terms: CountingTerms,
): { readonly counts: boolean; readonly verified: boolean } {
  const standing = standingOf(facts);
  if (standing === null || facts.stage === null || !terms.countingStages.includes(facts.stage)) {
    return { counts: false, verified: false };
  }
  return { counts: terms.countingStatuses.includes(standing), verified: standing === 'VERIFIED' };
}
