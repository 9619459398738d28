import type { EntryStatus, ScoresheetStatus } from '@satu/domain/competition';

export interface EntrySummaryRow {
  readonly id: string;
  readonly editionId: string;
  readonly innovationId: string;
  readonly innovationName: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly status: EntryStatus;
  readonly number: string | null;
  readonly submittedAt: Date | null;
  readonly version: number;
  readonly updatedAt: Date;
}

/** Who judges the entry: an assignment, or what a later move has made of it. */
export interface AssignmentRow {
  readonly id: string;
  readonly entryId: string;
  readonly evaluatorId: string;
  readonly evaluatorName: string;
  readonly stageId: string;
  readonly state: 'ASSIGNED' | 'CONFLICT';
  readonly scoresheetStatus: ScoresheetStatus | null;
  readonly version: number;
}

export interface EntryRow extends EntrySummaryRow {
  readonly regionId: string;
  readonly editionName: string;
  readonly revisionNumber: number;
  readonly fields: Record<string, unknown>;
  readonly content: Record<string, unknown>;
  readonly formKey: string;
  readonly formVersion: number;
  /** Why and when the host took it out; null when it did not. */
  readonly exclusion: { readonly reason: string; readonly at: string } | null;
  /** Empty unless the viewer assigns. */
  readonly assignments: readonly AssignmentRow[];
}

/** Columns of an `EntrySummaryRow`, from `entry e`. */
export const SUMMARY_COLUMNS = `e.id, e.edition_id as "editionId", e.innovation_id as "innovationId",
  e.name as "innovationName", e.agency_id as "agencyId", e.agency_name as "agencyName", e.status, e.number,
  e.submitted_at as "submittedAt", e.version, e.updated_at as "updatedAt"`;

/** Columns of an `EntryRow` but for its assignments, from `entry e join edition d`. */
export const ENTRY_COLUMNS = `${SUMMARY_COLUMNS}, e.region_id as "regionId", d.name as "editionName",
  e.revision_number as "revisionNumber", e.fields, e.content, e.form_key as "formKey", e.form_version as "formVersion",
  (select jsonb_build_object('reason', x.detail ->> 'reason', 'at', x.at) from audit_event x
    where x.subject_type = 'entry' and x.subject_id = e.id and x.act = 'entry.excluded' order by x.at desc limit 1) as exclusion`;
