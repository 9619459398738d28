export {
  assertComplete,
  assertEntryMove,
  assertMayAssign,
  assertMayScore,
  assertScores,
  assertTakesEntries,
  type EntryAct,
  type Score,
  type ScoresheetState,
} from './competition-policy.js';
export * from './competition-words.js';
export {
  statusOfEdition,
  statusOfStage,
  type EditionTimes,
  type StageTimes,
} from './edition-status.js';
export {
  assertMayPublish,
  type ContestEntry,
  type ContestState,
  type OpenSheet,
  type PublicationState,
} from './publication-rules.js';
export {
  rankEntries,
  tieBreakOrder,
  unscoredEntries,
  type RankedEntry,
  type ScoredEntry,
} from './ranking-rules.js';
export {
  assertRubric,
  assertRubricOpen,
  hasLevel,
  scaleOf,
  type AnchoredLevel,
  type Rubric,
  type RubricCriterion,
  type Scale,
} from './rubric-rules.js';
export {
  criterionMean,
  entryScore,
  publishedScore,
  sheetScore,
  type SheetLevels,
} from './score-rules.js';
export {
  assertMayEnter,
  assertNameFree,
  obstaclesToEntering,
  type EnteringFacts,
  type EntryObstacle,
} from './entering-rules.js';
