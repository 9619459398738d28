export {
  ACT_PERMISSIONS,
  ACTS,
  MOVES,
  type Act,
  type Move,
  type RevisionEffect,
} from './innovation-moves.js';
export {
  assertMove,
  movesOpenTo,
  turnOf,
  type Actor,
  type InnovationState,
  type Turn,
} from './innovation-policy.js';
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
  copyMergesOn,
  DRAFT_TITLE_LENGTH,
  isEditable,
} from './working-copy-rules.js';
export { countsFor, standingOf, type CountingFacts, type CountingTerms } from './counting-rules.js';
export {
  assertSubmittable,
  obstaclesToSubmitting,
  type Obstacle,
  type SubmissionFacts,
} from './submission-rules.js';
export * from './innovation-words.js';
