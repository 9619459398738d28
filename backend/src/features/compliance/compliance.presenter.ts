import type { ComplianceRow } from '@satu/contract/views';
import { zoneOfRow } from './compliance-figures.js';
import type { ComplianceRowData } from './compliance.repository.js';

export function presentComplianceRow(row: ComplianceRowData): ComplianceRow {
  return {
    agencyId: row.agencyId,
    agencyCode: row.agencyCode,
    agencyName: row.agencyName,
    agencyKind: row.agencyKind,
    required: row.required,
    counted: row.counted,
    verified: row.verified,
    registered: row.registered,
    begun: row.begun,
    metSince: row.metSince?.toISOString() ?? null,
    exempt: row.exempt,
    lapse: presentLapse(row),
    zone: zoneOfRow(row),
    lastActivityAt: row.lastActivityAt?.toISOString() ?? null,
    endedOn: row.endedOn,
  };
}

function presentLapse(row: ComplianceRowData): ComplianceRow['lapse'] {
  const { lapseSince, lapseCureBy, lapseCause, lapseInnovationId, lapseInnovationName } = row;
  if (!lapseSince || !lapseCureBy || !lapseCause || !lapseInnovationId) return null;
  return {
    since: lapseSince.toISOString(),
    cureBy: lapseCureBy.toISOString(),
    innovationId: lapseInnovationId,
    innovationName: lapseInnovationName ?? '',
    cause: lapseCause,
  };
}
