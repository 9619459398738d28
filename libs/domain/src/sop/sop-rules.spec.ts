import { DomainError } from '../problem/index.js';
import {
  assertSopEvaluation,
  assertSopInUse,
  type SopEvaluation,
  statusAfterEdit,
  statusAfterEvaluation,
} from './sop-rules.js';
import { SOP_QUESTIONS } from './sop-words.js';

const TODAY = '2026-06-15';
const answers = SOP_QUESTIONS.map((key) => ({ key, yes: true, note: null }));
const evaluation: SopEvaluation = { evaluatedOn: TODAY, outcome: 'KEEP', answers };

function refusalOf(act: () => void): { code: string; pointers: string[] } | null {
  try {
    act();
    return null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { code: error.code, pointers: error.errors.map((one) => one.pointer) };
  }
}

describe('what an evaluation makes of an SOP', () => {
  it.each([
    ['KEEP', 'IN_FORCE'],
    ['REVISE', 'TO_REVISE'],
    ['REVOKE', 'REVOKED'],
  ] as const)('%s leads to %s', (outcome, status) => {
    expect(statusAfterEvaluation(outcome)).toBe(status);
  });
});

describe('a revision', () => {
  const before = { status: 'TO_REVISE', effectiveOn: '2024-01-02', lastEvaluatedOn: null } as const;

  it('comes into force with a later effective day only', () => {
    expect(statusAfterEdit(before, '2024-01-03')).toBe('IN_FORCE');
    expect(statusAfterEdit(before, '2024-01-02')).toBe('TO_REVISE');
    expect(statusAfterEdit(before, null)).toBe('TO_REVISE');
    expect(statusAfterEdit({ ...before, effectiveOn: null }, '2024-01-01')).toBe('IN_FORCE');
  });

  it('changes nothing about one that is in force', () => {
    expect(statusAfterEdit({ ...before, status: 'IN_FORCE' }, '2026-01-01')).toBe('IN_FORCE');
  });

  it('is not possible once revoked', () => {
    expect(
      refusalOf(() => {
        assertSopInUse('REVOKED');
      })?.code,
    ).toBe('invalid-transition');
    expect(
      refusalOf(() => {
        assertSopInUse('TO_REVISE');
      }),
    ).toBeNull();
    expect(
      refusalOf(() => {
        assertSopInUse('IN_FORCE');
      }),
    ).toBeNull();
  });
});

describe('an evaluation', () => {
  it('lies today or before, and not before the last one', () => {
    const on = (evaluatedOn: string, last: string | null) =>
      refusalOf(() => {
        assertSopEvaluation({ ...evaluation, evaluatedOn }, last, TODAY);
      })?.pointers;
    expect(on(TODAY, null)).toBeUndefined();
    expect(on('2026-06-16', null)).toEqual(['/evaluatedOn']);
    expect(on('2026-06-01', '2026-06-01')).toBeUndefined();
    expect(on('2026-05-31', '2026-06-01')).toEqual(['/evaluatedOn']);
  });

  it('answers each of the seven questions once', () => {
    const given = (list: SopEvaluation['answers']) =>
      refusalOf(() => {
        assertSopEvaluation({ ...evaluation, answers: list }, null, TODAY);
      })?.pointers;
    expect(given(answers.slice(1))).toEqual(['/answers']);
    expect(given([...answers, answers[0]!])).toEqual(['/answers/7/key']);
    expect(given([])).toEqual(['/answers']);
  });
});
