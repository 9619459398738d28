import {
  type Band,
  type IndexRubric,
  type RegionIndex,
  type Tier,
  toHundredths,
} from '../maturity/index.js';
import { add, compare, type Rational, toFixedHalfUp, ZERO } from '../rational/index.js';
import { type Aim, allMoves, type Move } from './next-moves.js';
import { simulate, type SimulationFacts, type TierStep } from './simulation.js';

/** What is to be done on one indicator or row: one tier up, or several at once. */
export interface WayStep extends TierStep {
  readonly from: Tier;
  readonly onlyProof: boolean;
  /** In hundredths of a point. */
  readonly points: number;
  /** The efforts of its tiers together. */
  readonly effort: number;
  readonly gain: Rational;
}

/** The way into the next band, or as far as the steps of the scope lead. */
export interface Way {
  readonly target: Band;
  readonly isReached: boolean;
  readonly steps: readonly WayStep[];
  /** With what is planned already. */
  readonly before: RegionIndex;
  /** Exactly the steps' gains more, then rounded. */
  readonly after: RegionIndex;
}

const INDEX_PLACES = 2;

/**
 * Steps that lift the index into the next band: the cheapest first, as many tiers of an indicator as it takes, and
 * none that is not needed. Null in the highest band.
 */
export function wayToNextBand(rubric: IndexRubric, facts: SimulationFacts, aim: Aim): Way | null {
  const planned = aim.planned ?? [];
  const before = simulate(rubric, facts, { steps: [], planned });
  const target = rubric.bands[rubric.bands.findIndex(({ key }) => key === before.band) - 1];
  if (target === undefined) return null;
  const reaches = (gained: Rational) => hasReached(add(before.exact, gained), target);
  const moves = allMoves(rubric, facts, aim);
  const chosen: Move[] = [];
  let gained = ZERO;
  for (const move of moves) {
    if (reaches(gained)) break;
    chosen.push(move);
    gained = add(gained, move.gain);
  }
  const isReached = reaches(gained);
  const steps = joined(isReached ? withoutIdle(chosen, gained, reaches) : chosen);
  return { target, isReached, steps, before, after: simulate(rubric, facts, { steps, planned }) };
}

function hasReached(exact: Rational, { min }: Band): boolean {
  return toHundredths(Number(toFixedHalfUp(exact, INDEX_PLACES))) >= toHundredths(min);
}

/** Leaves out what isn't needed, the largest effort first; a tier goes only after those above it. */
function withoutIdle(
  chosen: readonly Move[],
  gained: Rational,
  reaches: (gained: Rational) => boolean,
): readonly Move[] {
  const kept = new Set(chosen);
  const highest = new Map(chosen.map((move) => [placeOf(move), move.tier]));
  let sum = gained;
  const byEffort = [...chosen].sort(
    (one, other) =>
      other.effort - one.effort || compare(one.gain, other.gain) || other.tier - one.tier,
  );
  for (const move of byEffort) {
    const rest = add(sum, { ...move.gain, numerator: -move.gain.numerator });
    if (highest.get(placeOf(move)) !== move.tier || !reaches(rest)) continue;
    kept.delete(move);
    highest.set(placeOf(move), move.from);
    sum = rest;
  }
  return [...kept];
}

/** The steps of one indicator as one, in the order in which each is begun. */
function joined(moves: readonly Move[]): WayStep[] {
  const byPlace = Map.groupBy(moves, placeOf);
  return [...byPlace.values()].flatMap((own) => {
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) return [];
    return [
      {
        ...{ innovationId: first.innovationId, key: first.key, basis: first.basis },
        ...{ from: first.from, tier: last.tier },
        onlyProof: own.every(({ onlyProof }) => onlyProof),
        points: own.reduce((sum, { points }) => sum + points, 0),
        effort: own.reduce((sum, { effort }) => sum + effort, 0),
        gain: own.reduce((sum, { gain }) => add(sum, gain), ZERO),
      },
    ];
  });
}

function placeOf({ innovationId, key }: TierStep): string {
  return `${innovationId ?? ''} ${key}`;
}
