import type { SopStanding, SopStatus } from '@satu/domain/sop';
import type { Day, TimeZone } from '@satu/domain/time';
import type { SopContentDto } from './sop.dto.js';

/** Fields that no list, rule or report asks for. */
export type SopContent = Omit<SopContentDto, 'effectiveOn' | 'intervalMonths'>;

export interface SopSummaryRow extends SopStanding {
  readonly id: string;
  readonly regionId: string;
  readonly timeZone: TimeZone;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly number: string;
  readonly name: string;
  readonly intervalMonths: number;
  readonly evaluationDueOn: Day | null;
  readonly overdue: boolean;
  readonly status: SopStatus;
  readonly version: number;
  readonly updatedAt: Date;
}

export interface SopRow extends SopSummaryRow {
  readonly content: SopContent;
}

/** The last day on which the next evaluation is in time: counted from the last, or from taking effect. */
export const DUE_ON = `(coalesce(s.last_evaluated_on, s.effective_on) + make_interval(months => s.interval_months))::date`;

/** Business time is the first parameter; today is the region's today. What is revoked is never late. */
export const IS_OVERDUE = `coalesce(s.status <> 'REVOKED'
  and ${DUE_ON} < ($1::timestamptz at time zone r.time_zone)::date, false)`;

export const SOP_TABLES =
  'sop s join agency a on a.id = s.agency_id join region r on r.id = s.region_id';

export const SUMMARY_COLUMNS = `s.id, s.region_id as "regionId", r.time_zone as "timeZone",
  s.agency_id as "agencyId", a.name as "agencyName", s.number, s.name, s.effective_on::text as "effectiveOn",
  s.last_evaluated_on::text as "lastEvaluatedOn", s.interval_months as "intervalMonths",
  ${DUE_ON}::text as "evaluationDueOn", ${IS_OVERDUE} as overdue, s.status, s.version,
  s.updated_at as "updatedAt"`;
