import { refusalOf } from '../problem/refusal.fixture.js';
import { assertReorganisation, doPostsGoOn, type Reorganisation } from './reorganisation-rules.js';

const TODAY = '2026-11-24';

function plan(parts: Partial<Reorganisation>): Reorganisation {
  return {
    kind: 'RENAME',
    effectiveOn: TODAY,
    predecessorIds: ['a'],
    successorCount: 1,
    custody: [],
    ...parts,
  };
}

function refusal(parts: Partial<Reorganisation>, counted: readonly string[] = []) {
  return refusalOf(() => {
    assertReorganisation(plan(parts), counted, TODAY);
  });
}

const pointers = (parts: Partial<Reorganisation>) =>
  refusal(parts)?.errors.map((error) => error.pointer);

describe('the shape of each kind', () => {
  it.each([
    ['MERGE', 2, 1],
    ['MERGE', 5, 1],
    ['SPLIT', 1, 2],
    ['SPLIT', 1, 4],
    ['RENAME', 1, 1],
    ['CLOSE', 1, 0],
    ['CLOSE', 1, 3],
  ] as const)(
    '%s takes %d predecessors and %d successors',
    (kind, predecessors, successorCount) => {
      const predecessorIds = Array.from({ length: predecessors }, (_, index) => `p${index}`);
      expect(refusal({ kind, predecessorIds, successorCount })).toBeNull();
    },
  );

  it.each([
    ['MERGE', 1, 1, ['/predecessorIds']],
    ['MERGE', 2, 2, ['/successors']],
    ['MERGE', 0, 0, ['/predecessorIds', '/successors']],
    ['SPLIT', 1, 1, ['/successors']],
    ['SPLIT', 2, 2, ['/predecessorIds']],
    ['RENAME', 2, 1, ['/predecessorIds']],
    ['RENAME', 1, 0, ['/successors']],
    ['CLOSE', 2, 0, ['/predecessorIds']],
  ] as const)('%s refuses %d and %d', (kind, predecessors, successorCount, wrong) => {
    const predecessorIds = Array.from({ length: predecessors }, (_, index) => `p${index}`);
    expect(pointers({ kind, predecessorIds, successorCount })).toEqual(wrong);
  });

  it('refuses the same predecessor twice', () => {
    expect(pointers({ kind: 'MERGE', predecessorIds: ['a', 'a'] })).toEqual(['/predecessorIds']);
  });
});

it.each([
  ['2026-11-23', null],
  ['2026-11-24', null],
  ['2026-11-25', 'validation-failed'],
])('taking effect on %s: %s', (effectiveOn, code) => {
  expect(refusal({ effectiveOn })?.code ?? null).toBe(code);
});

describe('who answers for the innovations', () => {
  const placed = [
    { innovationId: 'i1', successorIndex: 0 },
    { innovationId: 'i2', successorIndex: 1 },
  ];

  it('must be said for each that counts when there is a choice', () => {
    const split = { kind: 'SPLIT', successorCount: 2 } as const;
    expect(refusal({ ...split, custody: placed }, ['i1', 'i2'])).toBeNull();
    const refused = refusal({ ...split, custody: placed }, ['i1', 'i2', 'i3']);
    expect(refused?.code).toBe('custody-missing');
    expect(refused?.context).toEqual({ innovationIds: ['i3'] });
  });

  it('needs no word when everything follows one successor', () => {
    expect(refusal({ kind: 'RENAME' }, ['i1', 'i2'])).toBeNull();
  });

  it('cannot be nobody', () => {
    expect(refusal({ kind: 'CLOSE', successorCount: 0 }, ['i1'])?.code).toBe('custody-missing');
    expect(refusal({ kind: 'CLOSE', successorCount: 0 }, [])).toBeNull();
  });

  it('names each once, and a successor that exists', () => {
    const split = { kind: 'SPLIT', successorCount: 2 } as const;
    expect(pointers({ ...split, custody: [{ innovationId: 'i1', successorIndex: 2 }] })).toEqual([
      '/custody/0/successorIndex',
    ]);
    expect(pointers({ ...split, custody: [...placed, ...placed] })).toEqual([
      '/custody/2/innovationId',
      '/custody/3/innovationId',
    ]);
  });
});

describe('posts', () => {
  it.each([
    ['RENAME', true, true],
    ['RENAME', false, false],
    ['MERGE', true, false],
    ['SPLIT', true, false],
    ['CLOSE', true, false],
  ] as const)('after %s, with a successor entered by it %s: go on %s', (kind, isNew, answer) => {
    expect(doPostsGoOn(kind, isNew)).toBe(answer);
  });
});
