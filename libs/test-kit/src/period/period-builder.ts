import type { PeriodView } from '@satu/contract/views';
import { INNOVATION_STAGES } from '@satu/domain/innovation';
import { countingStatusesOf } from '@satu/domain/period';
import { REGION_ID } from '../access/viewer-builder.js';

/** The open period of 2026: one innovation, endorsed or verified, at any stage. */
export function aPeriod(parts: Partial<PeriodView> = {}): PeriodView {
  const closedAt = parts.closedAt ?? null;
  return {
    id: '01980000-0000-7000-8000-000000002026',
    regionId: REGION_ID,
    year: 2026,
    name: 'Satu OPD satu inovasi 2026',
    opensOn: '2026-01-01',
    closesAt: '2026-12-15T17:00:00.000Z',
    requiredCount: 1,
    countingStatuses: [...countingStatusesOf('ENDORSED')],
    countingStages: [...INNOVATION_STAGES],
    status: closedAt === null ? 'OPEN' : 'CLOSED',
    closedAt,
    closedWithFindings: false,
    legalBasis: { kind: 'SK', number: '188/1/2026', on: '2026-01-02' },
    cureDays: 30,
    version: 1,
    updatedAt: '2026-01-02T02:00:00.000Z',
    exemptions: [],
    verdicts: [],
    ...parts,
  };
}
