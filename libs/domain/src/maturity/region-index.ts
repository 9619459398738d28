import { add, type Rational, rational, toFixedHalfUp } from '../rational/index.js';
import { AFFAIRS } from '../reference/index.js';
import { type BandKey, type IndexEdition, type IndexRubric, TOP_TIER } from './index-rubric.js';
import { tierPoints } from './maturity-score.js';
import { exactly, type Hundredths, toHundredths } from './points.js';

/** What the index of a region is computed from: one of the two views, claimed or verified. */
export interface IndexFacts {
  /** The sum of the region's own rows, in hundredths of a point. */
  readonly regionPoints: Hundredths;
  /** The score of each innovation that is measured, in hundredths of a point. */
  readonly innovationPoints: readonly Hundredths[];
  /** How many of the six basic services these innovations cover, by their main affair. */
  readonly basicServices: number;
}

/** The index with every number that leads to it. */
export interface RegionIndex {
  readonly regionPoints: Hundredths;
  readonly innovations: number;
  readonly innovationPoints: Hundredths;
  /** The number of innovations, but at least the edition's floor. */
  readonly divisor: number;
  /** Mean score, exactly. */
  readonly average: Rational;
  readonly basicServices: number;
  /** Whether enough basic services are covered for the number of innovations to bring points. */
  readonly countCounts: boolean;
  readonly countPoints: Hundredths;
  /** The most that can be reached, in hundredths of a point. */
  readonly most: Hundredths;
  /** Before rounding, out of 100. */
  readonly exact: Rational;
  /** Rounded half-up at two places: "49.82". */
  readonly index: string;
  readonly band: BandKey;
}

/** The most points each part of the formula can bring, in hundredths of a point. */
export interface MostPoints {
  readonly region: Hundredths;
  readonly innovation: Hundredths;
  readonly count: Hundredths;
  readonly total: Hundredths;
}

const INDEX_PLACES = 2;

/** The most that rows, one innovation and the number of innovations bring, and their sum. */
export function mostPoints({ rows, indicators, formula }: IndexRubric): MostPoints {
  const top = (parts: readonly { readonly weight: number }[]) =>
    parts.reduce((sum, { weight }) => sum + tierPoints(weight, TOP_TIER), 0);
  const [region, innovation] = [top(rows), top(indicators)];
  const count = formula.countCap * toHundredths(formula.countPoints);
  return { region, innovation, count, total: region + innovation + count };
}

/** How many of the six basic services (UU 23/2014 art. 12) stand among these affairs. */
export function basicServicesIn(affairCodes: Iterable<string | null>): number {
  const given = new Set(affairCodes);
  return AFFAIRS.filter(({ code, group }) => group === 'BASIC_SERVICE' && given.has(code)).length;
}

/**
 * IID = (rows + Σ innovation scores ÷ max(floor divisor, n) + count points) ÷ total × 100, exactly, then
 * rounded half-up at two places, then banded. Count points = min(n, cap) × points if enough of
 * the six basic services are covered, else 0.
 */
export function regionIndex(rubric: IndexRubric, facts: IndexFacts): RegionIndex {
  const { formula } = rubric;
  const innovations = facts.innovationPoints.length;
  const divisor = Math.max(formula.minDivisor, innovations);
  const innovationPoints = facts.innovationPoints.reduce((sum, points) => sum + points, 0);
  const average = rational(BigInt(innovationPoints), BigInt(divisor) * 100n);
  const countCounts = facts.basicServices >= formula.basicServiceAffairsRequired;
  const counted = Math.min(innovations, formula.countCap);
  const countPoints = countCounts ? counted * toHundredths(formula.countPoints) : 0;
  const most = mostPoints(rubric).total;
  const points = add(exactly(facts.regionPoints + countPoints), average);
  const exact = rational(points.numerator * 10_000n, points.denominator * BigInt(most));
  const index = toFixedHalfUp(exact, INDEX_PLACES);
  return {
    ...{ regionPoints: facts.regionPoints, innovations, innovationPoints, divisor, average },
    ...{ basicServices: facts.basicServices, countCounts, countPoints, most, exact },
    ...{ index, band: bandOf(rubric, index) },
  };
}

/** The band of an index that is rounded already: between 65.00 and 65.01 there is no value. */
export function bandOf({ bands }: Pick<IndexEdition, 'bands'>, index: string): BandKey {
  const value = toHundredths(Number(index));
  const band = bands.find(({ min }) => value >= toHundredths(min));
  if (band === undefined) throw new RangeError(`no band for ${index}`);
  return band.key;
}
