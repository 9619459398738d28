import type { BasisKind, Period } from '@satu/domain/period';
import type { Day, TimeZone } from '@satu/domain/time';

/** What people decide about a period. */
export interface PeriodValues extends Omit<Period, 'id' | 'closedAt'> {
  readonly year: number;
  readonly opensOn: Day;
  readonly cureDays: number;
  readonly basisKind: BasisKind;
  readonly basisNumber: string;
  readonly basisOn: Day;
}

/** A period as the table holds it, with the zone in which its region counts days. */
export interface PeriodRow extends PeriodValues, Pick<Period, 'id' | 'closedAt'> {
  readonly regionId: string;
  readonly timeZone: TimeZone;
  readonly closedWithFindings: boolean;
  readonly version: number;
  readonly updatedAt: Date;
}

/** Columns of a `PeriodRow`. */
export const PERIOD_COLUMNS = `p.id, p.region_id as "regionId", r.time_zone as "timeZone", p.year, p.name,
  p.opens_on::text as "opensOn", p.opens_at as "opensAt", p.closes_at as "closesAt",
  p.required_count as "requiredCount", p.counting_level as "countingLevel", p.counting_stages as "countingStages",
  p.cure_days as "cureDays", p.basis_kind as "basisKind", p.basis_number as "basisNumber",
  p.basis_on::text as "basisOn", p.closed_at as "closedAt", p.closed_with_findings as "closedWithFindings",
  p.version, p.updated_at as "updatedAt"`;

export const PERIOD_TABLES = 'period p join region r on r.id = p.region_id';
