import type { Levels, ScoresheetContent } from './content-types.js';

/** A sheet that its evaluator has sent. */
export const sent = (
  innovationKey: string,
  evaluator: string,
  levels: Levels,
  notes: ScoresheetContent['notes'],
): ScoresheetContent => ({ innovationKey, evaluator, status: 'SUBMITTED', levels, notes });

/** A sheet that its evaluator has begun. */
export const begun = (
  innovationKey: string,
  evaluator: string,
  levels: Levels,
  notes: ScoresheetContent['notes'],
): ScoresheetContent => ({ innovationKey, evaluator, status: 'DRAFT', levels, notes });
