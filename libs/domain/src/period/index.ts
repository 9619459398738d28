export { assertMayClose, findingsOf, verdictOf, VERDICT_LABELS, VERDICTS, type Verdict } from './closing-rules.js';
export {
  assertMayExempt,
  EXEMPTION_BASIS_LABELS,
  EXEMPTION_BASIS_KINDS,
  type ExemptionBasisKind,
  type ExemptionRequest,
} from './exemption-rules.js';
export {
  assertMayChange,
  assertPeriod,
  assertTakesSubmissions,
  COUNTING_STATUSES,
  loosens,
  takesSubmissions,
  type CountingStatus,
  type Period,
  type PeriodTerms,
} from './period-rules.js';
export { PERIOD_STATUS_LABELS, PERIOD_STATUSES, statusOfPeriod, type PeriodStatus, type PeriodTimes } from './period-status.js';
