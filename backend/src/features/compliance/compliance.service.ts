import { Injectable } from '@nestjs/common';
import type { ComplianceAnswer, ComplianceView } from '@satu/contract/views';
import { holds, type Viewer } from '@satu/domain/access';
import { DomainError } from '@satu/domain/problem';
import { type Day, dayInZone, endOfDay } from '@satu/domain/time';
import { Clock } from '../../platform/clock/clock.js';
import { type PeriodRow, PeriodService } from '../periods/period.service.js';
import { totalsOf, trendOf, zoneOfRow, zonesOf } from './compliance-figures.js';
import { type SliceQuery, sliceOf } from './compliance-order.js';
import { presentComplianceRow } from './compliance.presenter.js';
import { ComplianceRepository, type ComplianceRowData } from './compliance.repository.js';
import { monthEnds } from './month-ends.js';
import type { ReadComplianceQuery } from './read-compliance.query.js';
import { RegionTotalsService } from './region-totals.service.js';

/** The moment that is asked for: now, or the end of a day that has passed. */
interface Moment {
  readonly on: Day;
  readonly at: Date;
  /** Null where the present itself is asked for. */
  readonly before: Date | null;
}

/** Who of a region meets the duty, now or as it stood at the end of any day. */
@Injectable()
export class ComplianceService {
  constructor(
    private readonly clock: Clock,
    private readonly periods: PeriodService,
    private readonly compliance: ComplianceRepository,
    private readonly totals: RegionTotalsService,
  ) {}

  /** A region's own figures; the totals of regions beneath where a year or a region is named. */
  async answer(viewer: Viewer, query: ReadComplianceQuery): Promise<ComplianceAnswer> {
    if (query.year === undefined && query.regionId === undefined) return this.read(viewer, query);
    refuseRowsOfTotals(query);
    return this.totals.read(viewer, query);
  }

  /** Totals, trend and a page of agencies of one period. */
  private async read(viewer: Viewer, query: ReadComplianceQuery): Promise<ComplianceView> {
    if (!holds(viewer, 'compliance:read')) throw new DomainError('forbidden', 'forbidden');
    const now = this.clock.now();
    const period = await this.periods.shown(viewer, query.periodId);
    const moment = momentOf(query.at, period, now);
    const all = await this.compliance.rows(period.id, moment.before);
    const standing = all.filter((row) => row.endedOn === null);
    const asked = (query.ended ? all.filter((row) => row.endedOn !== null) : standing).filter(
      (row) => matches(row, query),
    );
    const { items, next } = sliceOf(asked, pageOf(query, asked.length));
    return {
      period: this.periods.summary(period, now),
      at: moment.at.toISOString(),
      timeZone: period.timeZone,
      totals: totalsOf(standing),
      zones: zonesOf(standing),
      trend: await this.trend(period, moment, now),
      items: items.map(presentComplianceRow),
      next,
    };
  }

  private async trend(
    period: PeriodRow,
    { on }: Moment,
    now: Date,
  ): Promise<ComplianceView['trend']> {
    const ends = monthEnds(on, period.opensOn)
      .map((day) => ({ on: day, before: endOfDay(day, period.timeZone) }))
      .filter(({ before }) => before <= now);
    const instants = ends.map(({ before }) => before);
    return trendOf(ends, await this.compliance.trend(period.id, instants));
  }
}

/** Totals name no agency, and hold for now. */
function refuseRowsOfTotals(query: ReadComplianceQuery): void {
  const fields = ['periodId', 'at', 'zone', 'agencyId', 'ended', 'sort', 'cursor'] as const;
  const errors = fields
    .filter((field) => query[field] !== undefined)
    .map((field) => ({ pointer: field, detail: 'not-allowed' }));
  if (errors.length > 0) throw new DomainError('invalid', 'validation-failed', {}, errors);
}

function momentOf(at: Day | undefined, { timeZone }: PeriodRow, now: Date): Moment {
  const today = dayInZone(now, timeZone);
  if (at === undefined || at === today) return { on: today, at: now, before: null };
  if (at > today) {
    throw new DomainError('invalid', 'validation-failed', {}, [
      { pointer: 'at', detail: 'in-the-future' },
    ]);
  }
  const before = endOfDay(at, timeZone);
  return { on: at, at: new Date(before.getTime() - 1), before };
}

function matches(row: ComplianceRowData, { zone, agencyId }: ReadComplianceQuery): boolean {
  if (zone && !zone.includes(zoneOfRow(row))) return false;
  return !agencyId || agencyId.includes(row.agencyId);
}

/** A spreadsheet holds all rows at once. */
function pageOf({ format, sort, cursor, limit }: ReadComplianceQuery, all: number): SliceQuery {
  return { sort, cursor, limit: format === 'csv' ? Math.max(all, 1) : limit };
}
