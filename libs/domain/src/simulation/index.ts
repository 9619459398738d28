export { effortOf, EFFORTS, rowEffortKey, type Effort, type EffortTable } from './efforts.js';
export { movesToNextBand, nextMoves, planOf, type Move, type MoveScope } from './next-moves.js';
export {
  simulate,
  type Plan,
  type PlannedInnovation,
  type SimulatedInnovation,
  type SimulationFacts,
  type TierStep,
} from './simulation.js';
