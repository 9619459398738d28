import { Injectable } from '@nestjs/common';
import type { ComplianceTotals, RegionTotals, RegionTotalsView } from '@satu/contract/views';
import { holds, overseenRegionsWhere, regionsWhere, type Viewer } from '@satu/domain/access';
import { DomainError } from '@satu/domain/problem';
import { dayInZone } from '@satu/domain/time';
import { Clock } from '../../platform/clock/clock.js';
import { RegionTotalsRepository, type RegionTotalsRow } from './region-totals.repository.js';

export interface TotalsQuery {
  readonly year?: number;
  readonly regionId?: string;
}

/** Totals over the regions beneath: no agency and no draft is named. */
@Injectable()
export class RegionTotalsService {
  constructor(
    private readonly clock: Clock,
    private readonly regions: RegionTotalsRepository,
  ) {}

  /** The year's totals of the regions beneath one; of the viewer's own where none is named. */
  async read(viewer: Viewer, query: TotalsQuery): Promise<RegionTotalsView> {
    if (!holds(viewer, 'compliance:read-totals')) throw new DomainError('forbidden', 'forbidden');
    const scope = {
      own: regionsWhere(viewer, 'compliance:read-totals'),
      overseen: overseenRegionsWhere(viewer, 'compliance:read-totals'),
    };
    const regionId = query.regionId ?? scope.overseen[0] ?? scope.own[0];
    if (regionId === undefined) throw new DomainError('not-found', 'not-found');
    const year = query.year ?? this.yearToday();
    const rows = await this.regions.totals(regionId, year, scope);
    // An overseen region without any beneath is there; any other that shows nothing is not.
    if (rows.length === 0 && !scope.overseen.includes(regionId)) {
      throw new DomainError('not-found', 'not-found');
    }
    return { year, regionId, totals: sumOf(rows), items: rows.map(presentTotals) };
  }

  /** The nation's years turn with its capital. */
  private yearToday(): number {
    return Number(dayInZone(this.clock.now(), 'Asia/Jakarta').slice(0, 4));
  }
}

function presentTotals({
  regionId,
  regionCode,
  regionName,
  ...totals
}: RegionTotalsRow): RegionTotals {
  return { regionId, regionCode, regionName, totals: namedTotals(totals) };
}

function namedTotals(row: ComplianceTotals): ComplianceTotals {
  return {
    obliged: row.obliged,
    registered: row.registered,
    verified: row.verified,
    met: row.met,
    unmet: row.unmet,
    exempt: row.exempt,
    lapsed: row.lapsed,
  };
}

function sumOf(rows: readonly ComplianceTotals[]): ComplianceTotals {
  const sum = (key: keyof ComplianceTotals): number =>
    rows.reduce((total, row) => total + row[key], 0);
  return {
    obliged: sum('obliged'),
    registered: sum('registered'),
    verified: sum('verified'),
    met: sum('met'),
    unmet: sum('unmet'),
    exempt: sum('exempt'),
    lapsed: sum('lapsed'),
  };
}
