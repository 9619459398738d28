import { type Permission, PERMISSIONS } from './permission.js';
import { isAgencyBound, type Programme, type Role, ROLES } from './role.js';

const yes = true;
const no = false;

/** Answers of one permission in the order of ROLES. */
type Row = readonly [
  boolean,
  boolean,
  boolean,
  boolean,
  boolean,
  boolean,
  boolean,
  boolean,
  boolean,
  boolean,
  boolean,
];

// One row a permission, one column a role, every pair answered: read down to see a role whole.
// The columns follow ROLES: agency staff, agency head, verifier, mentor, competition manager,
// evaluator, office staff, office decider, region admin, auditor, overseer.
// prettier-ignore
const TABLE: Readonly<Record<Permission, Row>> = {
  //                          staff head  verif mentr mangr evalu offst offdc admin audit overs
  'region:read':              [yes,  yes,  yes,  yes,  yes,  yes,  yes,  yes,  yes,  yes,  yes],
  'agency:read':              [yes,  yes,  yes,  yes,  yes,  yes,  yes,  yes,  yes,  yes,  no],
  'agency:manage':            [no,   no,   no,   no,   no,   no,   no,   no,   yes,  no,   no],
  'person:read':              [yes,  yes,  no,   no,   yes,  no,   yes,  yes,  yes,  yes,  no],
  'person:manage':            [no,   no,   no,   no,   no,   no,   no,   no,   yes,  no,   no],
  'grant:give':               [no,   no,   no,   no,   no,   no,   no,   no,   yes,  no,   no],
  'grant:consent':            [no,   no,   no,   no,   no,   no,   no,   yes,  yes,  no,   no],
  'sign-in-link:make':        [yes,  yes,  no,   no,   no,   no,   no,   no,   yes,  no,   no],
  'period:read':              [yes,  yes,  yes,  yes,  yes,  yes,  yes,  yes,  yes,  yes,  no],
  'period:manage':            [no,   no,   no,   no,   no,   no,   no,   yes,  yes,  no,   no],
  'period:close':             [no,   no,   no,   no,   no,   no,   no,   yes,  no,   no,   no],
  'exemption:grant':          [no,   no,   no,   no,   no,   no,   no,   yes,  no,   no,   no],
  'reorganisation:perform':   [no,   no,   no,   no,   no,   no,   no,   no,   yes,  no,   no],
  'exit:make':                [yes,  yes,  yes,  no,   no,   no,   yes,  no,   no,   no,   no],
  'form:read':                [yes,  yes,  yes,  yes,  yes,  yes,  yes,  yes,  yes,  yes,  no],
  'form:manage':              [no,   no,   no,   no,   no,   no,   no,   no,   yes,  no,   no],
  'innovation:read':          [yes,  yes,  yes,  yes,  yes,  yes,  yes,  yes,  yes,  yes,  no],
  'innovation:create':        [yes,  yes,  no,   no,   no,   no,   no,   no,   no,   no,   no],
  'innovation:edit':          [yes,  yes,  no,   no,   no,   no,   no,   no,   no,   no,   no],
  'innovation:invite':        [yes,  yes,  no,   no,   no,   no,   no,   no,   no,   no,   no],
  'innovation:import':        [yes,  no,   yes,  no,   no,   no,   no,   no,   yes,  no,   no],
  'innovation:submit':        [yes,  yes,  no,   no,   no,   no,   no,   no,   no,   no,   no],
  'innovation:endorse':       [no,   yes,  no,   no,   no,   no,   no,   no,   no,   no,   no],
  'innovation:return':        [no,   yes,  yes,  no,   no,   no,   no,   no,   no,   no,   no],
  'innovation:verify':        [no,   no,   yes,  no,   no,   no,   no,   no,   no,   no,   no],
  'innovation:reject':        [no,   no,   yes,  no,   no,   no,   no,   no,   no,   no,   no],
  'innovation:withdraw':      [yes,  yes,  no,   no,   no,   no,   no,   no,   no,   no,   no],
  'innovation:declare':       [no,   yes,  no,   no,   no,   no,   no,   no,   no,   no,   no],
  'innovation:revise':        [yes,  yes,  no,   no,   no,   no,   no,   no,   no,   no,   no],
  'innovation:transfer':      [no,   yes,  no,   no,   no,   no,   no,   no,   yes,  no,   no],
  'innovation:set-use-state': [yes,  yes,  no,   no,   no,   no,   no,   no,   no,   no,   no],
  'innovation:publish':       [no,   yes,  yes,  no,   no,   no,   no,   no,   no,   no,   no],
  'turnaround:read':          [no,   no,   yes,  no,   no,   no,   yes,  yes,  no,   yes,  no],
  'confirmation:read':        [yes,  yes,  yes,  yes,  no,   no,   yes,  yes,  yes,  yes,  no],
  'statement:read':           [yes,  yes,  yes,  no,   no,   no,   no,   no,   yes,  yes,  no],
  'statement:print':          [yes,  yes,  no,   no,   no,   no,   no,   no,   no,   no,   no],
  'statement:confirm':        [no,   no,   yes,  no,   no,   no,   no,   no,   no,   no,   no],
  'document:read':            [yes,  yes,  yes,  yes,  yes,  no,   yes,  yes,  yes,  yes,  no],
  'document:file':            [yes,  yes,  yes,  no,   no,   no,   yes,  no,   yes,  no,   no],
  'decree:read':              [no,   no,   yes,  no,   no,   no,   yes,  yes,  yes,  yes,  no],
  'decree:manage':            [no,   no,   yes,  no,   no,   no,   yes,  no,   no,   no,   no],
  'rubric:read':              [yes,  yes,  yes,  yes,  yes,  yes,  yes,  yes,  yes,  yes,  no],
  'rubric:manage':            [no,   no,   no,   no,   no,   no,   no,   no,   yes,  no,   no],
  'maturity:claim':           [yes,  yes,  no,   no,   no,   no,   no,   no,   no,   no,   no],
  'maturity:verify':          [no,   no,   yes,  no,   no,   no,   no,   no,   no,   no,   no],
  'index:read':               [yes,  yes,  yes,  yes,  yes,  yes,  yes,  yes,  yes,  yes,  no],
  'index:fill':               [yes,  yes,  no,   no,   no,   no,   no,   no,   no,   no,   no],
  'evidence:read-full':       [yes,  yes,  yes,  no,   no,   no,   no,   no,   no,   yes,  no],
  'evidence:purge':           [no,   yes,  no,   no,   no,   no,   no,   no,   yes,  no,   no],
  'compliance:read':          [yes,  yes,  yes,  yes,  yes,  yes,  yes,  yes,  yes,  yes,  no],
  'compliance:read-totals':   [yes,  yes,  yes,  yes,  yes,  yes,  yes,  yes,  yes,  yes,  yes],
  'competition:read':         [yes,  yes,  yes,  yes,  yes,  yes,  yes,  yes,  yes,  yes,  no],
  'competition:manage':       [no,   no,   no,   no,   yes,  no,   no,   no,   yes,  no,   no],
  'edition:publish':          [no,   no,   no,   no,   yes,  no,   no,   no,   no,   no,   no],
  'entry:read':               [yes,  yes,  yes,  yes,  yes,  yes,  yes,  yes,  yes,  yes,  no],
  'entry:create':             [yes,  yes,  no,   no,   no,   no,   no,   no,   no,   no,   no],
  'entry:submit':             [yes,  yes,  no,   no,   no,   no,   no,   no,   no,   no,   no],
  'entry:withdraw':           [no,   yes,  no,   no,   no,   no,   no,   no,   no,   no,   no],
  'entry:exclude':            [no,   no,   no,   no,   yes,  no,   no,   no,   no,   no,   no],
  'assignment:manage':        [no,   no,   no,   no,   yes,  no,   no,   no,   no,   no,   no],
  'scoresheet:score':         [no,   no,   no,   no,   no,   yes,  no,   no,   no,   no,   no],
  'result:read':              [yes,  yes,  yes,  yes,  yes,  yes,  yes,  yes,  yes,  yes,  no],
  'sop:read':                 [yes,  yes,  yes,  yes,  no,   no,   yes,  yes,  yes,  yes,  no],
  'sop:write':                [yes,  yes,  no,   no,   no,   no,   no,   no,   no,   no,   no],
  'sop:evaluate':             [no,   no,   yes,  no,   no,   no,   no,   no,   no,   no,   no],
  'audit:read':               [no,   no,   no,   no,   no,   no,   no,   no,   no,   yes,  no],
  'token:manage':             [yes,  yes,  yes,  yes,  yes,  yes,  yes,  yes,  yes,  yes,  no],
};

