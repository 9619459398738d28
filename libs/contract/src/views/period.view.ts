import type { InnovationStage, InnovationStatus } from '@satu/domain/innovation';
import type { BasisKind, PeriodStatus, VerdictOutcome } from '@satu/domain/period';

export interface ExemptionView {
  id: string;
  agencyId: string;
  agencyName: string;
  basisKind: BasisKind;
  basisNumber: string;
  basisOn: string;
  reason: string;
  grantedAt: string;
  grantedBy: string;
  revokedAt: string | null;
  version: number;
}

export interface VerdictView {
  agencyId: string;
  agencyName: string;
  outcome: VerdictOutcome;
  required: number;
  counted: number;
  verified: number;
  decidedAt: string;
}

export interface PeriodSummary {
  id: string;
  regionId: string;
  year: number;
  name: string;
  opensOn: string;
  closesAt: string;
  requiredCount: number;
  countingStatuses: InnovationStatus[];
  countingStages: InnovationStage[];
  status: PeriodStatus;
  closedAt: string | null;
  closedWithFindings: boolean;
  legalBasis: { kind: BasisKind; number: string; on: string };
  cureDays: number;
  version: number;
  updatedAt: string;
}

export interface PeriodView extends PeriodSummary {
  exemptions: ExemptionView[];
  verdicts: VerdictView[];
}
