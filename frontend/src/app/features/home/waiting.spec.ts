import { ROLE_PERMISSIONS, type Permission, type Role } from '@satu/domain/access';

import { anyInnovationWaits, waitingInnovations } from './waiting';

const COUNTS = [
  { value: 'DRAFT', count: 3 },
  { value: 'SUBMITTED', count: 2 },
  { value: 'ENDORSED', count: 5 },
  { value: 'VERIFIED', count: 9 },
  { value: 'RETURNED', count: 1 },
];

function rightsOf(role: Role): (permission: Permission) => boolean {
  return (permission) => ROLE_PERMISSIONS[role][permission];
}

describe('waitingInnovations', () => {
  it.each<[Role, string[]]>([
    ['AGENCY_STAFF', ['RETURNED 1', 'DRAFT 3']],
    ['AGENCY_HEAD', ['SUBMITTED 2']],
    ['VERIFIER', ['ENDORSED 5']],
    ['AUDITOR', []],
  ])('gives %s what only that role can move on', (role, expected) => {
    const piles = waitingInnovations(COUNTS, {
      can: rightsOf(role),
      roles: [role],
      submitted: null,
      toConfirm: 0,
      toReview: 0,
    });
    expect(piles.map(({ key, count }) => `${key} ${count}`)).toEqual(expected);
  });

  it('leads a head straight to the one file that waits', () => {
    const submitted = { id: 'i', name: 'SIAP Sehat', since: '2026-11-20T03:00:00Z' };
    const can = rightsOf('AGENCY_HEAD');
    const holder = { can, roles: ['AGENCY_HEAD'] as const, submitted, toConfirm: 0, toReview: 0 };
    const one = [{ value: 'SUBMITTED', count: 1 }];
    expect(waitingInnovations(one, holder)).toMatchObject([
      { label: 'Menunggu persetujuan Anda: SIAP Sehat', link: '/inovasi/i/periksa', query: {} },
    ]);
    expect(waitingInnovations(COUNTS, holder)[0]).toMatchObject({
      link: '/inovasi',
      query: { status: 'SUBMITTED', menunggu: 'saya' },
    });
  });

  it('asks for nothing on behalf of someone who only reads', () => {
    expect(anyInnovationWaits(rightsOf('AUDITOR'))).toBe(false);
    expect(anyInnovationWaits(rightsOf('AGENCY_HEAD'))).toBe(true);
  });

  it('adds what is to be confirmed behind the rest', () => {
    const can = rightsOf('AGENCY_STAFF');
    const holder = {
      can,
      roles: ['AGENCY_STAFF'] as const,
      submitted: null,
      toConfirm: 2,
      toReview: 3,
    };
    expect(waitingInnovations(COUNTS, holder).at(-1)).toMatchObject({
      count: 2,
      link: '/konfirmasi',
    });
    expect(waitingInnovations(COUNTS, holder).at(-2)).toMatchObject({
      ...{ count: 3, link: '/indeks/tinjau' },
    });
    expect(waitingInnovations([], { ...holder, toConfirm: 0, toReview: 0 })).toEqual([]);
  });
});
