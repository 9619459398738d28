import { aDuty } from '../obligation/obligation.fixture.js';
import { refusalOf } from '../problem/refusal.fixture.js';
import { assertMayClose, findingsOf, verdictOf } from './closing-rules.js';
import { aPeriodOf2026, shifted } from './period.fixture.js';

const period = aPeriodOf2026();
const NOW = shifted(period.closesAt, 1000);

const duties = {
  met: aDuty({ agencyId: 'met', counted: 1 }),
  unmet: aDuty({ agencyId: 'unmet' }),
  exempt: aDuty({ agencyId: 'exempt', exempt: true }),
  lapsed: aDuty({ agencyId: 'lapsed', lapseOpen: true }),
  ended: aDuty({ agencyId: 'ended', endedOn: '2026-06-30' }),
  exemptAndLapsed: aDuty({ agencyId: 'both', exempt: true, lapseOpen: true }),
  endedAndMet: aDuty({ agencyId: 'gone', endedOn: '2026-06-30', counted: 1 }),
};

it.each([
  ['met', 'MET', false],
  ['unmet', 'UNMET', true],
  ['exempt', 'EXEMPT', false],
  ['lapsed', 'LAPSED', true],
  ['ended', 'ENDED', false],
  ['exemptAndLapsed', 'EXEMPT', false],
  ['endedAndMet', 'ENDED', false],
] as const)('%s: verdict %s, a finding: %s', (which, verdict, isFinding) => {
  expect(verdictOf(duties[which])).toBe(verdict);
  expect(findingsOf([duties[which]])).toEqual(isFinding ? [duties[which]] : []);
});

describe('closing', () => {
  const close = (withFindings: boolean, parts = {}, now = NOW) =>
    refusalOf(() => {
      const findings = findingsOf(Object.values(duties));
      assertMayClose(aPeriodOf2026(parts), findings, withFindings, now);
    });

  it('is refused with findings, and names exactly the agencies', () => {
    const refusal = close(false);
    expect([refusal?.kind, refusal?.code]).toEqual(['unprocessable', 'period-has-findings']);
    expect(refusal?.context['agencies']).toEqual([
      { agencyId: 'unmet', agencyName: 'Dinas Sosial', required: 1, counted: 0, lapsed: false },
      { agencyId: 'lapsed', agencyName: 'Dinas Sosial', required: 1, counted: 0, lapsed: true },
    ]);
  });

  it('is refused for a single finding too', () => {
    const act = () => {
      assertMayClose(period, [duties.unmet], false, NOW);
    };
    expect(refusalOf(act)?.code).toBe('period-has-findings');
  });

  it('is allowed with notes, and before the deadline', () => {
    expect(close(true)).toBeNull();
    expect(close(true, {}, period.opensAt)).toBeNull();
  });

  it('is allowed without findings', () => {
    const act = () => {
      assertMayClose(period, [], false, NOW);
    };
    expect(refusalOf(act)).toBeNull();
  });

  it('is refused twice, and before the period has opened', () => {
    expect(close(true, { closedAt: NOW })?.code).toBe('period-closed');
    expect(close(true, {}, shifted(period.opensAt, -1))?.code).toBe('period-not-open');
  });
});