/** Every role × permission pair, explicitly true or false. */
export const ROLE_PERMISSIONS: Readonly<Record<Role, Readonly<Record<Permission, boolean>>>> =
  Object.fromEntries(ROLES.map((role, column) => [role, columnOf(column)])) as Record<
    Role,
    Record<Permission, boolean>
  >;

/**
 * How far a right reaches: the covered agencies, the whole region, only what is assigned to the
 * person, or the regions beneath.
 */
export type Reach = 'AGENCY' | 'REGION' | 'ASSIGNED' | 'BENEATH';

/** Read by everybody with a grant in the region, whatever the role is bound to. */
const SHARED_WITH_REGION: ReadonlySet<Permission> = new Set<Permission>([
  'region:read',
  'agency:read',
  'period:read',
  'form:read',
  'rubric:read',
  'index:read',
  'compliance:read',
  'compliance:read-totals',
  'competition:read',
  'document:read',
  'result:read',
  'token:manage',
]);

/** A verifier's acts belong to one programme: innovations to the index, SOPs to the organisation bureau. */
const OF_PROGRAMME: Readonly<Partial<Record<Permission, Programme>>> = {
  'innovation:import': 'IID',
  'innovation:return': 'IID',
  'innovation:verify': 'IID',
  'innovation:reject': 'IID',
  'innovation:publish': 'IID',
  'turnaround:read': 'IID',
  'statement:confirm': 'IID',
  'document:file': 'IID',
  'decree:manage': 'IID',
  'maturity:verify': 'IID',
  'evidence:read-full': 'IID',
  'sop:evaluate': 'SERVICE',
};

