import type { SopOutcome, SopQuestion, SopStatus } from '@satu/domain/sop';

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
  status: SopStatus;
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

/** Who put the SOP into force. */
export interface SopApproval {
  position: string;
  name: string;
  nip: string;
}

export interface SopView extends SopSummary {
  regionId: string;
  /** Months within which the next evaluation is due. */
  intervalMonths: number;
  madeOn: string | null;
  revisedOn: string | null;
  approvedBy: SopApproval | null;
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
  outcome: SopOutcome;
  answers: { key: SopQuestion; yes: boolean; note: string | null }[];
  minutes: string;
  by: string;
}

export interface SopEvaluationsView {
  items: SopEvaluationView[];
}
