import { aPeriodOf2026, shifted } from '../period/period.fixture.js';
import { refusalOf } from '../problem/refusal.fixture.js';
import { aDuty } from './obligation.fixture.js';
import { assertMayLeave, isMet, isOutstanding, lapseFor, zoneOf } from './obligation-rules.js';

const period = aPeriodOf2026();
const NOW = new Date('2026-11-24T03:00:00.000Z');
const MET = new Date('2026-03-01T00:00:00.000Z');
const met = aDuty({ counted: 1, metSince: MET });

describe('where a duty stands', () => {
  it.each([
    ['nothing', {}, false, true, 'RED', 'YELLOW'],
    ['enough', { counted: 1 }, true, false, 'GREEN', 'GREEN'],
    ['more than enough', { counted: 3 }, true, false, 'GREEN', 'GREEN'],
    ['one of two', { counted: 1, required: 2 }, false, true, 'YELLOW', 'YELLOW'],
    ['exempt', { exempt: true }, false, false, 'GREEN', 'GREEN'],
    ['lapsed', { lapseOpen: true }, false, true, 'YELLOW', 'YELLOW'],
    ['lapsed and exempt', { lapseOpen: true, exempt: true }, false, false, 'GREEN', 'GREEN'],
    ['ended', { endedOn: '2026-06-30' }, false, false, 'RED', 'YELLOW'],
  ] as const)('%s', (...row) => {
    const [, parts, meets, blocks, zone, zoneOnceBegun] = row;
    const duty = aDuty(parts);
    expect(isMet(duty)).toBe(meets);
    expect(isOutstanding(duty)).toBe(blocks);
    expect(zoneOf(duty, false)).toBe(zone);
    expect(zoneOf(duty, true)).toBe(zoneOnceBegun);
  });
});

const FALLS = [
  ['the last one that counts', met, 0, true],
  ['one of two where one is asked', aDuty({ counted: 2, metSince: MET }), 1, false],
  ['one of two where two are asked', aDuty({ counted: 2, required: 2, metSince: MET }), 1, true],
  ['one that was never enough', aDuty({ counted: 1, required: 2 }), 0, false],
  ['the last one of an exempt agency', { ...met, exempt: true }, 0, false],
  ['one more during an open lapse', { ...met, lapseOpen: true, required: 2 }, 0, false],
  ['the last one after the duty ended', { ...met, endedOn: '2026-06-30' }, 0, false],
  ['the last one while a replacement counts', met, 1, false],
] as const;

describe("an agency's own act", () => {
  it.each(FALLS)('taking away %s', (_what, duty, after, isRefused) => {
    const refusal = refusalOf(() => {
      assertMayLeave(duty, period, after, NOW);
    });
    expect(refusal?.code ?? null).toBe(isRefused ? 'last-counted-innovation' : null);
  });

  it('says for whom, for which period, and what to do instead', () => {
    const refusal = refusalOf(() => {
      assertMayLeave(met, period, 0, NOW);
    });
    expect(refusal?.kind).toBe('conflict');
    expect(refusal?.context).toEqual({
      agencyId: 'agency',
      agencyName: 'Dinas Sosial',
      periodId: 'period-2026',
      periodName: 'Inovasi 2026',
      ways: ['replace', 'ask-exemption'],
    });
  });

  it('stays refused after the deadline until the act of closing', () => {
    const late = shifted(period.closesAt, 1000);
    const leave = (closedAt: Date | null) =>
      refusalOf(() => {
        assertMayLeave(met, { ...period, closedAt }, 0, late);
      });
    expect(leave(null)?.code).toBe('last-counted-innovation');
    expect(leave(late)).toBeNull();
  });
});

describe('a finding of fact', () => {
  const terms = { cureDays: 30, closesAt: period.closesAt, now: new Date('2026-10-01T03:00:00Z') };

  it.each(FALLS)('taking away %s opens a lapse exactly where an own act is refused', (...row) => {
    const [, duty, after, isRefused] = row;
    expect(lapseFor(duty, after, terms) !== null).toBe(isRefused);
  });

  it.each([
    ['thirty days', '2026-10-01T03:00:00.000Z', '2026-10-31T03:00:00.000Z'],
    ['exactly to the deadline', '2026-11-15T17:00:00.000Z', '2026-12-15T17:00:00.000Z'],
    ['never past the deadline', '2026-11-15T17:00:01.000Z', '2026-12-15T17:00:00.000Z'],
    ['at once when the deadline is past', '2026-12-20T03:00:00.000Z', '2026-12-20T03:00:00.000Z'],
  ])('gives %s', (_what, now, cureBy) => {
    const lapse = lapseFor(met, 0, { ...terms, now: new Date(now) });
    expect(lapse?.cureBy.toISOString()).toBe(cureBy);
  });
});
