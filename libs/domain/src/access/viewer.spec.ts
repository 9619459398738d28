import { PERMISSIONS } from './permission.js';
import type { Role } from './role.js';
import {
  agenciesWhere,
  holds,
  overseenRegionsWhere,
  ownAgencyIds,
  permissionsOf,
  regionsWhere,
  rolesOver,
  type Viewer,
  type ViewerGrant,
} from './viewer.js';

const SIDOARJO = 'region-sidoarjo';
const GRESIK = 'region-gresik';

function grant(role: Role, parts: Partial<ViewerGrant> = {}): ViewerGrant {
  return {
    id: `grant-${role}`,
    role,
    programme: role === 'VERIFIER' ? 'IID' : null,
    regionId: SIDOARJO,
    agencyId: null,
    agencyIds: [],
    ...parts,
  };
}

function viewer(...grants: ViewerGrant[]): Viewer {
  return { personId: 'person', grants };
}

const staff = grant('AGENCY_STAFF', { agencyId: 'dinkes', agencyIds: ['dinkes', 'rsud'] });
const verifierElsewhere = grant('VERIFIER', { regionId: GRESIK, agencyId: 'bappeda-gresik' });

describe('the rights of a viewer', () => {
  it('are none without a grant', () => {
    expect(permissionsOf(viewer())).toEqual([]);
    expect(holds(viewer(), 'region:read')).toBe(false);
  });

  it('are the union of the grants, in the order of the vocabulary', () => {
    const both = permissionsOf(viewer(staff, verifierElsewhere));
    expect(both).toContain('innovation:create');
    expect(both).toContain('innovation:verify');
    expect(both).toEqual(PERMISSIONS.filter((permission) => both.includes(permission)));
  });

  it('keep each its own scope', () => {
    const both = viewer(staff, verifierElsewhere);
    expect(regionsWhere(both, 'innovation:verify')).toEqual([GRESIK]);
    expect(agenciesWhere(both, 'innovation:create')).toEqual(['dinkes', 'rsud']);
    expect(regionsWhere(both, 'innovation:create')).toEqual([]);
    expect(agenciesWhere(both, 'innovation:verify')).toEqual([]);
    expect(regionsWhere(both, 'compliance:read')).toEqual([SIDOARJO, GRESIK]);
  });

  it.each([
    [
      'IID',
      [
        'decree:manage',
        'document:file',
        'evidence:read-full',
        'exit:make',
        'innovation:import',
        'innovation:publish',
        'innovation:reject',
        'innovation:return',
        'innovation:verify',
        'maturity:verify',
        'statement:confirm',
      ],
    ],
    ['SERVICE', ['exit:make', 'sop:evaluate']],
  ] as const)('let a verifier for %s act for that programme only', (programme, acts) => {
    const verifier = viewer(grant('VERIFIER', { programme }));
    const changing = permissionsOf(verifier).filter(
      (one) => !/:read(-totals)?$/.test(one) && one !== 'token:manage',
    );
    expect([...changing].sort()).toEqual(acts);
    for (const act of acts) expect(regionsWhere(verifier, act)).toEqual([SIDOARJO]);
    expect(holds(verifier, programme === 'IID' ? 'sop:evaluate' : 'innovation:verify')).toBe(false);
    expect(holds(verifier, 'innovation:read')).toBe(true);
  });

  it('give an evaluator no entry of the region, only what is assigned', () => {
    const evaluator = viewer(grant('EVALUATOR', { agencyId: 'dinsos' }));
    expect(holds(evaluator, 'entry:read')).toBe(true);
    expect(regionsWhere(evaluator, 'entry:read')).toEqual([]);
    expect(agenciesWhere(evaluator, 'entry:read')).toEqual([]);
  });

  it('let an overseer look beneath, never into the own region', () => {
    const overseer = viewer(grant('OVERSEER', { regionId: 'jatim' }));
    expect(overseenRegionsWhere(overseer, 'compliance:read-totals')).toEqual(['jatim']);
    expect(regionsWhere(overseer, 'compliance:read-totals')).toEqual([]);
    expect(overseenRegionsWhere(viewer(staff), 'compliance:read-totals')).toEqual([]);
  });
});

describe('the roles over one thing', () => {
  const head = grant('AGENCY_HEAD', { agencyId: 'dinkes', agencyIds: ['dinkes', 'rsud'] });
  const person = viewer(head, grant('VERIFIER'), grant('OVERSEER', { regionId: 'jatim' }));

  it.each([
    [{ regionId: SIDOARJO, agencyId: 'dinkes' }, ['AGENCY_HEAD', 'VERIFIER']],
    [{ regionId: SIDOARJO, agencyId: 'rsud' }, ['AGENCY_HEAD', 'VERIFIER']],
    [{ regionId: SIDOARJO, agencyId: 'dinsos' }, ['VERIFIER']],
    [{ regionId: SIDOARJO, agencyId: null }, ['VERIFIER']],
    [{ regionId: GRESIK, agencyId: 'dinkes' }, []],
    [{ regionId: 'jatim', agencyId: null }, []],
  ])('%j: %j', (place, roles) => {
    expect(rolesOver(person, place, 'IID')).toEqual(roles);
  });

  it('are a verifier’s for the own programme only', () => {
    const organisation = viewer(grant('VERIFIER', { programme: 'SERVICE' }), grant('AUDITOR'));
    const place = { regionId: SIDOARJO, agencyId: 'dinkes' };
    expect(rolesOver(organisation, place, 'IID')).toEqual(['AUDITOR']);
    expect(rolesOver(organisation, place, 'SERVICE')).toEqual(['VERIFIER', 'AUDITOR']);
  });
});

it('counts every agency that a grant names as the own one, once', () => {
  const mentor = grant('MENTOR', { agencyId: 'dinkes', agencyIds: ['dinkes'] });
  const person = viewer(staff, mentor, verifierElsewhere, grant('AUDITOR'));
  expect(ownAgencyIds(person)).toEqual(['dinkes', 'bappeda-gresik']);
});
