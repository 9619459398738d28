export {
  ACT_PERMISSIONS,
  ACTS,
  MOVES,
  type Act,
  type Move,
  type ForceEffect,
} from './innovation-moves.js';
export {
  assertMove,
  movesOpenTo,
  TURN_HOLDERS,
  turnOf,
  type Actor,
  type InnovationState,
  type Turn,
  type TurnHolder,
} from './innovation-policy.js';
export type { RecordedAct } from './recorded-acts.js';
export { maySee, sightOf, type InnovationSight, type SeenInnovation } from './innovation-sight.js';
export {
  assertCriteriaMet,
  assertNote,
  assertReason,
  type CriterionAnswer,
  type ReturnNotes,
} from './innovation-notes.js';
export {
  assertMayCopy,
  assertTitled,
  assertMayTakePlace,
  copyMergesOn,
  isEditable,
} from './working-copy-rules.js';
export { countsFor, type CountingFacts, type CountingTerms, type Worth } from './counting-rules.js';
export {
  assertSubmittable,
  dueOf,
  obstaclesToSubmitting,
  type Obstacle,
  type SubmissionFacts,
} from './submission-rules.js';
export * from './innovation-words.js';
