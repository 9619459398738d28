import type { AgencyKind } from '@satu/domain/agency';
import type { Day } from '@satu/domain/time';

/** What an administrator writes about an agency. */
export interface AgencyFields {
  code: string;
  name: string;
  shortName: string;
  kind: AgencyKind;
  parentId: string | null;
  obliged: boolean;
  affairCodes: string[];
  validFrom: Day;
  /** The last day; null: it stands. */
  validUntil: Day | null;
}

/** An agency as its table keeps it. */
export interface AgencyRow extends AgencyFields {
  id: string;
  regionId: string;
  /** The obliged ancestor for which its innovations count; the database derives it. */
  dutyAgencyId: string | null;
  version: number;
}

const COLUMN_OF: Readonly<Record<keyof AgencyFields, string>> = {
  code: 'code',
  name: 'name',
  shortName: 'short_name',
  kind: 'kind',
  parentId: 'parent_id',
  obliged: 'obliged',
  affairCodes: 'affair_codes',
  validFrom: 'valid_from',
  validUntil: 'valid_until',
};

/** The fields an administrator writes, in the order of `FIELD_COLUMNS`. */
export const AGENCY_FIELDS = Object.keys(COLUMN_OF) as readonly (keyof AgencyFields)[];

/** Their columns. */
export const FIELD_COLUMNS = Object.values(COLUMN_OF);

/** The select list that makes an AgencyRow of the table aliased `a`. */
export const AGENCY_COLUMNS = `a.id, a.region_id as "regionId", a.duty_agency_id as "dutyAgencyId", a.version, ${AGENCY_FIELDS.map(
  (field) => `a.${COLUMN_OF[field]} as "${field}"`,
).join(', ')}`;
