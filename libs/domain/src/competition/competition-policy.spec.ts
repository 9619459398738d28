import { refusalOf } from '../problem/refusal.fixture.js';
import {
  assertComplete,
  assertEntryMove,
  assertMayAssign,
  assertMayScore,
  assertScores,
  assertTakesEntries,
} from './competition-policy.js';
import { ENTRY_STATUSES } from './competition-words.js';
import { statusOfEdition, statusOfStage } from './edition-status.js';
import { FIVE, sheet } from './rubric.fixture.js';

const OPENS = new Date('2026-11-01T00:00:00.000Z');
const CLOSES = new Date('2026-11-30T17:00:00.000Z');
const edition = { entriesOpenAt: OPENS, entriesCloseAt: CLOSES, publishedAt: null };
const stage = { opensAt: OPENS, closesAt: CLOSES };
const at = (instant: Date, seconds: number) => new Date(instant.getTime() + seconds * 1000);

const EDGES = [
  ['a second before it opens', at(OPENS, -1), 'PLANNED', 'PLANNED', false],
  ['when it opens', OPENS, 'OPEN', 'OPEN', true],
  ['a second before it closes', at(CLOSES, -1), 'OPEN', 'OPEN', true],
  ['when it closes', CLOSES, 'SCORING', 'CLOSED', false],
] as const;

describe.each(EDGES)('%s', (...edge) => {
  const [, now, editionStatus, stageStatus, isOpen] = edge;

  it('stands so', () => {
    expect(statusOfEdition(edition, now)).toBe(editionStatus);
    expect(statusOfStage(stage, now)).toBe(stageStatus);
  });

  it('takes entries and scores only while open', () => {
    const entering = refusalOf(() => {
      assertTakesEntries(edition, now);
    });
    const scoring = refusalOf(() => {
      assertMayScore({ status: 'DRAFT', inConflict: false }, stage, now);
    });
    const code = isOpen ? undefined : 'stage-closed';
    expect([entering?.code, scoring?.code]).toEqual([code, code]);
  });
});

it('a published edition takes nothing more', () => {
  const published = { ...edition, publishedAt: at(OPENS, 60) };
  expect(statusOfEdition(published, at(OPENS, 60))).toBe('PUBLISHED');
});

it.each([
  ['SUBMITTED', false, 'invalid-transition'],
  ['RECUSED', false, 'invalid-transition'],
  ['DRAFT', true, 'conflict-of-interest'],
  ['SUBMITTED', true, 'conflict-of-interest'],
] as const)('a sheet that is %s, in conflict %s: %s', (status, inConflict, code) => {
  const refusal = refusalOf(() => {
    assertMayScore({ status, inConflict }, stage, OPENS);
  });
  expect([refusal?.kind, refusal?.code]).toEqual(['conflict', code]);
});

it('an entry moves from draft to submitted, is withdrawn once, and taken out once it was sent', () => {
  const moves = ENTRY_STATUSES.flatMap((from) =>
    (['submission', 'withdrawal', 'exclusion'] as const).map((act) => {
      const refusal = refusalOf(() => assertEntryMove(from, act));
      return refusal === null ? assertEntryMove(from, act) : refusal.code;
    }),
  );
  const no = 'invalid-transition';
  const gone = 'WITHDRAWN';
  expect(moves).toEqual(['SUBMITTED', gone, no, no, gone, gone, no, no, no]);
});

it.each([
  [['dinkes'], 'conflict-of-interest'],
  [['dinsos', 'rsud'], 'conflict-of-interest'],
  [['dinsos'], undefined],
  [[], undefined],
])('an evaluator of %j on an entry of Dinas Kesehatan: %s', (own, code) => {
  const refusal = refusalOf(() => {
    assertMayAssign(own, ['dinkes', 'rsud']);
  });
  expect(refusal?.code).toBe(code);
});

describe('the scores of a sheet', () => {
  const score = (criterionId: string, level: number | null) => ({ criterionId, level, note: null });
  const faults = (...scores: ReturnType<typeof score>[]) =>
    refusalOf(() => {
      assertScores(FIVE, scores);
    })?.errors.map(({ pointer, detail }) => `${pointer} ${detail}`) ?? [];

  it('are levels of the scale, or still open', () => {
    expect(
      faults(score('novelty', 1), score('usefulness', 4), score('effectiveness', null)),
    ).toEqual([]);
    expect(
      faults(score('novelty', 5), score('usefulness', 0), score('effectiveness', 2.5)),
    ).toEqual([
      '/scores/0/level not-allowed',
      '/scores/1/level not-allowed',
      '/scores/2/level not-allowed',
    ]);
  });

  it('belong to the rubric, once each', () => {
    expect(faults(score('beauty', 1), score('novelty', 1), score('novelty', 2))).toEqual([
      '/scores/0/criterionId unknown',
      '/scores/2/criterionId duplicate',
    ]);
  });

  it('are handed in only when every criterion has one', () => {
    const all = FIVE.map(({ id }, index) => score(id, [4, 3, 2, 1, 4][index] ?? null));
    expect(assertComplete(FIVE, all)).toEqual(sheet(4, 3, 2, 1, 4));
    const refusal = refusalOf(() =>
      assertComplete(FIVE, [...all.slice(0, 3), score('transferability', null)]),
    );
    expect(refusal?.code).toBe('scoresheet-incomplete');
    expect(refusal?.context).toEqual({ criterionIds: ['transferability', 'sustainability'] });
    expect(refusal?.errors.map((error) => error.pointer)).toEqual([
      '/scores/3/level',
      '/scores/4/level',
    ]);
  });
});
