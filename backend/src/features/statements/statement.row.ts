import type { GrantKind } from '@satu/domain/access';
import type { StatementStatus } from '@satu/domain/statement';
import type { Day, TimeZone } from '@satu/domain/time';

/** A printed statement as its table keeps it, with the names that its page shows. */
export interface StatementRow {
  readonly id: string;
  readonly regionId: string;
  readonly timeZone: TimeZone;
  readonly innovationId: string;
  readonly innovationName: string;
  readonly agencyName: string;
  readonly custodianAgencyId: string;
  readonly revision: number;
  readonly textSha256: string;
  readonly code: string;
  readonly paperSha256: string;
  readonly issuedDocumentId: string;
  readonly signatoryId: string;
  readonly signatoryName: string;
  readonly capacity: GrantKind;
  readonly status: StatementStatus;
  readonly printedAt: Date;
  readonly printedBy: string;
  readonly printedByName: string;
  readonly fileId: string | null;
  readonly fileSha256: string | null;
  readonly fileMime: string | null;
  readonly signedOn: Day | null;
  readonly scannedAt: Date | null;
  readonly scannedBy: string | null;
  readonly scannedByName: string | null;
  readonly decidedAt: Date | null;
  readonly decidedByName: string | null;
  readonly refusalReason: string | null;
  readonly updatedAt: Date;
  readonly version: number;
}

export const STATEMENT_TABLES = `statement s
  join region r on r.id = s.region_id
  join innovation_revision v on v.innovation_id = s.innovation_id and v.number = s.revision
  join agency a on a.id = s.custodian_agency_id
  join issued_document d on d.id = s.issued_document_id
  join person g on g.id = s.signatory_id
  join person p on p.id = s.printed_by
  left join stored_file f on f.id = s.file_id
  left join person c on c.id = s.scanned_by
  left join person j on j.id = s.decided_by`;

export const STATEMENT_COLUMNS = `s.id, s.region_id as "regionId", r.time_zone as "timeZone",
  s.innovation_id as "innovationId", v.name as "innovationName", a.name as "agencyName",
  s.custodian_agency_id as "custodianAgencyId", s.revision, s.text_sha256 as "textSha256", d.code,
  d.sha256 as "paperSha256", s.issued_document_id as "issuedDocumentId", s.signatory_id as "signatoryId",
  g.name as "signatoryName", s.capacity, s.status, s.printed_at as "printedAt", s.printed_by as "printedBy",
  p.name as "printedByName", s.file_id as "fileId", f.sha256 as "fileSha256", f.mime as "fileMime",
  s.signed_on::text as "signedOn", s.scanned_at as "scannedAt", s.scanned_by as "scannedBy",
  c.name as "scannedByName", s.decided_at as "decidedAt", j.name as "decidedByName",
  s.refusal_reason as "refusalReason", s.updated_at as "updatedAt", s.version`;
