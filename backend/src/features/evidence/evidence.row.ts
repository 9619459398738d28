import type { EvidenceKind } from '@satu/domain/evidence';
import type { FileKind, ScanState } from '@satu/domain/file';
import type { InnovationStatus } from '@satu/domain/innovation';
import type { FoundKind, MaskBox, PersonalKind, PrivacyState } from '@satu/domain/personal-data';

/** A piece of evidence with what it points at, as the statements below read it. */
export interface EvidenceRow {
  readonly id: string;
  readonly innovationId: string;
  readonly regionId: string;
  readonly custodianAgencyId: string;
  readonly innovationStatus: InnovationStatus;
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly url: string | null;
  readonly linkCheckedAt: Date | null;
  readonly linkFailingSince: Date | null;
  readonly linkAnswer: string | null;
  readonly documentId: string | null;
  readonly locator: string | null;
  readonly indicatorKeys: readonly string[];
  readonly personalKinds: readonly PersonalKind[];
  readonly privacy: PrivacyState;
  readonly maskedFileId: string | null;
  readonly file: EvidenceFileRow | null;
  readonly purge: EvidencePurgeRow | null;
  readonly addedBy: string;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly removedAt: Date | null;
  readonly version: number;
}

/** The part that the register of files knows, as JSON. */
export interface EvidenceFileRow {
  readonly id: string;
  readonly sha256: string;
  readonly kind: FileKind;
  readonly mime: string;
  readonly bytes: number;
  readonly pageCount: number | null;
  readonly scan: ScanState;
  readonly findings: readonly {
    kind: FoundKind;
    sample: string;
    page: number | null;
    box: Omit<MaskBox, 'page'> | null;
  }[];
}

/** What remains of it. */
export interface EvidencePurgeRow {
  readonly at: string;
  readonly by: string;
  readonly reason: string;
  readonly kind: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Something else holds the same bytes: a document, a signed sheet, another innovation. */
  readonly isKept: boolean;
}

/** Evidence `e` of innovation `i`, with its file, in the order in which it came. */
export const EVIDENCE_TABLES = `evidence e
  join innovation i on i.id = e.innovation_id
  join person p on p.id = e.created_by
  left join stored_file f on f.id = e.file_id
  left join evidence_purge u on u.evidence_id = e.id
  left join person up on up.id = u.by_id`;

export const EVIDENCE_COLUMNS = `e.id, e.innovation_id as "innovationId", e.region_id as "regionId",
  i.custodian_agency_id as "custodianAgencyId", i.status as "innovationStatus", e.kind, e.title, e.url,
  e.link_checked_at as "linkCheckedAt", e.link_failing_since as "linkFailingSince", e.link_answer as "linkAnswer",
  e.document_id as "documentId", e.locator,
  array(select x.indicator_key from evidence_indicator x
        where x.evidence_id = e.id and x.removed_at is null order by x.indicator_key) as "indicatorKeys",
  e.personal_kinds as "personalKinds", e.privacy, e.masked_file_id as "maskedFileId",
  case when f.id is not null and f.purged_at is null then json_build_object('id', f.id, 'sha256', f.sha256,
    'kind', f.kind, 'mime', f.mime, 'bytes', f.bytes, 'pageCount', f.page_count, 'scan', f.scan,
    'findings', f.findings) end as file,
  case when u.id is not null then json_build_object('at', u.at, 'by', up.name, 'reason', u.reason,
    'kind', u.file_kind, 'bytes', u.bytes, 'sha256', u.sha256,
    'isKept', exists (select from stored_file s where s.region_id = e.region_id and s.sha256 = u.sha256
      and s.purged_at is null)) end as purge,
  p.name as "addedBy", e.created_by as "createdBy", e.created_at as "createdAt", e.removed_at as "removedAt", e.version`;
