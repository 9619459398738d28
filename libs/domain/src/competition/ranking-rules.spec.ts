import fc from 'fast-check';
import { rankEntries, tieBreakOrder, unscoredEntries } from './ranking-rules.js';
import { aCriterion, FIVE, sheet } from './rubric.fixture.js';

const lines = (...args: Parameters<typeof rankEntries>) =>
  rankEntries(...args).map((row) => `${row.rank} ${row.entryId} ${row.raw}${row.tied ? ' =' : ''}`);

it('ranks by the published score', () => {
  const entries = [
    { entryId: 'low', sheets: [sheet(1, 1, 1, 1, 1)] },
    { entryId: 'high', sheets: [sheet(4, 4, 4, 4, 4)] },
    { entryId: 'middle', sheets: [sheet(2, 2, 2, 2, 2), sheet(3, 3, 3, 3, 3)] },
  ];
  expect(lines(FIVE, entries)).toEqual(['1 high 100.00', '2 middle 50.00', '3 low 0.00']);
  expect(rankEntries(FIVE, entries).map((row) => row.sheets)).toEqual([1, 2, 1]);
});

it('shares the rank where nothing tells two entries apart: 1, 2, 2, 4', () => {
  const entries = [
    { entryId: 'd', sheets: [sheet(1, 1, 1, 1, 1)] },
    { entryId: 'c', sheets: [sheet(2, 2, 2, 2, 2)] },
    { entryId: 'b', sheets: [sheet(2, 2, 2, 2, 2)] },
    { entryId: 'a', sheets: [sheet(3, 3, 3, 3, 3)] },
  ];
  expect(lines(FIVE, entries)).toEqual(['1 a 66.67', '2 b 33.33 =', '2 c 33.33 =', '4 d 0.00']);
});

it('breaks a tie by the heaviest criterion, then the next', () => {
  const rubric = [aCriterion('light', 1), aCriterion('heavy', 2), aCriterion('even', 2)];
  const entries = [
    { entryId: 'even-first', sheets: [{ light: 2, heavy: 2, even: 3 }] },
    { entryId: 'heavy-first', sheets: [{ light: 2, heavy: 3, even: 2 }] },
    { entryId: 'light-first', sheets: [{ light: 4, heavy: 2, even: 2 }] },
  ];
  expect(tieBreakOrder(rubric).map(({ id }) => id)).toEqual(['heavy', 'even', 'light']);
  expect(lines(rubric, entries)).toEqual([
    '1 heavy-first 46.67',
    '2 even-first 46.67',
    '3 light-first 46.67',
  ]);
});

it('ties on what is printed, not on what is behind it', () => {
  // 49.9975 and 50.0025 both print 50.00: the heaviest criterion decides, against the exact score.
  const rubric = [
    aCriterion('heavy', 10_000, [0, 1]),
    aCriterion('middle', 6_000, [0, 1]),
    aCriterion('light', 4_001, [0, 1]),
  ];
  const entries = [
    { entryId: 'exactly-more', sheets: [{ heavy: 0, middle: 1, light: 1 }] },
    { entryId: 'heavier', sheets: [{ heavy: 1, middle: 0, light: 0 }] },
  ];
  expect(lines(rubric, entries)).toEqual(['1 heavier 50.00', '2 exactly-more 50.00']);
});

it('leaves out what nobody has scored, and says which', () => {
  const entries = [
    { entryId: 'scored', sheets: [sheet(2, 2, 2, 2, 2)] },
    { entryId: 'unread', sheets: [] },
  ];
  expect(lines(FIVE, entries)).toEqual(['1 scored 33.33']);
  expect(unscoredEntries(entries)).toEqual(['unread']);
});

const level = fc.integer({ min: 1, max: 4 });
const someSheet = fc.tuple(level, level, level, level, level).map((levels) => sheet(...levels));
const someEntries = fc
  .array(fc.array(someSheet, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 })
  .map((all) => all.map((sheets, index) => ({ entryId: `entry-${index}`, sheets })));

it('does not depend on the order in which the entries come', () => {
  fc.assert(
    fc.property(someEntries, (entries) => {
      expect(rankEntries(FIVE, entries.toReversed())).toEqual(rankEntries(FIVE, entries));
    }),
  );
});

it('gives the rank that counts how many are better, and marks exactly the shared ones', () => {
  fc.assert(
    fc.property(someEntries, (entries) => {
      const rows = rankEntries(FIVE, entries);
      expect(rows).toHaveLength(entries.length);
      for (const row of rows) {
        expect(rows.filter((other) => other.rank < row.rank)).toHaveLength(row.rank - 1);
        expect(row.tied).toBe(rows.filter((other) => other.rank === row.rank).length > 1);
        const higher = rows.filter((other) => Number(other.raw) > Number(row.raw));
        expect(higher.every((other) => other.rank < row.rank)).toBe(true);
      }
    }),
  );
});
