import {
  colleagueAgencyIds,
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
  it('people of exactly the own agency', () => {
    const me = viewer(
      grant('AGENCY_STAFF', 'dinkes'),
      grant('MENTOR', 'bkd'),
      grant('REGION_ADMIN', 'setda'),
    );
    expect(colleagueAgencyIds(me)).toEqual(['dinkes']);
  });
});
