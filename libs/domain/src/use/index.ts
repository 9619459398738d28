export {
  assertConfirmation,
  type DatedEvidence,
  type UseConfirmation,
} from './confirmation-rules.js';
export {
  survivalByYear,
  survivalSteps,
  type Life,
  type SurvivalStep,
  type SurvivalYear,
} from './survival-rules.js';
