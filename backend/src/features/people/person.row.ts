import type { GrantKind, Programme, Role } from '@satu/domain/access';
import type { PersonIdentifiers } from '@satu/domain/person';
import type { Day } from '@satu/domain/time';
import { type Consenter, CONSENTERS } from './consenters.js';

/** What an administrator writes about a person. */
export interface PersonFields extends PersonIdentifiers {
  readonly name: string;
  /** Where somebody without an agency comes from, as text. */
  readonly affiliation: string | null;
  readonly active: boolean;
}

/** A person as the table keeps it. */
export interface PersonRow extends PersonFields {
  readonly id: string;
  /** The region that answers for the account; it gives no right. */
  readonly homeRegionId: string | null;
  readonly lastSignInAt: Date | null;
  readonly updatedAt: Date;
  readonly version: number;
}

/** A person with the grants that the reader may see. */
export interface SeenPersonRow extends PersonRow {
  readonly grants: readonly GrantRow[];
}

/** A grant as its table keeps it, with the names that stand beside it. */
export interface GrantRow {
  readonly id: string;
  readonly personId: string;
  readonly role: Role;
  readonly programme: Programme | null;
  readonly kind: GrantKind;
  readonly regionId: string;
  readonly agencyId: string | null;
  readonly agencyName: string | null;
  readonly from: Day;
  readonly until: Day | null;
  readonly decree: string | null;
  readonly needsConsent: boolean;
  readonly giverId: string | null;
  readonly giverName: string | null;
  readonly consentedById: string | null;
  readonly consenterName: string | null;
  /** Text where the grant came as JSON inside its person. */
  readonly annulledAt: Date | string | null;
  readonly version: number;
  readonly consenters: readonly Consenter[];
  readonly endedByReorganisationId: string | null;
  /** The agency that bore another name when the post was given there. */
  readonly carriedFromAgencyName: string | null;
  /** Today on the calendar of the grant's region. */
  readonly today: Day;
}

export const PERSON_COLUMNS = `p.id, p.name, p.email, p.nip, p.mobile, p.affiliation, p.active, p.version,
  p.home_region_id as "homeRegionId", p.last_sign_in_at as "lastSignInAt", p.updated_at as "updatedAt"`;

const GRANT_COLUMN_OF: Readonly<Record<keyof GrantRow, string>> = {
  id: 'g.id',
  personId: 'g.person_id',
  role: 'g.role',
  programme: 'g.programme',
  kind: 'g.kind',
  regionId: 'g.region_id',
  agencyId: 'g.agency_id',
  agencyName: 'a.name',
  from: 'g.from_on',
  until: 'g.until_on',
  decree: 'g.decree',
  needsConsent: 'g.needs_consent',
  giverId: 'g.given_by',
  giverName: 'giver.name',
  consentedById: 'g.consented_by',
  consenterName: 'consenter.name',
  annulledAt: 'g.annulled_at',
  version: 'g.version',
  consenters: CONSENTERS,
  endedByReorganisationId: 'g.ended_by_reorganisation',
  carriedFromAgencyName: 'former.name',
  today: '($1::timestamptz at time zone r.time_zone)::date',
};

/** The select list that makes a GrantRow; the first parameter is business time. */
export const GRANT_COLUMNS = Object.entries(GRANT_COLUMN_OF)
  .map(([field, column]) => `${column} as "${field}"`)
  .join(', ');

/** The same as a JSON object. */
export const GRANT_JSON = `json_build_object(${Object.entries(GRANT_COLUMN_OF)
  .map(([field, column]) => `'${field}', ${column}`)
  .join(', ')})`;

export const GRANT_TABLES = `person_grant g join region r on r.id = g.region_id
  left join agency a on a.id = g.agency_id
  left join person giver on giver.id = g.given_by
  left join person consenter on consenter.id = g.consented_by
  left join person_grant origin on origin.id = g.carried_from
  left join agency former on former.id = origin.agency_id`;
