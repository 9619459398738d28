import type { ExemptionView, PeriodSummary, PeriodView, VerdictView } from '@satu/contract/views';
import { countingStatusesOf, statusOfPeriod } from '@satu/domain/period';
import type { ExemptionRow } from './exemption.repository.js';
import type { PeriodRow } from './period.row.js';
import type { VerdictRow } from './verdict.repository.js';

/** A period in a list, as it stands now. */
export function presentPeriodSummary(row: PeriodRow, now: Date): PeriodSummary {
  return {
    id: row.id,
    regionId: row.regionId,
    year: row.year,
    name: row.name,
    opensOn: row.opensOn,
    closesAt: row.closesAt.toISOString(),
    requiredCount: row.requiredCount,
    countingStatuses: [...countingStatusesOf(row.countingLevel)],
    countingStages: [...row.countingStages],
    status: statusOfPeriod(row, now),
    closedAt: row.closedAt?.toISOString() ?? null,
    closedWithFindings: row.closedWithFindings,
    legalBasis: { kind: row.basisKind, number: row.basisNumber, on: row.basisOn },
    cureDays: row.cureDays,
    version: row.version,
    updatedAt: row.updatedAt.toISOString(),
  };
}

interface PeriodParts {
  readonly exemptions: readonly ExemptionRow[];
  readonly verdicts: readonly VerdictRow[];
}

/** A period with who was exempted and what closing said of each agency. */
export function presentPeriod(row: PeriodRow, parts: PeriodParts, now: Date): PeriodView {
  return {
    ...presentPeriodSummary(row, now),
    exemptions: parts.exemptions.map(presentExemption),
    verdicts: parts.verdicts.map(presentVerdict),
  };
}

export function presentExemption(row: ExemptionRow): ExemptionView {
  return {
    id: row.id,
    agencyId: row.agencyId,
    agencyName: row.agencyName,
    basisKind: row.basisKind,
    basisNumber: row.basisNumber,
    basisOn: row.basisOn,
    reason: row.reason,
    grantedAt: row.grantedAt.toISOString(),
    grantedBy: row.grantedBy,
    revokedAt: row.revokedAt?.toISOString() ?? null,
    version: row.version,
  };
}

function presentVerdict(row: VerdictRow): VerdictView {
  return {
    agencyId: row.agencyId,
    agencyName: row.agencyName,
    outcome: row.outcome,
    required: row.required,
    counted: row.counted,
    verified: row.verified,
    decidedAt: row.decidedAt.toISOString(),
  };
}
