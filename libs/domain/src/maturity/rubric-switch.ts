import type { IndexIndicator, IndexRubric, TierTexts } from './index-rubric.js';
import { toHundredths } from './points.js';
import { tierTextsOf } from './tier-texts.js';

/** What became of one indicator or row between two editions. */
export const RUBRIC_CHANGES = ['SAME', 'CHANGED', 'ADDED', 'REMOVED'] as const;
export type RubricChange = (typeof RUBRIC_CHANGES)[number];

/** Why a claim must be looked at again. */
export const REVIEW_REASONS = ['WEIGHT', 'TIERS', 'BASIS', 'REMOVED'] as const;
export type ReviewReason = (typeof REVIEW_REASONS)[number];

/** One indicator or row, matched by key. */
export interface PartChange {
  readonly key: string;
  readonly change: RubricChange;
  readonly reasons: readonly ReviewReason[];
}

/** What differs between two editions. */
export interface RubricDifference {
  readonly indicators: readonly PartChange[];
  readonly rows: readonly PartChange[];
  readonly formula: readonly { readonly key: string; readonly from: number; readonly to: number }[];
}

/** What stands in the way of a claim being read as before. */
export interface ClaimReview {
  readonly reasons: readonly ReviewReason[];
  /** Whether what a verifier found still means the same: it does as long as the words do. */
  readonly keepsVerification: boolean;
}

/** Compares two editions, matched by key; words are compared in Indonesian, their source. */
export function compareRubrics(from: IndexRubric, to: IndexRubric): RubricDifference {
  const formula = (Object.keys(from.formula) as (keyof IndexRubric['formula'])[])
    .map((key) => ({ key, from: from.formula[key], to: to.formula[key] }))
    .filter((part) => part.from !== part.to);
  return {
    indicators: matched(from.indicators, to.indicators, indicatorReasons),
    rows: matched(from.rows, to.rows, rowReasons),
    formula,
  };
}

/**
 * What a switch means for one claim: only what it was claimed on counts, so other words of a basis that
 * was not chosen change nothing for it.
 */
export function reviewOfClaim(
  from: IndexRubric,
  to: IndexRubric,
  claim: { readonly indicatorKey: string; readonly basis: string | null },
): ClaimReview {
  const before = from.indicators.find(({ key }) => key === claim.indicatorKey);
  const after = to.indicators.find(({ key }) => key === claim.indicatorKey);
  if (before === undefined) return { reasons: [], keepsVerification: true };
  if (after === undefined) return { reasons: ['REMOVED'], keepsVerification: false };
  const reasons: ReviewReason[] = [];
  if (!sameWeight(before, after)) reasons.push('WEIGHT');
  const [was, is] = [tierTextsOf(before, claim.basis), tierTextsOf(after, claim.basis)];
  if (was !== null && is === null) reasons.push('BASIS');
  else if (!sameTexts(was, is)) reasons.push('TIERS');
  return { reasons, keepsVerification: reasons.every((reason) => reason === 'WEIGHT') };
}

/** What a switch means for one row of the region. */
export function reviewOfRow(from: IndexRubric, to: IndexRubric, rowKey: string): ClaimReview {
  const before = from.rows.find(({ key }) => key === rowKey);
  const after = to.rows.find(({ key }) => key === rowKey);
  if (before === undefined) return { reasons: [], keepsVerification: true };
  if (after === undefined) return { reasons: ['REMOVED'], keepsVerification: false };
  const reasons = rowReasons(before, after);
  return { reasons, keepsVerification: !reasons.includes('TIERS') };
}

interface Part {
  readonly key: string;
  readonly weight: number;
  readonly tiers: TierTexts | null;
}

function matched<P extends Part>(
  from: readonly P[],
  to: readonly P[],
  reasonsOf: (before: P, after: P) => ReviewReason[],
): PartChange[] {
  const kept = to.map((after): PartChange => {
    const before = from.find(({ key }) => key === after.key);
    if (before === undefined) return { key: after.key, change: 'ADDED', reasons: [] };
    const reasons = reasonsOf(before, after);
    return { key: after.key, change: reasons.length > 0 ? 'CHANGED' : 'SAME', reasons };
  });
  const gone = from
    .filter(({ key }) => !to.some((after) => after.key === key))
    .map(({ key }): PartChange => ({ key, change: 'REMOVED', reasons: ['REMOVED'] }));
  return [...kept, ...gone];
}

function rowReasons(before: Part, after: Part): ReviewReason[] {
  return [
    ...(sameWeight(before, after) ? [] : (['WEIGHT'] as const)),
    ...(sameTexts(before.tiers, after.tiers) ? [] : (['TIERS'] as const)),
  ];
}

function indicatorReasons(before: IndexIndicator, after: IndexIndicator): ReviewReason[] {
  const sameBases =
    before.bases.length === after.bases.length &&
    before.bases.every(({ key, tiers }) =>
      sameTexts(tiers, after.bases.find((basis) => basis.key === key)?.tiers ?? null),
    );
  return [...rowReasons(before, after), ...(sameBases ? [] : (['BASIS'] as const))];
}

function sameWeight(one: Part, other: Part): boolean {
  return toHundredths(one.weight) === toHundredths(other.weight);
}

function sameTexts(one: TierTexts | null, other: TierTexts | null): boolean {
  if (one === null || other === null) return one === other;
  return one.every((tier, index) => tier.id === other[index]?.id);
}
