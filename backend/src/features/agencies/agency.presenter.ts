import type { AgencyView } from '@satu/contract/views';
import type { AgencyRow } from './agency.row.js';

export function presentAgency(row: AgencyRow): AgencyView {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    shortName: row.shortName,
    kind: row.kind,
    regionId: row.regionId,
    parentId: row.parentId,
    dutyAgencyId: row.dutyAgencyId,
    obliged: row.obliged,
    affairCodes: row.affairCodes,
    validFrom: row.validFrom,
    validUntil: row.validUntil,
    version: row.version,
  };
}
