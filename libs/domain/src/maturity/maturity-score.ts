import type { IndexRubric, Tier } from './index-rubric.js';
import { TOP_TIER } from './index-rubric.js';
import { type Hundredths, toHundredths } from './points.js';
import { tierTextsOf } from './tier-texts.js';

/** What is said about one indicator of one innovation. */
export interface IndicatorClaim {
  readonly indicatorKey: string;
  /** The tier that the agency claims; null while it claims none. */
  readonly tier: Tier | null;
  /** The basis it is claimed on, where the indicator has several. */
  readonly basis: string | null;
  /** The tier that the verifier found; null while nobody has looked. */
  readonly verifiedTier: Tier | null;
  readonly hasEvidence: boolean;
}

/** One indicator with what it brings, in hundredths of a point. */
export interface IndicatorScore {
  readonly indicatorKey: string;
  readonly claimed: Hundredths;
  readonly verified: Hundredths;
  readonly most: Hundredths;
}

/** One innovation, claimed and verified side by side, in hundredths of a point. */
export interface InnovationScore {
  readonly claimed: Hundredths;
  readonly verified: Hundredths;
  readonly most: Hundredths;
  readonly indicators: readonly IndicatorScore[];
}

/** Weight × tier, in hundredths of a point. */
export function tierPoints(weight: number, tier: Tier): Hundredths {
  return toHundredths(weight) * tier;
}

/**
 * Both scores of an innovation. An indicator without evidence brings nothing whatever was claimed; one that
 * asks for a basis brings nothing until exactly one that the edition knows is chosen; claims for
 * indicators that the edition doesn't have bring nothing.
 */
export function innovationScore(
  rubric: IndexRubric,
  claims: readonly IndicatorClaim[],
): InnovationScore {
  const given = new Map(claims.map((claim) => [claim.indicatorKey, claim]));
  const indicators = rubric.indicators.map((indicator): IndicatorScore => {
    const claim = given.get(indicator.key);
    const counts =
      claim !== undefined && claim.hasEvidence && tierTextsOf(indicator, claim.basis) !== null;
    return {
      indicatorKey: indicator.key,
      claimed: counts ? tierPoints(indicator.weight, claim.tier ?? 0) : 0,
      verified: counts ? tierPoints(indicator.weight, claim.verifiedTier ?? 0) : 0,
      most: tierPoints(indicator.weight, TOP_TIER),
    };
  });
  const sum = (part: 'claimed' | 'verified' | 'most') =>
    indicators.reduce((total, score) => total + score[part], 0);
  return { claimed: sum('claimed'), verified: sum('verified'), most: sum('most'), indicators };
}
