import { type Rational, rational } from '../rational/index.js';

/** Points in whole hundredths (75 is 0.75 points): weights have two places, so sums stay exact. */
export type Hundredths = number;

const PLACES = 100;

/** A number of at most two places as whole hundredths. */
export function toHundredths(value: number): Hundredths {
  return Math.round(value * PLACES);
}

/** Whole hundredths as the number that leaves: 75 becomes 0.75. */
export function toPoints(value: Hundredths): number {
  return value / PLACES;
}

/** Whether a number has at most two places, so that nothing is lost as hundredths. */
export function hasTwoPlaces(value: number): boolean {
  return Number.isFinite(value) && toPoints(toHundredths(value)) === value;
}

/** Whole hundredths as an exact fraction of points. */
export function exactly(value: Hundredths): Rational {
  return rational(BigInt(value), BigInt(PLACES));
}
