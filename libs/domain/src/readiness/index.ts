export { FIRST_FIXES, firstFixes } from './fix-order.js';
export { lacksForIid, yearOfEdition, type IidFacts, type ServingEvidence } from './iid-lacks.js';
export { indicatorLacks, type ClaimToProve } from './indicator-lacks.js';
export {
  isStopped,
  LACK_LEVEL_LABELS,
  LACK_LEVELS,
  READINESS_TARGETS,
  type Lack,
  type LackLevel,
  type ReadinessTargetKind,
} from './lack.js';
export { lacksForEntry, lacksForSubmission } from './submission-lacks.js';
