import type { AssignmentView, EntrySummary, EntryView } from '@satu/contract/views';
import type { AssignmentRow, EntryRow, EntrySummaryRow } from './entry.row.js';

/** An entry in a list. */
export function presentEntrySummary(row: EntrySummaryRow): EntrySummary {
  return {
    id: row.id,
    editionId: row.editionId,
    innovationId: row.innovationId,
    innovationName: row.innovationName,
    agencyId: row.agencyId,
    agencyName: row.agencyName,
    status: row.status,
    number: row.number,
    submittedAt: row.submittedAt?.toISOString() ?? null,
    version: row.version,
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** An entry as it was frozen. */
export function presentEntry(row: EntryRow): EntryView {
  return {
    ...presentEntrySummary(row),
    editionName: row.editionName,
    revisionNumber: row.revisionNumber,
    fields: row.fields,
    content: row.content,
    formKey: row.formKey,
    formVersion: row.formVersion,
    exclusion: row.exclusion && presentExclusion(row.exclusion),
    assignments: row.assignments.map(presentAssignment),
  };
}

function presentExclusion({ reason, at }: NonNullable<EntryRow['exclusion']>) {
  return { reason, at: new Date(at).toISOString() };
}

/** An assignment, without a word of what was scored. */
export function presentAssignment(row: AssignmentRow): AssignmentView {
  return {
    id: row.id,
    entryId: row.entryId,
    evaluatorId: row.evaluatorId,
    evaluatorName: row.evaluatorName,
    stageId: row.stageId,
    state: row.state,
    scoresheetStatus: row.scoresheetStatus,
    version: row.version,
  };
}
