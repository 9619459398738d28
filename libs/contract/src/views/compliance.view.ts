import type { AgencyKind } from '@satu/domain/agency';
import type { LapseCause, Zone } from '@satu/domain/obligation';
import type { TimeZone } from '@satu/domain/time';

import type { PeriodSummary } from './period.view.js';

export interface ComplianceTotals {
  obliged: number;
  /** At least `required` endorsed (terdaftar). */
  registered: number;
  /** At least `required` verified (terverifikasi). */
  verified: number;
  /** Meets the duty as the period defines it. */
  met: number;
  unmet: number;
  exempt: number;
  lapsed: number;
}

export interface LapseView {
  since: string;
  cureBy: string;
  /** What no longer counts, and why. */
  innovationId: string;
  innovationName: string;
  cause: LapseCause;
}

export interface ComplianceRow {
  agencyId: string;
  agencyCode: string;
  agencyName: string;
  agencyKind: AgencyKind;
  required: number;
  counted: number;
  verified: number;
  registered: number;
  begun: number;
  metSince: string | null;
  exempt: boolean;
  lapse: LapseView | null;
  zone: Zone;
  lastActivityAt: string | null;
  endedOn: string | null;
}

export interface ComplianceTrendPoint {
  /** The day at whose end it stood so, in the region's zone. */
  on: string;
  green: number;
  yellow: number;
  red: number;
}

export interface ComplianceView {
  period: PeriodSummary;
  /** The instant for which the figures hold. */
  at: string;
  /** The zone in which the region counts its days. */
  timeZone: TimeZone;
  totals: ComplianceTotals;
  zones: { green: number; yellow: number; red: number };
  trend: ComplianceTrendPoint[];
  items: ComplianceRow[];
  next: string | null;
}

export interface RegionTotals {
  regionId: string;
  regionCode: string;
  regionName: string;
  totals: ComplianceTotals;
}

/** Totals over the regions beneath; no agency and no draft is named. */
export interface RegionTotalsView {
  year: number;
  regionId: string;
  totals: ComplianceTotals;
  items: RegionTotals[];
}

/** One address answers both: a region's own figures, or totals when `year` or `regionId` is asked. */
export type ComplianceAnswer = ComplianceView | RegionTotalsView;
