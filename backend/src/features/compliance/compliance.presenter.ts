import type { ComplianceRow } from '@satu/contract/views';
import { zoneOfRow } from './compliance-figures.js';
import type { ComplianceRowData } from './compliance.repository.js';

export function presentComplianceRow(row: ComplianceRowData): ComplianceRow {
  return {
    agencyId: row.agencyId,
    agencyCode: row.agencyCode,
    agencyName: row.agencyName,
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

function presentLapse({ lapseSince, lapseCureBy }: ComplianceRowData): ComplianceRow['lapse'] {
  if (!lapseSince || !lapseCureBy) return null;
  return { since: lapseSince.toISOString(), cureBy: lapseCureBy.toISOString() };
}
