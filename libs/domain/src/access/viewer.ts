import { type Permission, PERMISSIONS } from './permission.js';
import { gives, ownReachOf, type Reach, reachOf } from './role-permissions.js';
import type { Programme, Role } from './role.js';

/** A grant that is in force today, with the agencies it covers already looked up. */
export interface ViewerGrant {
  readonly id: string;
  readonly role: Role;
  readonly programme: Programme | null;
  readonly regionId: string;
  readonly agencyId: string | null;
  /** The agency itself and the units below it that are not obliged themselves. */
  readonly agencyIds: readonly string[];
}

/** What a member of an innovation's team may do: write in the draft, or read it. */
export const MEMBER_ROLES = ['EDITOR', 'VIEWER'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

/** A place in the team of one innovation; it stands as long as the post in its agency or a unit. */
export interface Membership {
  readonly innovationId: string;
  readonly role: MemberRole;
}

/** Who asks. Rights are the union of the grants, each within its own scope. */
export interface Viewer {
  readonly personId: string;
  readonly grants: readonly ViewerGrant[];
  /** Teams the person belongs to; they add to what the grants reach, never a new kind of right. */
  readonly memberships?: readonly Membership[];
}

/** Where a thing lies, as far as rights are concerned. */
export interface Place {
  readonly regionId: string;
  readonly agencyId: string | null;
}

/** Every permission the viewer holds for at least one thing, in the order of PERMISSIONS. */
export function permissionsOf(viewer: Viewer): readonly Permission[] {
  return PERMISSIONS.filter((permission) => holds(viewer, permission));
}

/** Whether any grant holds the permission; if not, the answer is 403 before anything is read. */
export function holds(viewer: Viewer, permission: Permission): boolean {
  return viewer.grants.some((grant) => gives(grant, permission));
}

/** Regions in which the permission reaches everything. */
export function regionsWhere(viewer: Viewer, permission: Permission): readonly string[] {
  return distinct(grantsReaching(viewer, permission, 'REGION').map((grant) => grant.regionId));
}

/** Agencies to which the permission reaches by a grant bound to an agency. */
export function agenciesWhere(viewer: Viewer, permission: Permission): readonly string[] {
  return distinct(grantsReaching(viewer, permission, 'AGENCY').flatMap((grant) => grant.agencyIds));
}

/** Innovations that the permission reaches by a place in their team: editors write, all read. */
export function memberOf(
  viewer: Viewer,
  permission: Permission = 'innovation:read',
): readonly string[] {
  const roles = TEAM_RIGHTS[permission] ?? [];
  return (viewer.memberships ?? [])
    .filter(({ role }) => roles.includes(role))
    .map(({ innovationId }) => innovationId);
}

/** The viewer's place in the team of one innovation. */
export function membershipOf(viewer: Viewer, innovationId: string): Membership | null {
  return viewer.memberships?.find((one) => one.innovationId === innovationId) ?? null;
}

/** Regions whose descendants the permission reaches (the overseer's totals). */
export function overseenRegionsWhere(viewer: Viewer, permission: Permission): readonly string[] {
  return distinct(grantsReaching(viewer, permission, 'BENEATH').map((grant) => grant.regionId));
}

/** Regions in which the permission reaches what is assigned to the person, and nothing else. */
export function assignedRegionsWhere(viewer: Viewer, permission: Permission): readonly string[] {
  return distinct(grantsReaching(viewer, permission, 'ASSIGNED').map((grant) => grant.regionId));
}

/**
 * The roles the viewer has over one thing of a programme: of its region, or of the agency that
 * answers for it. Who verifies for another programme is no verifier here.
 */
export function rolesOver(viewer: Viewer, place: Place, programme: Programme): readonly Role[] {
  const held = viewer.grants.filter(
    (grant) => covers(grant, place) && (grant.programme ?? programme) === programme,
  );
  return distinct(held.map((grant) => grant.role));
}

/**
 * The agencies the person has to do with, for conflicts: posts, home agencies of verifiers and
 * evaluators, and accompanied ones, for nobody judges what he helped to write.
 */
export function ownAgencyIds(viewer: Viewer): readonly string[] {
  return distinct(
    viewer.grants.flatMap((grant) => (grant.agencyId === null ? [] : [grant.agencyId])),
  );
}

const TEAM_RIGHTS: Readonly<Partial<Record<Permission, readonly MemberRole[]>>> = {
  'innovation:read': MEMBER_ROLES,
  'innovation:edit': ['EDITOR'],
  // Who writes must be able to see what is to be masked.
  'evidence:read-full': ['EDITOR'],
};

function covers(grant: ViewerGrant, place: Place): boolean {
  const reach = ownReachOf(grant.role);
  if (grant.regionId !== place.regionId || reach === 'BENEATH') return false;
  if (reach !== 'AGENCY') return true;
  return place.agencyId !== null && grant.agencyIds.includes(place.agencyId);
}

function grantsReaching(viewer: Viewer, permission: Permission, reach: Reach): ViewerGrant[] {
  return viewer.grants.filter(
    (grant) => gives(grant, permission) && reachOf(grant.role, permission) === reach,
  );
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