/** Whether the role, held for this programme, gives the permission. */
export function gives(
  { role, programme }: { readonly role: Role; readonly programme: Programme | null },
  permission: Permission,
): boolean {
  if (!allows(role, permission)) return false;
  const needed = OF_PROGRAMME[permission];
  return role !== 'VERIFIER' || needed === undefined || needed === programme;
}

/** Whether the role holds the permission at all. */
export function allows(role: Role, permission: Permission): boolean {
  return ROLE_PERMISSIONS[role][permission];
}

/** How far the permission reaches for this role, where it is held. */
export function reachOf(role: Role, permission: Permission): Reach {
  const reach = ownReachOf(role);
  return reach !== 'BENEATH' && SHARED_WITH_REGION.has(permission) ? 'REGION' : reach;
}

/** How far the role itself reaches, leaving aside what the whole region shares. */
export function ownReachOf(role: Role): Reach {
  if (role === 'OVERSEER') return 'BENEATH';
  if (role === 'EVALUATOR') return 'ASSIGNED';
  return isAgencyBound(role) ? 'AGENCY' : 'REGION';
}

/** The roles by which the permission reaches everything in a region. */
export function rolesReaching(permission: Permission): readonly Role[] {
  return ROLES.filter((role) => allows(role, permission) && reachOf(role, permission) === 'REGION');
}

function columnOf(column: number): Record<Permission, boolean> {
  return Object.fromEntries(
    PERMISSIONS.map((permission) => [permission, TABLE[permission][column] === yes]),
  ) as Record<Permission, boolean>;
}
