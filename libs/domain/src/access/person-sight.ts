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

/**
 * The agencies for whose people the viewer makes sign-in links as their other operator or head:
 * exactly the own ones, not the units whose innovations these agencies answer for.
 */
export function colleagueAgencyIds(viewer: Viewer): readonly string[] {
  const ids = viewer.grants
    .filter((grant) => isAgencyBound(grant.role) && allows(grant.role, 'sign-in-link:make'))
    .flatMap((grant) => (grant.agencyId === null ? [] : [grant.agencyId]));
  return [...new Set(ids)];
}
