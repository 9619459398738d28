import fc from 'fast-check';
import { compare, mean, rational, toFixedHalfUp } from '../rational/index.js';
import { aCriterion, FIVE, sheet } from './rubric.fixture.js';
import { criterionMean, entryScore, publishedScore, sheetScore } from './score-rules.js';

const published = (levels: Record<string, number>) => publishedScore(sheetScore(FIVE, levels));

describe('one sheet', () => {
  it.each([
    [[1, 1, 1, 1, 1], '0.00'],
    [[4, 4, 4, 4, 4], '100.00'],
    [[2, 2, 2, 2, 2], '33.33'],
    [[3, 3, 3, 3, 3], '66.67'],
    // (30·4 + 25·3 + 20·2 + 15·1 + 10·4) / 100 = 2.9; (2.9 − 1) / 3 × 100
    [[4, 3, 2, 1, 4], '63.33'],
    [[1, 1, 1, 1, 2], '3.33'],
    [[2, 1, 1, 1, 1], '10.00'],
  ])('of %j is %s', (levels, score) => {
    expect(published(sheet(...levels))).toBe(score);
  });

  it('is exact: two thirds stay two thirds', () => {
    expect(sheetScore(FIVE, sheet(3, 3, 3, 3, 3))).toEqual({ numerator: 200n, denominator: 3n });
  });

  it.each([
    [
      'weights that do not sum to 100',
      [aCriterion('a', 2), aCriterion('b', 1)],
      { a: 4, b: 1 },
      '66.67',
    ],
    ['a scale from 0 to 100', [aCriterion('a', 1, [0, 50, 100])], { a: 50 }, '50.00'],
    ['a scale below nothing', [aCriterion('a', 1, [-1, 0, 1])], { a: 0 }, '50.00'],
  ])('knows %s', (_what, rubric, levels, score) => {
    expect(publishedScore(sheetScore(rubric, levels))).toBe(score);
  });

  it('cannot be scored with a hole', () => {
    expect(() => sheetScore(FIVE, { novelty: 1 })).toThrow(RangeError);
  });

  it('never leaves 0 to 100, and rises with every level', () => {
    const levels = fc.tuple(...FIVE.map(() => fc.integer({ min: 1, max: 3 })));
    const which = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(levels, which, (given, index) => {
        const score = sheetScore(FIVE, sheet(...given));
        const better = sheetScore(FIVE, sheet(...given.with(index, (given[index] ?? 0) + 1)));
        expect(compare(score, rational(0n, 1n))).toBeGreaterThanOrEqual(0);
        expect(compare(better, rational(100n, 1n))).toBeLessThanOrEqual(0);
        expect(compare(better, score)).toBe(1);
      }),
    );
  });
});

describe('an entry', () => {
  it('has the mean of its sheets, rounded once at the end', () => {
    // 33.333… and 33.333… and 66.666…: rounding before would give 44.45.
    const sheets = [sheet(2, 2, 2, 2, 2), sheet(2, 2, 2, 2, 2), sheet(3, 3, 3, 3, 3)];
    const score = entryScore(FIVE, sheets);
    expect(score).toEqual({ numerator: 400n, denominator: 9n });
    expect(score && publishedScore(score)).toBe('44.44');
  });

  it('has none without sheets', () => {
    expect(entryScore(FIVE, [])).toBeNull();
    expect(criterionMean('novelty', [])).toBeNull();
  });

  it('has a mean for each criterion', () => {
    const sheets = [sheet(4), sheet(3), sheet(3)];
    expect(criterionMean('novelty', sheets)).toEqual({ numerator: 10n, denominator: 3n });
  });
});

describe('rounding half-up', () => {
  it.each([
    [1n, 200n, '0.01'],
    [149n, 10_000n, '0.01'],
    [1499n, 100_000n, '0.01'],
    [3n, 200n, '0.02'],
    // 1.005 and 8.345 as floating point round down.
    [1005n, 1000n, '1.01'],
    [8345n, 1000n, '8.35'],
    [99_995n, 1000n, '100.00'],
    [99_994n, 1000n, '99.99'],
    [0n, 7n, '0.00'],
  ])('%d/%d is %s', (numerator, denominator, text) => {
    expect(publishedScore(rational(numerator, denominator))).toBe(text);
  });

  it('rounds to whole numbers too', () => {
    expect(toFixedHalfUp(rational(5n, 2n), 0)).toBe('3');
  });

  it('is never further off than half a hundredth', () => {
    const parts = [fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 9n })];
    fc.assert(
      fc.property(...(parts as [fc.Arbitrary<bigint>, fc.Arbitrary<bigint>]), (over, under) => {
        const hundredths = BigInt(publishedScore(rational(over, under)).replace('.', ''));
        const twiceError = 2n * (hundredths * under - 100n * over);
        expect(twiceError <= under && twiceError > -under).toBe(true);
      }),
    );
  });
});

describe('fractions', () => {
  it('are kept in lowest terms with the sign above', () => {
    expect(rational(6n, -4n)).toEqual({ numerator: -3n, denominator: 2n });
    expect(rational(0n, -5n)).toEqual({ numerator: 0n, denominator: 1n });
    expect(() => rational(1n, 0n)).toThrow(RangeError);
  });

  it('have a mean between the smallest and the largest', () => {
    const fraction = fc
      .tuple(fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: 1n, max: 1000n }))
      .map(([over, under]) => rational(over, under));
    fc.assert(
      fc.property(fc.array(fraction, { minLength: 1 }), (values) => {
        const sorted = values.toSorted(compare);
        const middle = mean(values);
        expect(middle && compare(middle, sorted[0]!)).toBeGreaterThanOrEqual(0);
        expect(middle && compare(middle, sorted.at(-1)!)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
