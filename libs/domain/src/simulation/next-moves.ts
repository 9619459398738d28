import {
  type Hundredths,
  type IndexRubric,
  type IndicatorClaim,
  type Tier,
  tierPoints,
  tierTextsOf,
  TIERS,
  TOP_TIER,
} from '../maturity/index.js';
import { type Rational, rational } from '../rational/index.js';
import { type Effort, effortOf, type EffortTable, rowEffortKey } from './efforts.js';
import { isWithin, type MoveScope } from './scope.js';
import {
  type Plan,
  type PlannedInnovation,
  simulate,
  type SimulatedInnovation,
  type SimulationFacts,
  type TierStep,
} from './simulation.js';

/** One step that would bring points. */
export interface Move extends TierStep {
  /** The tier that counts before it: 0 where nothing proves the claimed one. */
  readonly from: Tier;
  /** The claim stands already and only its evidence is missing. */
  readonly onlyProof: boolean;
  /** Points of the row or innovation, in hundredths. */
  readonly points: Hundredths;
  readonly effort: Effort;
  /** How much the index would rise, exactly. */
  readonly gain: Rational;
}

/** What is looked for: whose steps, how much work each is, and what is planned besides. */
export interface Aim {
  readonly scope: MoveScope;
  readonly efforts: EffortTable;
  /** Innovations that would come anyway: beyond the floor they divide what a step brings. */
  readonly planned?: readonly PlannedInnovation[];
}

/**
 * The next step of every indicator and row, the most index for the least effort first; then the larger gain, then
 * the order of the form. A step leads one tier up, or to a claimed tier that nothing proves yet. With a
 * fixed number of innovations the gains add up: the index moves by exactly their sum, before rounding.
 */
export function nextMoves(rubric: IndexRubric, facts: SimulationFacts, aim: Aim): Move[] {
  return inOrder(ladders(rubric, facts, aim).flatMap((ladder) => ladder.slice(0, 1)));
}

/** Every step up to the highest tier, in the same order; of one indicator the lower comes first. */
export function allMoves(rubric: IndexRubric, facts: SimulationFacts, aim: Aim): Move[] {
  return inOrder(ladders(rubric, facts, aim).flat());
}

/** The moves as a plan. */
export function planOf(moves: readonly TierStep[]): Plan {
  const steps = moves.map(({ innovationId, key, basis, tier }) => ({
    ...{ innovationId, key, basis, tier },
  }));
  return { steps, planned: [] };
}

type Step = Pick<Move, 'from' | 'tier' | 'onlyProof'>;

/** A move with what it is compared by: points of the whole sum, in whole numbers. */
interface Weighed {
  readonly move: Move;
  readonly units: number;
}

function ladders(rubric: IndexRubric, facts: SimulationFacts, aim: Aim): Weighed[][] {
  const { scope, efforts, planned = [] } = aim;
  const { divisor, most } = simulate(rubric, facts, { steps: [], planned });
  const whole = BigInt(divisor) * BigInt(most);
  const ofInnovations = facts.innovations
    .filter((innovation) => isWithin(innovation, scope))
    .flatMap((innovation) => innovationLadders(rubric, innovation, { efforts, whole, share: 1 }));
  if (scope !== 'REGION') return ofInnovations;
  return [...ofInnovations, ...rowLadders(rubric, facts, { efforts, whole, share: divisor })];
}

/** How much work steps are, how often their points count, and what they are then a share of. */
interface Measure {
  readonly efforts: EffortTable;
  readonly share: number;
  readonly whole: bigint;
}

function innovationLadders(
  rubric: IndexRubric,
  { id, claims }: SimulatedInnovation,
  measure: Measure,
): Weighed[][] {
  return rubric.indicators.map((indicator) => {
    const { key, weight, bases } = indicator;
    const claim = claims.find(({ indicatorKey }) => indicatorKey === key);
    const known = claim && tierTextsOf(indicator, claim.basis) !== null ? claim : undefined;
    const basis = known?.basis ?? bases[0]?.key ?? null;
    return stepsFrom(known).map((step) =>
      weighed({ innovationId: id, key, basis, ...step }, weight, measure),
    );
  });
}

function rowLadders(rubric: IndexRubric, facts: SimulationFacts, measure: Measure): Weighed[][] {
  return rubric.rows.map(({ key, weight }) =>
    stepsFrom(facts.rows.find(({ rowKey }) => rowKey === key)).map((step) =>
      weighed({ innovationId: null, key, basis: null, ...step }, weight, measure),
    ),
  );
}

function weighed(step: TierStep & Step, weight: number, measure: Measure): Weighed {
  const { innovationId, key, from, tier, onlyProof } = step;
  const points = tierPoints(weight, tier) - tierPoints(weight, from);
  const units = points * measure.share;
  const name = innovationId === null ? rowEffortKey(key) : key;
  const effort = effortOf(name, measure.efforts, onlyProof);
  const gain = rational(BigInt(units) * 100n, measure.whole);
  return { move: { ...step, points, effort, gain }, units };
}

function stepsFrom(claim: Pick<IndicatorClaim, 'tier' | 'hasEvidence'> | undefined): Step[] {
  const tier = claim?.tier ?? 0;
  const unproven = claim?.hasEvidence !== true && tier > 0;
  const proof: Step[] = unproven ? [{ from: 0, tier, onlyProof: true }] : [];
  const above = TIERS.filter((one) => one > tier && one <= TOP_TIER);
  return [
    ...proof,
    ...above.map((one) => ({ from: TIERS[one - 1] ?? 0, tier: one, onlyProof: false })),
  ];
}

/** Stable: steps that are worth the same keep the order in which they come. */
function inOrder(weighed: readonly Weighed[]): Move[] {
  return [...weighed]
    .sort(
      (one, other) =>
        other.units * one.move.effort - one.units * other.move.effort || other.units - one.units,
    )
    .map(({ move }) => move);
}
