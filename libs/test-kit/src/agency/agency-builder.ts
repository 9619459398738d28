import type { AgencyView } from '@satu/contract/views';
import { AGENCY_ID, REGION_ID } from '../access/viewer-builder.js';

/** An obliged agency; the duty follows what the spec says about it. */
export function anAgency(parts: Partial<AgencyView> = {}): AgencyView {
  const id = parts.id ?? AGENCY_ID;
  const obliged = parts.obliged ?? true;
  return {
    id,
    code: '438050200',
    name: 'Dinas Kesehatan',
    shortName: 'Dinkes',
    kind: 'DEPARTMENT',
    regionId: REGION_ID,
    parentId: null,
    dutyAgencyId: obliged ? id : (parts.parentId ?? null),
    obliged,
    affairCodes: ['1.02'],
    validFrom: '2017-01-01',
    validUntil: null,
    version: 1,
    ...parts,
  };
}
