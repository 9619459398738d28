export interface SopSummary {
  id: string;
  agencyId: string;
  agencyName: string;
  number: string;
  name: string;
  effectiveOn: string | null;
  lastEvaluatedOn: string | null;
  evaluationDueOn: string | null;
  overdue: boolean;
  status: 'IN_FORCE' | 'TO_REVISE' | 'REVOKED';
  version: number;
  updatedAt: string;
}

export interface SopStep {
  activity: string;
  actor: string;
  requirements: string;
  minutes: number | null;
  output: string;
  remark: string;
}

export interface SopView extends SopSummary {
  legalBasis: string[];
  qualifications: string;
  related: string;
  equipment: string;
  warning: string;
  recording: string;
  steps: SopStep[];
}

export interface SopEvaluationView {
  id: string;
  sopId: string;
  evaluatedOn: string;
  outcome: 'KEEP' | 'REVISE' | 'REVOKE';
  answers: { key: string; yes: boolean; note: string | null }[];
  minutes: string;
  by: string;
}

export interface SopEvaluationsView {
  items: SopEvaluationView[];
}
