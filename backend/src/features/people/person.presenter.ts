import type { GrantView, PersonSummary, PersonView } from '@satu/contract/views';
import { type Grant, grantStateOn } from '@satu/domain/access';
import type { GrantRow, SeenPersonRow } from './person.row.js';

/** What rules ask of a grant. */
export function grantOf(row: GrantRow): Grant {
  return {
    giverId: row.giverId,
    receiverId: row.personId,
    role: row.role,
    from: row.from,
    until: row.until,
    needsConsent: row.needsConsent,
    consentedById: row.consentedById,
    annulledAt: row.annulledAt === null ? null : new Date(row.annulledAt),
  };
}

export function presentGrant(row: GrantRow): GrantView {
  return {
    id: row.id,
    role: row.role,
    programme: row.programme,
    kind: row.kind,
    regionId: row.regionId,
    agencyId: row.agencyId,
    agencyName: row.agencyName,
    from: row.from,
    until: row.until,
    decree: row.decree,
    state: grantStateOn(grantOf(row), row.today),
    givenBy: row.giverName,
    consentedBy: row.consenterName,
    consenters: row.consenters.map(({ id, name, roles }) => ({ id, name, roles: [...roles] })),
    endedByReorganisationId: row.endedByReorganisationId,
    carriedFromAgencyName: row.carriedFromAgencyName,
    version: row.version,
  };
}

export function presentPersonSummary(row: SeenPersonRow): PersonSummary {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    nip: row.nip,
    mobile: row.mobile,
    affiliation: row.affiliation,
    active: row.active,
    grants: row.grants.map(presentGrant),
    updatedAt: row.updatedAt.toISOString(),
  };
}

export function presentPerson(row: SeenPersonRow): PersonView {
  return {
    ...presentPersonSummary(row),
    version: row.version,
    lastSignInAt: row.lastSignInAt?.toISOString() ?? null,
  };
}
