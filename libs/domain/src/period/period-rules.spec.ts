import { refusalOf } from '../problem/refusal.fixture.js';
import { aPeriodOf2026, shifted } from './period.fixture.js';
import {
  assertMayChange,
  assertPeriod,
  assertTakesSubmissions,
  type ChangeableTerms,
  countingLevelOf,
  countingStatusesOf,
  loosens,
  takesSubmissions,
} from './period-rules.js';
import { statusOfPeriod } from './period-status.js';

const period = aPeriodOf2026();
const closed = aPeriodOf2026({ closedAt: new Date('2027-01-10T02:00:00Z') });
const { opensAt, closesAt } = period;

describe('opening and deadline, to the second', () => {
  it.each([
    ['a second before it opens', shifted(opensAt, -1000), 'PLANNED', false, 'period-not-open'],
    ['a millisecond before it opens', shifted(opensAt, -1), 'PLANNED', false, 'period-not-open'],
    ['when it opens', opensAt, 'OPEN', true, null],
    ['a second before the deadline', shifted(closesAt, -1000), 'OPEN', true, null],
    ['a millisecond before the deadline', shifted(closesAt, -1), 'OPEN', true, null],
    ['at the deadline', closesAt, 'OPEN', false, 'period-closed'],
    ['a second after the deadline', shifted(closesAt, 1000), 'OPEN', false, 'period-closed'],
  ] as const)('%s', (...row) => {
    const [, now, status, takes, code] = row;
    expect(statusOfPeriod(period, now)).toBe(status);
    expect(takesSubmissions(period, now)).toBe(takes);
    const refusal = refusalOf(() => {
      assertTakesSubmissions(period, now);
    });
    expect(refusal?.code ?? null).toBe(code);
    expect(refusal?.kind ?? 'unprocessable').toBe('unprocessable');
  });

  it('is closed by the act of closing, whatever the date', () => {
    expect(statusOfPeriod(closed, shifted(opensAt, -1))).toBe('CLOSED');
    expect(takesSubmissions(closed, opensAt)).toBe(false);
  });

  it('names the period and its times in the refusal', () => {
    const refusal = refusalOf(() => {
      assertTakesSubmissions(period, closesAt);
    });
    expect(refusal?.context).toEqual({
      periodId: 'period-2026',
      periodName: 'Inovasi 2026',
      opensAt: '2025-12-31T17:00:00.000Z',
      closesAt: '2026-12-15T17:00:00.000Z',
    });
  });
});

const strict = aPeriodOf2026({ requiredCount: 2, countingLevel: 'VERIFIED' });
const CHANGES: readonly [string, ChangeableTerms, Partial<ChangeableTerms>, boolean][] = [
  ['nothing', period, {}, true],
  ['asking for fewer', strict, { requiredCount: 1 }, true],
  ['asking for more', period, { requiredCount: 2 }, false],
  ['counting endorsed too', strict, { countingLevel: 'ENDORSED' }, true],
  ['counting verified only', period, { countingLevel: 'VERIFIED' }, false],
  ['dropping a stage', period, { countingStages: ['TRIAL', 'IMPLEMENTED'] }, false],
  [
    'another order of stages',
    period,
    { countingStages: ['IMPLEMENTED', 'TRIAL', 'INITIATIVE'] },
    true,
  ],
  [
    'swapping a stage',
    { ...period, countingStages: ['TRIAL'] },
    { countingStages: ['INITIATIVE'] },
    false,
  ],
  [
    'adding a stage',
    { ...period, countingStages: ['TRIAL'] },
    { countingStages: ['TRIAL', 'IMPLEMENTED'] },
    true,
  ],
  ['a later deadline', period, { closesAt: shifted(closesAt, 1) }, true],
  ['an earlier deadline', period, { closesAt: shifted(closesAt, -1) }, false],
  ['an earlier opening', period, { opensAt: shifted(opensAt, -1) }, true],
  ['a later opening', period, { opensAt: shifted(opensAt, 1) }, false],
  ['more days to cure', { ...period, cureDays: 30 }, { cureDays: 31 }, true],
  ['fewer days to cure', { ...period, cureDays: 30 }, { cureDays: 29 }, false],
];

describe('changing the terms', () => {
  it.each(CHANGES)('%s', (_what, before, change, isLoosening) => {
    const after = { ...before, ...change };
    expect(loosens(before, after)).toBe(isLoosening);
    const whenOpen = refusalOf(() => {
      assertMayChange({ ...before, closedAt: null }, after, opensAt);
    });
    expect(whenOpen?.code ?? null).toBe(isLoosening ? null : 'only-loosening');
  });

  it('is free before the period opens', () => {
    const act = () => {
      assertMayChange(period, { ...period, requiredCount: 5 }, shifted(opensAt, -1));
    };
    expect(refusalOf(act)).toBeNull();
  });

  it('names what was tightened', () => {
    const after = { ...period, requiredCount: 3, closesAt: shifted(closesAt, -1) };
    const refusal = refusalOf(() => {
      assertMayChange(period, after, opensAt);
    });
    expect(refusal?.context).toEqual({ fields: ['requiredCount', 'closesAt'] });
  });

  it('is over once the period is closed, even for loosening', () => {
    const refusal = refusalOf(() => {
      assertMayChange(closed, period, opensAt);
    });
    expect([refusal?.kind, refusal?.code]).toEqual(['unprocessable', 'period-closed']);
  });
});

describe('a period that makes sense', () => {
  it.each([
    [{}, undefined],
    [{ closesAt: opensAt }, ['/closesAt']],
    [{ requiredCount: 0 }, ['/requiredCount']],
    [{ requiredCount: 1.5 }, ['/requiredCount']],
    [{ countingStages: [] }, ['/countingStages']],
  ])('%j: %j', (parts, pointers) => {
    const refusal = refusalOf(() => {
      assertPeriod(aPeriodOf2026(parts));
    });
    expect(refusal?.errors.map((error) => error.pointer)).toEqual(pointers);
  });
});

describe('the level as clients write it', () => {
  it.each(['ENDORSED', 'VERIFIED'] as const)('%s goes out and comes back', (level) => {
    expect(countingLevelOf(countingStatusesOf(level))).toBe(level);
  });

  it('does not depend on the order, and knows nothing else', () => {
    expect(countingLevelOf(['VERIFIED', 'ENDORSED'])).toBe('ENDORSED');
    expect(countingLevelOf(['ENDORSED'])).toBeNull();
    expect(countingLevelOf(['SUBMITTED', 'VERIFIED'])).toBeNull();
    expect(countingLevelOf([])).toBeNull();
  });
});
