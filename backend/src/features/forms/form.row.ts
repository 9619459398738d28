import type { FormDefinition } from '@satu/domain/form';

/** An edition of the form as its table keeps it, with what is known of its region. */
export interface FormRow {
  id: string;
  regionId: string;
  formKey: string;
  year: number;
  baseKey: string;
  baseVersion: number;
  definition: FormDefinition;
  letterNumber: string | null;
  letterOn: string | null;
  inForceFrom: string | null;
  note: string | null;
  createdAt: Date;
  updatedAt: Date;
  publishedAt: Date | null;
  version: number;
  /** Innovations that are written under it now. */
  used: number;
  /** The edition under which the region's new innovations are written today. */
  inForce: boolean;
}

/** What a change may put into the row. */
export type FormFields = Pick<
  FormRow,
  'definition' | 'letterNumber' | 'letterOn' | 'inForceFrom' | 'note'
>;

/** Today in the region of edition `f`; `now` is business time. */
const todayAt = (now: string): string => `(${now}::timestamptz at time zone r.time_zone)::date`;

/** The edition of region `r` in force today, by its id. */
export const inForceIn = (now: string): string => `(
  select x.id from form_edition x where x.region_id = r.id and x.published_at is not null
    and x.in_force_from <= ${todayAt(now)} order by x.in_force_from desc, x.year desc limit 1)`;

export const FORM_COLUMNS = (now: string): string => `f.id, f.region_id as "regionId",
  f.form_key as "formKey", f.year, f.base_key as "baseKey", f.base_version as "baseVersion", f.definition,
  f.letter_number as "letterNumber", f.letter_on::text as "letterOn", f.in_force_from::text as "inForceFrom", f.note,
  f.created_at as "createdAt", f.updated_at as "updatedAt", f.published_at as "publishedAt", f.version,
  (select count(*) from innovation i where i.region_id = f.region_id and i.form_key = f.form_key
    and i.form_version = f.year)::integer as "used",
  coalesce(f.id = ${inForceIn(now)}, false) as "inForce"`;
