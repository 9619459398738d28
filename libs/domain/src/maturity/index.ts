export * from './index-rubric.js';
export { INCOMPLETE_EDITIONS, SHIPPED_RUBRICS, shippedRubric } from './iid-editions.table.js';
export { assertIndexRubric, rubricFaults } from './index-rubric-rules.js';
export { assertClaims, isTier, type GivenClaim } from './claim-rules.js';
export { hasTwoPlaces, toHundredths, toPoints, type Hundredths } from './points.js';
export {
  innovationScore,
  tierPoints,
  type IndicatorClaim,
  type IndicatorScore,
  type InnovationScore,
} from './maturity-score.js';
export {
  bandOf,
  basicServicesIn,
  mostPoints,
  regionIndex,
  type IndexFacts,
  type MostPoints,
  type RegionIndex,
} from './region-index.js';
export {
  assertRowStatement,
  assertRowTier,
  readRow,
  regionPoints,
  type RowClaim,
  type RowReading,
  type SaidTier,
} from './region-row-rules.js';
export {
  compareRubrics,
  REVIEW_REASONS,
  reviewOfClaim,
  reviewOfRow,
  RUBRIC_CHANGES,
  type ClaimReview,
  type PartChange,
  type ReviewReason,
  type RubricChange,
  type RubricDifference,
} from './rubric-switch.js';
export { tierTextsOf } from './tier-texts.js';
export { regionStanding, type MeasuredClaims, type RegionStanding } from './region-standing.js';
export { assertFindings, type GivenFinding } from './finding-rules.js';
