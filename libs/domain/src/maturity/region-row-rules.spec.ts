import { refusalOf } from '../problem/refusal.fixture.js';
import { IID } from './maturity.fixture.js';
import { assertRowTier, readRow, regionPoints } from './region-row-rules.js';

const row = (key: string) => IID.rows.find((candidate) => candidate.key === key)!;

it.each([
  ['4', 2.04, 1, []],
  ['4', 2.05, 2, []],
  ['4', 5.22, 2, []],
  ['4', 5.23, null, [2, 3]],
  ['4', 5.24, 3, []],
  ['3', -50.34, 1, []],
  ['3', -50.33, null, [1, 2]],
  ['3', -50.32, null, [1, 2]],
  ['3', -50.31, 2, []],
  ['5a', 0, 1, []],
  ['5a', 0.36, null, [2, 3]],
  ['5b', 5.93, 1, []],
  ['5b', 5.92, null, [1, 2]],
  ['5b', 5.91, null, [1, 2]],
  ['5b', 2.34, null, [2, 3]],
  ['5b', 2.33, 3, []],
  ['10a', 1.15, 2, []],
  ['10a', 1.16, 3, []],
  ['11b', 79.99, 2, []],
  ['11b', 80, 3, []],
  ['2b', 1, 0, []],
  ['2b', 9, 3, []],
  ['13a', 0, 0, []],
  ['13a', 7, 2, []],
  ['2a', 4, null, [0, 1, 2, 3]],
  ['4', null, null, [0, 1, 2, 3]],
  ['8', null, null, [0, 1, 2, 3]],
])('row %s at %s: tier %s, or one of %j', (key, value, tier, choices) => {
  expect(readRow(row(key), value)).toEqual({ tier, choices });
});

it('asks at every limit that the note of the source speaks of, and at no other', () => {
  const asking = IID.rows.filter(({ measure, key }) =>
    measure?.ranges
      .flatMap(({ min, max }) => [min, max])
      .some((end) => end !== null && readRow(row(key), end).choices.length > 0),
  );
  expect(asking.map(({ key }) => key)).toEqual(
    IID.rows.filter(({ note }) => note !== null).map(({ key }) => key),
  );
});

it.each([
  ['the tier of its range', '4', 3, { tier: 2, reason: null }, []],
  ['another tier', '4', 3, { tier: 3, reason: 'x' }, ['/tier not-allowed']],
  ['an edge with a reason', '4', 5.23, { tier: 3, reason: 'Surat BPS' }, []],
  ['an edge without', '4', 5.23, { tier: 3, reason: ' ' }, ['/reason required']],
  ['an edge, beyond both', '4', 5.23, { tier: 1, reason: 'x' }, ['/tier not-allowed']],
  ['a tier without a value', '4', null, { tier: 2, reason: null }, ['/reason required']],
  ['no tier yet', '4', 5.23, { tier: null, reason: null }, []],
  ['a judged row', '8', null, { tier: 3, reason: null }, []],
] as const)('%s', (...[, key, value, said, faults]) => {
  const refusal = refusalOf(() => {
    assertRowTier(row(key), value, said);
  });
  expect(refusal?.errors.map(({ pointer, detail }) => `${pointer} ${detail}`) ?? []).toEqual(
    faults,
  );
});

it('sums rows with evidence, claimed and verified apart', () => {
  const claim = { rowKey: '5a', tier: 3, verifiedTier: 2, hasEvidence: true } as const;
  expect(regionPoints(IID, [claim])).toEqual({ claimed: 225, verified: 150 });
  expect(regionPoints(IID, [{ ...claim, hasEvidence: false }])).toEqual({
    claimed: 0,
    verified: 0,
  });
  const all = IID.rows.map(({ key }) => ({ ...claim, rowKey: key, verifiedTier: null }));
  expect(regionPoints(IID, all)).toEqual({ claimed: 6300, verified: 0 });
});
