export {
  assertSopEvaluation,
  assertSopInUse,
  SOP_INTERVAL_MONTHS,
  statusAfterEdit,
  statusAfterEvaluation,
  type SopAnswer,
  type SopEvaluation,
  type SopStanding,
} from './sop-rules.js';
export * from './sop-words.js';
