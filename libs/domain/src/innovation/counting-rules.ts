import type { PeriodTerms } from '../period/index.js';
import type { InForce, InnovationStage, InnovationStatus, UseState } from './innovation-words.js';

/** What decides whether an innovation counts; the database maintains the same by triggers. */
export interface CountingFacts {
  readonly status: InnovationStatus;
  readonly useState: UseState;
  /** The revision in force and its stage, not the text that is being corrected. */
  readonly inForce: InForce | null;
  readonly inForceStage: InnovationStage | null;
}

export type CountingTerms = Pick<PeriodTerms, 'countingLevel' | 'countingStages'>;

/** What a declaration is worth. */
export interface Worth {
  readonly counts: boolean;
  /** Terdaftar: an endorsed revision in force. */
  readonly registered: boolean;
  readonly verified: boolean;
}

/** What a declaration of this innovation is worth in a period (rule 1). */
export function countsFor(facts: CountingFacts, terms: CountingTerms): Worth {
  const registered = isRegistered(facts, terms);
  const verified = registered && facts.inForce === 'VERIFIED';
  return {
    registered,
    verified,
    counts: terms.countingLevel === 'VERIFIED' ? verified : registered,
  };
}

function isRegistered(facts: CountingFacts, terms: CountingTerms): boolean {
  if (facts.inForce === null || facts.useState === 'STOPPED') return false;
  if (facts.status === 'WITHDRAWN' || facts.status === 'REJECTED') return false;
  return facts.inForceStage !== null && terms.countingStages.includes(facts.inForceStage);
}
