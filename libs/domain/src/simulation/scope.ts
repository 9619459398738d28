import {
  type Hundredths,
  innovationScore,
  type IndexRubric,
  mostPoints,
} from '../maturity/index.js';
import {
  claimsAfter,
  type SimulatedInnovation,
  type SimulationFacts,
  type TierStep,
} from './simulation.js';

/** Whose moves are looked for: of one innovation, of one agency, or of the whole region. */
export type MoveScope =
  { readonly innovationId: string } | { readonly agencyId: string } | 'REGION';

/** What the innovations of a scope score together, as claimed, in hundredths of a point. */
export interface ScopeScore {
  readonly innovations: number;
  readonly points: Hundredths;
  /** The most that they could score together. */
  readonly most: Hundredths;
}

/** Whether an innovation belongs to the scope. */
export function isWithin({ id, agencyId }: SimulatedInnovation, scope: MoveScope): boolean {
  if (scope === 'REGION') return true;
  return 'innovationId' in scope ? id === scope.innovationId : agencyId === scope.agencyId;
}

/** The score of a scope once the steps are done and proven. */
export function scopeScore(
  rubric: IndexRubric,
  facts: SimulationFacts,
  scope: MoveScope,
  steps: readonly TierStep[],
): ScopeScore {
  const own = facts.innovations.filter((innovation) => isWithin(innovation, scope));
  const points = own.reduce(
    (sum, innovation) => sum + innovationScore(rubric, claimsAfter(innovation, steps)).claimed,
    0,
  );
  return { innovations: own.length, points, most: own.length * mostPoints(rubric).innovation };
}
