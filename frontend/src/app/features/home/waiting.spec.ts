import { ROLE_PERMISSIONS, type Permission, type Role } from '@satu/domain/access';

import { anyInnovationWaits, waitingInnovations } from './waiting';

const COUNTS = [
  { value: 'DRAFT', count: 3 },
  { value: 'SUBMITTED', count: 2 },
  { value: 'ENDORSED', count: 5 },
  { value: 'VERIFIED', count: 9 },
];

function rightsOf(role: Role): (permission: Permission) => boolean {
  return (permission) => ROLE_PERMISSIONS[role][permission];
}

describe('waitingInnovations', () => {
  it.each<[Role, string[]]>([
    ['AGENCY_STAFF', ['DRAFT 3']],
    ['AGENCY_HEAD', ['SUBMITTED 2', 'DRAFT 3']],
    ['VERIFIER', ['ENDORSED 5']],
    ['AUDITOR', []],
  ])('gives %s what only that role can move on', (role, expected) => {
    const piles = waitingInnovations(COUNTS, rightsOf(role));
    expect(piles.map(({ key, count }) => `${key} ${count}`)).toEqual(expected);
  });

  it('asks for nothing on behalf of someone who only reads', () => {
    expect(anyInnovationWaits(rightsOf('AUDITOR'))).toBe(false);
    expect(anyInnovationWaits(rightsOf('AGENCY_HEAD'))).toBe(true);
  });
});
