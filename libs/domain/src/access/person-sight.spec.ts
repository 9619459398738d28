import {
  mayHelp,
  postsHelpedBy,
  sightOfPeople,
  type Role,
  type Viewer,
  type ViewerGrant,
} from './index.js';

const grant = (role: Role, agencyId: string | null = null, regionId = 'sda'): ViewerGrant => ({
  id: `${role}-${agencyId ?? regionId}`,
  role,
  programme: null,
  regionId,
  agencyId,
  agencyIds: agencyId === null ? [] : [agencyId, `${agencyId}-unit`],
});
const viewer = (...grants: ViewerGrant[]): Viewer => ({ personId: 'me', grants });

describe('who sees which people', () => {
  it.each(['REGION_ADMIN', 'AUDITOR', 'OFFICE_STAFF', 'OFFICE_DECIDER'] as const)(
    '%s: everybody of the region',
    (role) => {
      expect(sightOfPeople(viewer(grant(role)))).toEqual({
        regionIds: ['sda'],
        evaluatorRegionIds: [],
        agencyIds: [],
      });
    },
  );

  it('a manager of contests: evaluators only', () => {
    expect(sightOfPeople(viewer(grant('COMPETITION_MANAGER')))).toEqual({
      regionIds: [],
      evaluatorRegionIds: ['sda'],
      agencyIds: [],
    });
  });

  it.each(['AGENCY_STAFF', 'AGENCY_HEAD'] as const)('%s: the own agency and its units', (role) => {
    expect(sightOfPeople(viewer(grant(role, 'dinkes')))).toEqual({
      regionIds: [],
      evaluatorRegionIds: [],
      agencyIds: ['dinkes', 'dinkes-unit'],
    });
  });

  it.each(['VERIFIER', 'MENTOR', 'EVALUATOR', 'OVERSEER'] as const)('%s: nobody', (role) => {
    expect(sightOfPeople(viewer(grant(role, 'dinkes')))).toEqual({
      regionIds: [],
      evaluatorRegionIds: [],
      agencyIds: [],
    });
  });

  it('adds up what several grants show, each in its own region', () => {
    const both = viewer(grant('AUDITOR', null, 'gsk'), grant('COMPETITION_MANAGER', 'dinkes'));
    expect(sightOfPeople(both)).toEqual({
      regionIds: ['gsk'],
      evaluatorRegionIds: ['sda'],
      agencyIds: [],
    });
  });
});

describe('for whom a colleague makes a sign-in link', () => {
  const post = (role: Role, agencyId: string | null = 'dinkes') => ({ role, agencyId });

  it('operators as an operator, heads too as a head, of exactly the own agency', () => {
    const me = viewer(
      grant('AGENCY_STAFF', 'dinkes'),
      grant('AGENCY_HEAD', 'disdik'),
      grant('AGENCY_STAFF', 'disdik'),
      grant('MENTOR', 'bkd'),
      grant('REGION_ADMIN', 'setda'),
    );
    expect(postsHelpedBy(me.grants)).toEqual([
      post('AGENCY_STAFF'),
      post('AGENCY_STAFF', 'disdik'),
      post('AGENCY_HEAD', 'disdik'),
    ]);
  });

  it.each([
    ['AGENCY_STAFF', ['AGENCY_STAFF'], true],
    ['AGENCY_STAFF', ['AGENCY_HEAD'], false],
    ['AGENCY_STAFF', ['AGENCY_STAFF', 'AGENCY_HEAD'], false],
    ['AGENCY_STAFF', ['AGENCY_STAFF', 'EVALUATOR'], false],
    ['AGENCY_STAFF', ['MENTOR'], false],
    ['AGENCY_STAFF', [], false],
    ['AGENCY_HEAD', ['AGENCY_STAFF'], true],
    ['AGENCY_HEAD', ['AGENCY_HEAD'], true],
    ['AGENCY_HEAD', ['AGENCY_HEAD', 'AGENCY_STAFF'], true],
    ['AGENCY_HEAD', ['AGENCY_HEAD', 'VERIFIER'], false],
    ['MENTOR', ['AGENCY_STAFF'], false],
    ['VERIFIER', ['AGENCY_STAFF'], false],
  ] as const)('%s helps who is %j: %s', (own, roles, answer) => {
    const others = roles.map((role) => post(role));
    expect(mayHelp([post(own)], others)).toBe(answer);
  });

  it('nobody of another agency', () => {
    expect(mayHelp([post('AGENCY_HEAD')], [post('AGENCY_STAFF', 'disdik')])).toBe(false);
    expect(
      mayHelp([post('AGENCY_HEAD')], [post('AGENCY_STAFF'), post('AGENCY_STAFF', 'disdik')]),
    ).toBe(false);
  });
});
