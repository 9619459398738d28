export interface AuditLine {
  id: string;
  at: string;
  actorName: string | null;
  act: string;
  /** `<noun>:<id>` of what was acted upon. */
  subject: string;
  /** What it is called today; null when it has no name or is no more. */
  subjectName: string | null;
  /** The agency that the act concerned, as it is called today; null when it concerned none. */
  agencyName: string | null;
  detail: Record<string, unknown>;
}
