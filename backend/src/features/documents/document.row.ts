import type { DocumentKind } from '@satu/domain/document';
import type { Day, TimeZone } from '@satu/domain/time';

/** A document on the shelf as its table keeps it. */
export interface DocumentRow {
  readonly id: string;
  readonly regionId: string;
  readonly timeZone: TimeZone;
  readonly agencyId: string | null;
  readonly agencyName: string | null;
  readonly kind: DocumentKind;
  readonly number: string;
  readonly datedOn: Day;
  readonly title: string;
  readonly validFrom: Day | null;
  readonly validUntil: Day | null;
  readonly fileId: string | null;
  readonly fileMime: string | null;
  readonly fileBytes: number | null;
  readonly url: string | null;
  readonly successor: {
    readonly id: string;
    readonly kind: DocumentKind;
    readonly number: string;
    readonly datedOn: Day;
    readonly title: string;
  } | null;
  readonly updatedAt: Date;
  readonly version: number;
}

export const DOCUMENT_TABLES = `document d join region r on r.id = d.region_id
  left join agency a on a.id = d.agency_id
  left join stored_file f on f.id = d.file_id
  left join document n on n.id = d.successor_id`;

export const DOCUMENT_COLUMNS = `d.id, d.region_id as "regionId", r.time_zone as "timeZone", d.agency_id as "agencyId",
  a.name as "agencyName", d.kind, d.number, d.dated_on::text as "datedOn", d.title,
  d.valid_from::text as "validFrom", d.valid_until::text as "validUntil", d.file_id as "fileId",
  f.mime as "fileMime", f.bytes::float8 as "fileBytes", d.url,
  case when n.id is not null then json_build_object('id', n.id, 'kind', n.kind, 'number', n.number,
    'datedOn', n.dated_on::text, 'title', n.title) end as successor,
  d.updated_at as "updatedAt", d.version`;
