export {
  assertEffort,
  effortOf,
  effortTable,
  EFFORTS,
  type Effort,
  type EffortTable,
  type GivenEffort,
  rowEffortKey,
} from './efforts.js';
export { type Aim, nextMoves, planOf, type Move } from './next-moves.js';
export { type MoveScope, scopeScore, type ScopeScore } from './scope.js';
export {
  simulate,
  type Plan,
  type PlannedInnovation,
  type SimulatedInnovation,
  type SimulationFacts,
  type TierStep,
} from './simulation.js';
export { wayToNextBand, type Way, type WayStep } from './way.js';
