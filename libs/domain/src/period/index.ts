export {
  assertMayClose,
  findingsOf,
  verdictOf,
  VERDICT_OUTCOME_LABELS,
  VERDICT_OUTCOMES,
  type VerdictOutcome,
} from './closing-rules.js';
export {
  assertMayExempt,
  BASIS_KIND_LABELS,
  BASIS_KINDS,
  type BasisKind,
  type ExemptionRequest,
} from './exemption-rules.js';
export {
  assertMayChange,
  assertPeriod,
  assertTakesSubmissions,
  COUNTING_LEVELS,
  countingLevelOf,
  countingStatusesOf,
  loosens,
  takesSubmissions,
  type ChangeableTerms,
  type CountingLevel,
  type Period,
  type PeriodTerms,
} from './period-rules.js';
export {
  PERIOD_STATUS_LABELS,
  PERIOD_STATUSES,
  statusOfPeriod,
  type PeriodStatus,
  type PeriodTimes,
} from './period-status.js';
