import fc from 'fast-check';
import { compare } from '../rational/index.js';
import { INCOMPLETE_EDITIONS, SHIPPED_RUBRICS, shippedRubric } from './iid-editions.table.js';
import { IID } from './maturity.fixture.js';
import { bandOf, basicServicesIn, mostPoints, regionIndex } from './region-index.js';

const facts = (region: number, innovations: number, each: number, basicServices: number) => ({
  regionPoints: region * 100,
  innovationPoints: Array.from({ length: innovations }, () => each * 100),
  basicServices,
});

/** region points, innovations, points of each, basic services covered, index, band: iid-2026. */
const VECTORS = [
  [40, 12, 80, 5, '49.82', 'INNOVATIVE'],
  [40, 8, 80, 5, '38.55', 'LESS_INNOVATIVE'],
  [40, 12, 80, 4, '48.00', 'INNOVATIVE'],
  [63, 200, 111, 6, '100.00', 'VERY_INNOVATIVE'],
  [0, 0, 0, 0, '0.00', 'NOT_ASSESSABLE'],
] as const;

it.each(VECTORS)('rows %d, %d innovations of %d, %d services: %s, %s', (...vector) => {
  const [region, innovations, each, basicServices, index, band] = vector;
  const found = regionIndex(IID, facts(region, innovations, each, basicServices));
  expect([found.index, found.band]).toEqual([index, band]);
});

it('shows every number that leads to the index', () => {
  const { exact, average, ...numbers } = regionIndex(IID, facts(40, 8, 80, 5));
  expect(numbers).toEqual({
    ...{ regionPoints: 4000, innovations: 8, innovationPoints: 64_000, divisor: 12 },
    ...{ basicServices: 5, countCounts: true, countPoints: 304, most: 25_000 },
    ...{ index: '38.55', band: 'LESS_INNOVATIVE' },
  });
  expect(average).toEqual({ numerator: 160n, denominator: 3n });
  expect(exact.numerator * 250n * 300n).toBe(exact.denominator * (16_000n + 12_912n) * 100n);
});

it.each([
  [198, 7524],
  [200, 7600],
  [201, 7600],
])('%d innovations bring %d hundredths for their number', (innovations, points) => {
  expect(regionIndex(IID, facts(0, innovations, 0, 6)).countPoints).toBe(points);
});

it.each([
  ['65.01', 'VERY_INNOVATIVE'],
  ['65.00', 'INNOVATIVE'],
  ['40.01', 'INNOVATIVE'],
  ['40.00', 'LESS_INNOVATIVE'],
  ['0.01', 'LESS_INNOVATIVE'],
  ['0.00', 'NOT_ASSESSABLE'],
])('%s is %s', (index, band) => {
  expect(bandOf(IID, index)).toBe(band);
});

it('rounds half up first and bands then: 65.005 is 65.01', () => {
  // 162.5125 points of 250: twelve innovations of 0.15 on average, the rest from the rows.
  const found = regionIndex(IID, {
    regionPoints: 16_250,
    innovationPoints: [15, ...Array.from({ length: 11 }, () => 0)],
    basicServices: 0,
  });
  expect([found.index, found.band]).toEqual(['65.01', 'VERY_INNOVATIVE']);
});

it('reaches 63 by rows, 111 by an innovation and 76 by number: 250', () => {
  expect(mostPoints(IID)).toEqual({ region: 6300, innovation: 11_100, count: 7600, total: 25_000 });
  expect([IID.rows.length, IID.indicators.length]).toEqual([20, 20]);
});

it('counts each basic service once, by the main affair, and no other affair', () => {
  expect(basicServicesIn(['1.01', '1.01', '1.06', '2.07', null, '5.01'])).toBe(2);
});

it('ships later editions that differ only in numbers', () => {
  const numbers = SHIPPED_RUBRICS.map(({ edition, formula }) => [
    edition,
    formula.minDivisor,
    formula.basicServiceAffairsRequired,
  ]);
  expect(numbers).toEqual([
    ['2026', 12, 5],
    ['2027', 14, 6],
    ['2028', 16, 6],
    ['2029', 18, 6],
  ]);
  expect(SHIPPED_RUBRICS.every(({ indicators }) => indicators === IID.indicators)).toBe(true);
});

it('knows of 2023 only the floor divisor and the bands', () => {
  expect(INCOMPLETE_EDITIONS.map(({ edition, minDivisor }) => [edition, minDivisor])).toEqual([
    ['2023', 10],
  ]);
  expect(shippedRubric('2023')).toBeNull();
});

describe('whatever the scores are', () => {
  const points = fc.array(fc.integer({ min: 0, max: 11_100 }), { maxLength: 40 });

  it('the index lies between 0 and 100', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6300 }), points, fc.nat(6), (rows, list, services) => {
        const { index } = regionIndex(IID, {
          ...{ regionPoints: rows, innovationPoints: list, basicServices: services },
        });
        expect(Number(index)).toBeGreaterThanOrEqual(0);
        expect(Number(index)).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('a better innovation never lowers it, and up to the floor a further one never does', () => {
    fc.assert(
      fc.property(points, fc.nat(11_100), (list, more) => {
        const of = (innovationPoints: readonly number[]) =>
          regionIndex(IID, { regionPoints: 0, innovationPoints, basicServices: 6 }).exact;
        const [first = 0, ...rest] = list;
        expect(compare(of([Math.max(first, more), ...rest]), of(list))).toBeGreaterThanOrEqual(0);
        if (list.length < IID.formula.minDivisor) {
          expect(compare(of([...list, more]), of(list))).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('the order of the innovations does not matter', () => {
    fc.assert(
      fc.property(points, (list) => {
        const of = (innovationPoints: readonly number[]) =>
          regionIndex(IID, { regionPoints: 0, innovationPoints, basicServices: 0 }).exact;
        expect(of([...list].reverse())).toEqual(of(list));
      }),
    );
  });
});
