import {
  type IndexRubric,
  type IndicatorClaim,
  type RegionIndex,
  type Tier,
  tierPoints,
  tierTextsOf,
  TIERS,
  TOP_TIER,
  toHundredths,
} from '../maturity/index.js';
import { compare, type Rational, rational } from '../rational/index.js';
import { type Effort, effortOf, type EffortTable, rowEffortKey } from './efforts.js';
import {
  type Plan,
  simulate,
  type SimulatedInnovation,
  type SimulationFacts,
  type TierStep,
} from './simulation.js';

/** One step that would bring points. */
export interface Move extends TierStep {
  /** The tier that counts today: 0 where nothing proves the claimed one. */
  readonly from: Tier;
  /** The claim stands already and only its evidence is missing. */
  readonly onlyProof: boolean;
  /** Points of the row or innovation, in hundredths. */
  readonly points: number;
  readonly effort: Effort;
  /** How much the index would rise, exactly. */
  readonly gain: Rational;
}

/** Whose moves are looked for: of one innovation, of one agency, or of the whole region. */
export type MoveScope =
  { readonly innovationId: string } | { readonly agencyId: string } | 'REGION';

/**
 * Every step that brings points, the most index for the least effort first; then the larger gain, then the
 * order of the form. A step leads one tier up, or to a claimed tier that nothing proves yet. With a
 * fixed number of innovations the gains add up: the index moves by exactly their sum, before rounding.
 */
export function nextMoves(
  rubric: IndexRubric,
  facts: SimulationFacts,
  scope: MoveScope,
  efforts: EffortTable,
): Move[] {
  const { divisor, most } = simulate(rubric, facts, { steps: [], planned: [] });
  const moves = facts.innovations
    .filter((innovation) => isWithin(innovation, scope))
    .flatMap((innovation) => innovationMoves(rubric, innovation, efforts))
    .map((move) => ({ ...move, gain: share(move.points, BigInt(divisor) * BigInt(most)) }));
  const ofRegion = scope === 'REGION' ? rowMoves(rubric, facts, efforts) : [];
  const rows = ofRegion.map((move) => ({ ...move, gain: share(move.points, BigInt(most)) }));
  return [...moves, ...rows].sort(byWorth);
}

/** Moves that lift the index into the next band, as few as needed of the cheapest; null if none do. */
export function movesToNextBand(
  rubric: IndexRubric,
  facts: SimulationFacts,
  moves: readonly Move[],
): { readonly moves: readonly Move[]; readonly after: RegionIndex } | null {
  const before = simulate(rubric, facts, { steps: [], planned: [] });
  const place = rubric.bands.findIndex(({ key }) => key === before.band);
  const target = rubric.bands[place - 1];
  if (target === undefined) return null;
  const reaches = (chosen: readonly Move[]) =>
    toHundredths(Number(after(rubric, facts, chosen).index)) >= toHundredths(target.min);
  const chosen: Move[] = [];
  for (const move of moves) {
    if (reaches(chosen)) break;
    chosen.push(move);
  }
  if (!reaches(chosen)) return null;
  const needed = withoutIdle(chosen, reaches);
  return { moves: needed, after: after(rubric, facts, needed) };
}

/** The moves as a plan. */
export function planOf(moves: readonly TierStep[]): Plan {
  const steps = moves.map(({ innovationId, key, basis, tier }) => ({
    ...{ innovationId, key, basis, tier },
  }));
  return { steps, planned: [] };
}

type Unweighed = Omit<Move, 'gain'>;

function innovationMoves(
  rubric: IndexRubric,
  { id, claims }: SimulatedInnovation,
  efforts: EffortTable,
): Unweighed[] {
  return rubric.indicators.flatMap((indicator) => {
    const { key, weight, bases } = indicator;
    const claim = claims.find(({ indicatorKey }) => indicatorKey === key);
    const known = claim && tierTextsOf(indicator, claim.basis) !== null ? claim : undefined;
    const step = stepFrom(known);
    if (step === null) return [];
    const basis = known?.basis ?? bases[0]?.key ?? null;
    const points = tierPoints(weight, step.tier) - tierPoints(weight, step.from);
    return [
      {
        innovationId: id,
        key,
        basis,
        ...step,
        points,
        effort: effortOf(key, efforts, step.onlyProof),
      },
    ];
  });
}

function rowMoves(rubric: IndexRubric, facts: SimulationFacts, efforts: EffortTable): Unweighed[] {
  return rubric.rows.flatMap(({ key, weight }) => {
    const step = stepFrom(facts.rows.find(({ rowKey }) => rowKey === key));
    if (step === null) return [];
    const points = tierPoints(weight, step.tier) - tierPoints(weight, step.from);
    const effort = effortOf(rowEffortKey(key), efforts, step.onlyProof);
    return [{ innovationId: null, key, basis: null, ...step, points, effort }];
  });
}

function stepFrom(claim: Pick<IndicatorClaim, 'tier' | 'hasEvidence'> | undefined) {
  const tier = claim?.tier ?? 0;
  if (claim?.hasEvidence !== true && tier > 0) return { from: 0 as Tier, tier, onlyProof: true };
  const next = TIERS[tier + 1];
  return tier >= TOP_TIER || next === undefined
    ? null
    : { from: tier, tier: next, onlyProof: false };
}

function isWithin({ id, agencyId }: SimulatedInnovation, scope: MoveScope): boolean {
  if (scope === 'REGION') return true;
  return 'innovationId' in scope ? id === scope.innovationId : agencyId === scope.agencyId;
}

/** Points over a whole, out of 100. */
function share(points: number, whole: bigint): Rational {
  return rational(BigInt(points) * 100n, whole);
}

function byWorth(one: Move, other: Move): number {
  const [mine, theirs] = [perEffort(one), perEffort(other)];
  return compare(theirs, mine) || compare(other.gain, one.gain);
}

function perEffort({ gain, effort }: Move): Rational {
  return rational(gain.numerator, gain.denominator * BigInt(effort));
}

function after(rubric: IndexRubric, facts: SimulationFacts, moves: readonly Move[]): RegionIndex {
  return simulate(rubric, facts, planOf(moves));
}

/** Leaves out what isn't needed, the largest effort first. */
function withoutIdle(
  chosen: readonly Move[],
  reaches: (moves: readonly Move[]) => boolean,
): readonly Move[] {
  return [...chosen]
    .sort((one, other) => other.effort - one.effort)
    .reduce<readonly Move[]>((kept, move) => {
      const rest = kept.filter((other) => other !== move);
      return reaches(rest) ? rest : kept;
    }, chosen);
}
