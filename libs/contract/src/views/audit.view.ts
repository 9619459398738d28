export interface AuditLine {
  id: string;
  at: string;
  actorName: string | null;
  act: string;
  /** `<noun>:<id>` of what was acted upon. */
  subject: string;
  /** What it is called today; null when it has no name or is no more. */
  subjectName: string | null;
  detail: Record<string, unknown>;
}
