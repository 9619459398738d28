/** An exact fraction; scores are compared and rounded without any floating point between. */
export interface Rational {
  readonly numerator: bigint;
  /** Always positive. */
  readonly denominator: bigint;
}

export const ZERO: Rational = { numerator: 0n, denominator: 1n };

/** The fraction in lowest terms, with its sign above. */
export function rational(numerator: bigint, denominator: bigint): Rational {
  if (denominator === 0n) throw new RangeError('a fraction over nothing');
  const divisor = greatestCommonDivisor(abs(numerator), abs(denominator));
  const sign = denominator < 0n ? -1n : 1n;
  return {
    numerator: (sign * numerator) / divisor,
    denominator: (sign * denominator) / divisor,
  };
}

export function add(one: Rational, other: Rational): Rational {
  return rational(
    one.numerator * other.denominator + other.numerator * one.denominator,
    one.denominator * other.denominator,
  );
}

/** The arithmetic mean; of nothing there is none. */
export function mean(values: readonly Rational[]): Rational | null {
  if (values.length === 0) return null;
  const sum = values.reduce(add, ZERO);
  return rational(sum.numerator, sum.denominator * BigInt(values.length));
}

/** Negative when the first is smaller, positive when it is larger, 0 when they are equal. */
export function compare(one: Rational, other: Rational): number {
  const difference = one.numerator * other.denominator - other.numerator * one.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** A value of 0 or more as decimal text, rounded half-up at the last place. */
export function toFixedHalfUp(value: Rational, places: number): string {
  const scale = 10n ** BigInt(places);
  const doubled = 2n * value.numerator * scale + value.denominator;
  const scaled = doubled / (2n * value.denominator);
  const text = scaled.toString().padStart(places + 1, '0');
  return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function greatestCommonDivisor(one: bigint, other: bigint): bigint {
  return other === 0n ? one || 1n : greatestCommonDivisor(other, one % other);
}
