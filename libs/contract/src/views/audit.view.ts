export interface AuditLine {
  id: string;
  at: string;
  actorName: string | null;
  act: string;
  subject: string;
  detail: Record<string, unknown>;
}
