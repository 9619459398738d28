import type { IndexRubric } from './index-rubric.js';
import { type IndicatorClaim, innovationScore, type InnovationScore } from './maturity-score.js';
import { basicServicesIn, regionIndex, type RegionIndex } from './region-index.js';
import { regionPoints, type RowClaim } from './region-row-rules.js';

/** An innovation that is measured, with everything said about it. */
export interface MeasuredClaims {
  readonly mainAffairCode: string | null;
  readonly claims: readonly IndicatorClaim[];
}

/** Where a region stands: the index as claimed and as verified, and the score of each innovation. */
export interface RegionStanding {
  readonly claimed: RegionIndex;
  readonly verified: RegionIndex;
  /** In the order of the innovations handed in. */
  readonly scores: readonly InnovationScore[];
}

/**
 * Both views of a region's index. They measure the same innovations: one that nobody has verified yet counts
 * among them with what was verified of it, which may be nothing.
 */
export function regionStanding(
  rubric: IndexRubric,
  innovations: readonly MeasuredClaims[],
  rows: readonly RowClaim[],
): RegionStanding {
  const scores = innovations.map(({ claims }) => innovationScore(rubric, claims));
  const basicServices = basicServicesIn(innovations.map(({ mainAffairCode }) => mainAffairCode));
  const own = regionPoints(rubric, rows);
  const view = (part: 'claimed' | 'verified') =>
    regionIndex(rubric, {
      regionPoints: own[part],
      innovationPoints: scores.map((score) => score[part]),
      basicServices,
    });
  return { claimed: view('claimed'), verified: view('verified'), scores };
}
