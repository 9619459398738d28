import { agenciesWhere, type Viewer } from './viewer.js';
import { allows } from './role-permissions.js';
import { isAgencyBound, type Role } from './role.js';

/** Which grants, and by them which people, somebody sees. */
export interface PersonSight {
  /** Regions of which every grant is seen. */
  readonly regionIds: readonly string[];
  /** Regions of which only the evaluators are seen. */
  readonly evaluatorRegionIds: readonly string[];
  /** Agencies whose present and coming people are seen. */
  readonly agencyIds: readonly string[];
}

/** A manager of contests assigns evaluators and has no business with anybody else. */
const SEES_EVALUATORS_ONLY: Role = 'COMPETITION_MANAGER';

/** What of the people the viewer may see. */
export function sightOfPeople(viewer: Viewer): PersonSight {
  const regional = viewer.grants.filter(
    (grant) => allows(grant.role, 'person:read') && !isAgencyBound(grant.role),
  );
  const regionsOf = (evaluatorsOnly: boolean): readonly string[] => [
    ...new Set(
      regional
        .filter((grant) => (grant.role === SEES_EVALUATORS_ONLY) === evaluatorsOnly)
        .map((grant) => grant.regionId),
    ),
  ];
  return {
    regionIds: regionsOf(false),
    evaluatorRegionIds: regionsOf(true),
    agencyIds: agenciesWhere(viewer, 'person:read'),
  };
}

/** A role in one agency. */
export interface Post {
  readonly role: Role;
  readonly agencyId: string | null;
}

/** Whom each post helps to sign in: a link is a way into the other's rights, so never into greater ones. */
const HELPS: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  AGENCY_STAFF: ['AGENCY_STAFF'],
  AGENCY_HEAD: ['AGENCY_STAFF', 'AGENCY_HEAD'],
};

/**
 * The posts whose holders somebody may help with a sign-in link as their colleague, if they hold no
 * other: exactly in the own agencies, not in the units whose innovations these answer for. The other
 * operator helps an operator; a head is helped by another head, or by the administrator.
 */
export function postsHelpedBy(posts: readonly Post[]): readonly Post[] {
  const helped = posts.flatMap(({ role, agencyId }) =>
    (HELPS[role] ?? []).map((other) => ({ role: other, agencyId })),
  );
  return helped.filter((post, index) => helped.findIndex((one) => isSame(one, post)) === index);
}

/** Whether a colleague with these posts helps somebody who holds those, now or soon. */
export function mayHelp(own: readonly Post[], others: readonly Post[]): boolean {
  const helped = postsHelpedBy(own);
  return others.length > 0 && others.every((post) => helped.some((one) => isSame(one, post)));
}

function isSame(one: Post, other: Post): boolean {
  return one.role === other.role && one.agencyId === other.agencyId;
}
