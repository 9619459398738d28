import type { GrantView, PersonView } from '@satu/contract/views';
import { AGENCY_ID, REGION_ID } from '@satu/test-kit/access';

/** A role that is in force. */
export function aGrantView(parts: Partial<GrantView> = {}): GrantView {
  return {
    id: 'peran',
    role: 'AGENCY_STAFF',
    programme: null,
    kind: 'DEFINITIF',
    regionId: REGION_ID,
    agencyId: AGENCY_ID,
    agencyName: 'Dinas Kesehatan',
    from: '2026-01-01',
    until: null,
    decree: null,
    state: 'IN_FORCE',
    givenBy: 'Admin',
    consentedBy: null,
    consenters: [],
    endedByReorganisationId: null,
    carriedFromAgencyName: null,
    version: 4,
    ...parts,
  };
}

/** Somebody with an account and no role. */
export function aPerson(parts: Partial<PersonView> = {}): PersonView {
  return {
    id: 'orang',
    name: 'Siti Aminah',
    email: 'siti@sidoarjo.example',
    nip: null,
    mobile: null,
    affiliation: null,
    active: true,
    grants: [],
    updatedAt: '2026-01-01T00:00:00Z',
    version: 9,
    lastSignInAt: null,
    ...parts,
  };
}
