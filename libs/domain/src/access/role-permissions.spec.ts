import { PERMISSIONS } from './permission.js';
import {
  allows,
  ownReachOf,
  reachOf,
  ROLE_PERMISSIONS,
  rolesReaching,
} from './role-permissions.js';
import { ROLES } from './role.js';

/** Told the other way round than the table: what each role may do beyond what the region shares. */
const SHARED = [
  'region:read',
  'agency:read',
  'period:read',
  'form:read',
  'innovation:read',
  'rubric:read',
  'index:read',
  'compliance:read',
  'compliance:read-totals',
  'competition:read',
  'entry:read',
  'result:read',
  'token:manage',
];
const WRITES_INNOVATIONS = [
  'innovation:create',
  'innovation:edit',
  'innovation:invite',
  'innovation:submit',
  'innovation:withdraw',
  'innovation:revise',
  'innovation:set-use-state',
];
const ON_PAPER = ['statement:read', 'statement:print', 'document:read', 'document:file'];
const OF_AN_AGENCY = [
  'exit:make',
  'person:read',
  'sign-in-link:make',
  'entry:create',
  'entry:submit',
  'maturity:claim',
  'index:fill',
  'evidence:read-full',
];
const BEYOND: Readonly<Record<string, readonly string[]>> = {
  AGENCY_STAFF: [
    ...WRITES_INNOVATIONS,
    ...OF_AN_AGENCY,
    ...ON_PAPER,
    'confirmation:read',
    'sop:read',
    'sop:write',
    'innovation:import',
  ],
  AGENCY_HEAD: [
    ...WRITES_INNOVATIONS,
    ...OF_AN_AGENCY,
    ...ON_PAPER,
    'confirmation:read',
    'sop:read',
    'sop:write',
    'innovation:endorse',
    'innovation:return',
    'innovation:declare',
    'innovation:transfer',
    'innovation:publish',
    'evidence:purge',
    'entry:withdraw',
  ],
  VERIFIER: [
    'innovation:import',
    'evidence:read-full',
    'exit:make',
    'turnaround:read',
    'innovation:return',
    'innovation:verify',
    'maturity:verify',
    'innovation:reject',
    'innovation:publish',
    'confirmation:read',
    'sop:read',
    'sop:evaluate',
    'statement:read',
    'statement:confirm',
    'document:read',
    'document:file',
    'decree:read',
    'decree:manage',
  ],
  MENTOR: ['confirmation:read', 'sop:read', 'document:read'],
  COMPETITION_MANAGER: [
    'person:read',
    'document:read',
    'competition:manage',
    'edition:publish',
    'entry:exclude',
    'assignment:manage',
  ],
  EVALUATOR: ['scoresheet:score'],
  OFFICE_STAFF: [
    'exit:make',
    'turnaround:read',
    'person:read',
    'confirmation:read',
    'sop:read',
    'document:read',
    'document:file',
    'decree:read',
    'decree:manage',
  ],
  OFFICE_DECIDER: [
    'turnaround:read',
    'person:read',
    'grant:consent',
    'period:manage',
    'period:close',
    'exemption:grant',
    'confirmation:read',
    'sop:read',
    'document:read',
    'decree:read',
  ],
  REGION_ADMIN: [
    'innovation:import',
    'evidence:purge',
    'form:manage',
    'rubric:manage',
    'agency:manage',
    'person:read',
    'person:manage',
    'grant:give',
    'grant:consent',
    'sign-in-link:make',
    'period:manage',
    'reorganisation:perform',
    'innovation:transfer',
    'competition:manage',
    'confirmation:read',
    'sop:read',
    'statement:read',
    'document:read',
    'document:file',
    'decree:read',
  ],
  AUDITOR: [
    'evidence:read-full',
    'turnaround:read',
    'person:read',
    'confirmation:read',
    'sop:read',
    'audit:read',
    'statement:read',
    'document:read',
    'decree:read',
  ],
};

describe('roles × permissions', () => {
  it('answers every pair with true or false', () => {
    const pairs = ROLES.flatMap((role) => PERMISSIONS.map((one) => ROLE_PERMISSIONS[role][one]));
    expect(pairs).toHaveLength(11 * PERMISSIONS.length);
    expect(pairs.every((answer) => typeof answer === 'boolean')).toBe(true);
  });

  it.each(ROLES.filter((role) => role !== 'OVERSEER'))('%s may do exactly this', (role) => {
    const held = PERMISSIONS.filter((permission) => allows(role, permission));
    expect([...held].sort()).toEqual([...SHARED, ...(BEYOND[role] ?? [])].sort());
  });

  it('lets an overseer read totals and regions, and nothing else', () => {
    expect(PERMISSIONS.filter((permission) => allows('OVERSEER', permission))).toEqual([
      'region:read',
      'compliance:read-totals',
    ]);
  });

  it('lets an auditor change nothing', () => {
    const held = PERMISSIONS.filter((permission) => allows('AUDITOR', permission));
    const changing = held.filter((one) => !/:read(-totals|-full)?$/.test(one));
    expect(changing).toEqual(['token:manage']);
  });
});

describe('how far a right reaches', () => {
  it.each([
    ['AGENCY_STAFF', 'AGENCY'],
    ['AGENCY_HEAD', 'AGENCY'],
    ['MENTOR', 'AGENCY'],
    ['EVALUATOR', 'ASSIGNED'],
    ['OVERSEER', 'BENEATH'],
    ['VERIFIER', 'REGION'],
    ['COMPETITION_MANAGER', 'REGION'],
    ['OFFICE_STAFF', 'REGION'],
    ['OFFICE_DECIDER', 'REGION'],
    ['REGION_ADMIN', 'REGION'],
    ['AUDITOR', 'REGION'],
  ] as const)('%s: %s', (role, reach) => {
    expect(ownReachOf(role)).toBe(reach);
  });

  it('is the whole region for these roles', () => {
    expect(rolesReaching('grant:give')).toEqual(['REGION_ADMIN']);
    expect(rolesReaching('grant:consent')).toEqual(['OFFICE_DECIDER', 'REGION_ADMIN']);
    expect(rolesReaching('sign-in-link:make')).toEqual(['REGION_ADMIN']);
    expect(rolesReaching('compliance:read')).toEqual(ROLES.filter((role) => role !== 'OVERSEER'));
  });

  it('is the whole region for what everybody there may read', () => {
    expect(reachOf('AGENCY_STAFF', 'compliance:read')).toBe('REGION');
    expect(reachOf('EVALUATOR', 'period:read')).toBe('REGION');
    expect(reachOf('AGENCY_STAFF', 'person:read')).toBe('AGENCY');
    expect(reachOf('OVERSEER', 'compliance:read-totals')).toBe('BENEATH');
  });
});
