import type {
  ComplianceRow,
  ComplianceTotals,
  ComplianceView,
  LapseView,
} from '@satu/contract/views';
import { isMet, type Obligation, zoneOf } from '@satu/domain/obligation';
import { AGENCY_ID } from '../access/viewer-builder.js';
import { aPeriod } from '../period/period-builder.js';

/** One agency's duty; its zone follows from the figures. */
export function aComplianceRow(parts: Partial<ComplianceRow> = {}): ComplianceRow {
  const row = {
    agencyId: AGENCY_ID,
    agencyCode: '438050200',
    agencyName: 'Dinas Kesehatan',
    agencyKind: 'DEPARTMENT' as const,
    required: 1,
    counted: 0,
    verified: 0,
    registered: parts.counted ?? 0,
    begun: 0,
    metSince: null,
    exempt: false,
    lapse: null,
    lastActivityAt: null,
    endedOn: null,
    ...parts,
  };
  return { ...row, zone: parts.zone ?? zoneOf(dutyOf(row), row.begun > 0) };
}

/** What was counted and fell, to be cured by the deadline of `aPeriod`. */
export function aLapse(parts: Partial<LapseView> = {}): LapseView {
  return {
    since: '2026-11-10T03:00:00.000Z',
    cureBy: '2026-12-10T17:00:00.000Z',
    innovationId: '01980000-0000-7000-8000-0000000c0009',
    innovationName: 'SI CEPAT',
    cause: 'REJECTED',
    ...parts,
  };
}

/** The compliance of a region with these agencies; totals and zones are counted from them. */
export function aComplianceView(
  items: readonly ComplianceRow[],
  parts: Partial<ComplianceView> = {},
): ComplianceView {
  const zoned = (zone: ComplianceRow['zone']): number =>
    items.filter((row) => row.zone === zone).length;
  return {
    period: aPeriod(),
    at: '2026-11-24T03:00:00.000Z',
    timeZone: 'Asia/Jakarta',
    totals: totalsOf(items),
    zones: { green: zoned('GREEN'), yellow: zoned('YELLOW'), red: zoned('RED') },
    trend: [],
    items: [...items],
    next: null,
    ...parts,
  };
}

function totalsOf(items: readonly ComplianceRow[]): ComplianceTotals {
  const count = (holds: (row: ComplianceRow) => boolean): number => items.filter(holds).length;
  return {
    obliged: items.length,
    registered: count((row) => row.registered >= row.required),
    verified: count((row) => row.verified >= row.required),
    met: count((row) => isMet(dutyOf(row))),
    unmet: count((row) => !row.exempt && !isMet(dutyOf(row))),
    exempt: count((row) => row.exempt),
    lapsed: count((row) => row.lapse !== null),
  };
}

function dutyOf(row: Omit<ComplianceRow, 'zone'>): Obligation {
  const metSince = row.metSince === null ? null : new Date(row.metSince);
  return { ...row, metSince, lapseOpen: row.lapse !== null };
}
