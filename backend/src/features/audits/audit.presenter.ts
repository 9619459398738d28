import type { AuditLine } from '@satu/contract/views';

/** A line of the log with the name of who did it. */
export interface AuditRow {
  id: string;
  at: Date;
  actorName: string | null;
  act: string;
  subjectType: string;
  subjectId: string;
  subjectName: string | null;
  agencyName: string | null;
  detail: Record<string, unknown>;
}

export function presentAuditLine(row: AuditRow): AuditLine {
  return {
    id: row.id,
    at: row.at.toISOString(),
    actorName: row.actorName,
    act: row.act,
    subject: `${row.subjectType}:${row.subjectId}`,
    subjectName: row.subjectName,
    agencyName: row.agencyName,
    detail: row.detail,
  };
}
