import {
  type IndexIndicator,
  type IndexRubric,
  type IndicatorClaim,
  tierPoints,
  tierTextsOf,
} from '../maturity/index.js';
import { lack, type Lack } from './lack.js';

/** A claim with whether a change of edition has put it in question. */
export interface ClaimToProve extends IndicatorClaim {
  readonly toReview: boolean;
}

/**
 * Indicators that bring less than they could, in the order of the edition: claimed without evidence or
 * without the basis that it is claimed on (they bring nothing: it costs the claimed points), put in
 * question by a new edition, and compulsory ones that nobody claims (they cost the first tier).
 */
export function indicatorLacks(
  rubric: IndexRubric,
  claims: readonly ClaimToProve[],
): readonly Lack[] {
  const given = new Map(claims.map((claim) => [claim.indicatorKey, claim]));
  return rubric.indicators.flatMap((indicator) => {
    const found = lackAt(indicator, given.get(indicator.key));
    return found === null ? [] : [found];
  });
}

function lackAt(indicator: IndexIndicator, claim: ClaimToProve | undefined): Lack | null {
  const { key, weight, mandatory } = indicator;
  const tier = claim?.tier ?? 0;
  const at = { level: 'INDEX', indicatorKey: key } as const;
  if (claim === undefined || tier === 0) {
    const points = tierPoints(weight, 1);
    return mandatory ? lack({ ...at, code: 'indicator-unclaimed', points }) : null;
  }
  const points = tierPoints(weight, tier);
  if (tierTextsOf(indicator, claim.basis) === null) {
    return lack({ ...at, code: 'basis-missing', points });
  }
  if (!claim.hasEvidence) return lack({ ...at, code: 'evidence-missing', points });
  return claim.toReview ? lack({ ...at, code: 'claim-to-review', points }) : null;
}
