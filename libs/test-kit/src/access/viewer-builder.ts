import {
  isAgencyBound,
  type Role,
  ROLES,
  type Viewer,
  type ViewerGrant,
} from '@satu/domain/access';

/** The region in which everything built here lies, unless a spec says otherwise. */
export const REGION_ID = '01980000-0000-7000-8000-000000003515';

/** Dinas Kesehatan. */
export const AGENCY_ID = '01980000-0000-7000-8000-0000000a0001';

/** A grant that is in force; roles of an agency are given for Dinas Kesehatan. */
export function aGrant(role: Role, parts: Partial<ViewerGrant> = {}): ViewerGrant {
  const agencyId = isAgencyBound(role) ? AGENCY_ID : null;
  return {
    id: `01980000-0000-7000-8000-${String(ROLES.indexOf(role)).padStart(12, '0')}`,
    role,
    programme: role === 'VERIFIER' ? 'IID' : null,
    regionId: REGION_ID,
    agencyId,
    agencyIds: agencyId === null ? [] : [agencyId],
    ...parts,
  };
}

/** Somebody with these roles, each as `aGrant` gives it. */
export function aViewer(...roles: readonly (Role | ViewerGrant)[]): Viewer {
  return {
    personId: '01980000-0000-7000-8000-0000000b0001',
    grants: roles.map((role) => (typeof role === 'string' ? aGrant(role) : role)),
  };
}
