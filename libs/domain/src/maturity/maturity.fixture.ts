import { SHIPPED_RUBRICS } from './iid-editions.table.js';
import type { IndexIndicator, IndexRubric } from './index-rubric.js';
import type { IndicatorClaim } from './maturity-score.js';

/** The edition of 2026, which the vectors are computed with. */
export const IID = SHIPPED_RUBRICS[0]!;

export const aClaim = (parts: Partial<IndicatorClaim> = {}): IndicatorClaim => ({
  ...{ indicatorKey: 'video', tier: null, basis: null, verifiedTier: null, hasEvidence: true },
  ...parts,
});

/** The edition with one indicator changed. */
export const withIndicator = (key: string, parts: Partial<IndexIndicator>): IndexRubric => ({
  ...IID,
  indicators: IID.indicators.map((part) => (part.key === key ? { ...part, ...parts } : part)),
});
