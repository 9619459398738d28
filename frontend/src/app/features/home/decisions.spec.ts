import { ROLE_PERMISSIONS, type Permission, type Role } from '@satu/domain/access';
import { aComplianceRow, aComplianceView, aLapse } from '@satu/test-kit/compliance';
import { aPeriod } from '@satu/test-kit/period';

import { decides, decisionsOf, type Undecided } from './decisions';

const NOW = Date.parse('2026-11-24T03:00:00Z');
const FALLEN = aComplianceRow({ lapse: aLapse({ cureBy: '2026-11-20T17:00:00Z' }) });

function reader(role: Role): Parameters<typeof decisionsOf>[1] {
  return {
    can: (permission: Permission) => ROLE_PERMISSIONS[role][permission],
    deadline: (at: string) => `[${at}]`,
    role: (code: Role) => `[${code}]`,
  };
}

function undecided(parts: Partial<Undecided> = {}): Undecided {
  return {
    view: aComplianceView([FALLEN]),
    next: null,
    pending: [],
    readerId: 'saya',
    now: NOW,
    ...parts,
  };
}

const mine = { id: 'g', role: 'VERIFIER', consenters: [{ id: 'saya' }] };
const others = { id: 'h', role: 'EVALUATOR', consenters: [{ id: 'lain' }] };
const pending = [
  { id: 'o', name: 'Verifikator Baru', grants: [mine, others] },
] as unknown as Undecided['pending'];

describe('decisionsOf', () => {
  it('names a lapse whose time is over, and none that still can be cured', () => {
    expect(decisionsOf(undecided(), reader('OFFICE_DECIDER'))).toEqual([
      {
        key: FALLEN.agencyId,
        text: 'Masa pemenuhan kembali Dinas Kesehatan berakhir [2026-11-20T17:00:00Z].',
        link: ['/kepatuhan', FALLEN.agencyId],
      },
    ]);
    const curable = aComplianceView([aComplianceRow({ lapse: aLapse() })]);
    expect(decisionsOf(undecided({ view: curable }), reader('OFFICE_DECIDER'))).toEqual([]);
  });

  it('names a period past its deadline first, and at most three things', () => {
    const period = aPeriod({ closesAt: '2026-11-23T17:00:00Z' });
    const view = aComplianceView([FALLEN, { ...FALLEN, agencyId: 'b' }], { period });
    const found = decisionsOf(undecided({ view, pending }), reader('OFFICE_DECIDER'));
    expect(found.map(({ key }) => key)).toEqual(['close', FALLEN.agencyId, 'b']);
    expect(found[0]!.text).toContain('2 perangkat daerah belum memenuhi');
  });

  it('names people who wait for consent, and a year that follows on nothing', () => {
    const period = aPeriod({ closedAt: '2026-11-23T17:00:00Z' });
    const view = aComplianceView([], { period });
    const found = decisionsOf(undecided({ view, pending }), reader('OFFICE_DECIDER'));
    expect(found.map(({ link }) => link)).toEqual([['/orang', 'o'], ['/periode']]);
    const next = aPeriod({ status: 'PLANNED' });
    expect(decisionsOf(undecided({ view, next }), reader('OFFICE_DECIDER'))).toEqual([]);
  });

  it.each<[Role, boolean]>([
    ['OFFICE_DECIDER', true],
    ['REGION_ADMIN', true],
    ['OFFICE_STAFF', false],
    ['AGENCY_HEAD', false],
  ])('is for who decides: %s %s', (role, expected) => {
    expect(decides(reader(role).can)).toBe(expected);
  });
});
