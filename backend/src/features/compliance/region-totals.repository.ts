import { Injectable } from '@nestjs/common';
import type { ComplianceTotals } from '@satu/contract/views';
import { Repository } from '../../platform/database/repository.js';

export interface RegionTotalsRow extends ComplianceTotals {
  readonly regionId: string;
  readonly regionCode: string;
  readonly regionName: string;
}

/** Whose totals the viewer may read: of these regions, and of all beneath those overseen. */
export interface TotalsScope {
  readonly own: readonly string[];
  readonly overseen: readonly string[];
}

const TOTALS = `with recursive up as (
    select id, parent_id from region where id = $1
    union all select r.id, r.parent_id from region r join up on r.id = up.parent_id
  ), under as (
    select id from region where id = $1
    union all select r.id from region r join under u on r.parent_id = u.id
  ), shown as (
    select r.id, r.code, r.name from region r join under using (id)
    where r.id = any($3)
      or exists (select from up where up.id = any($4) and up.id <> r.id)
  ), chosen as (
    select distinct on (p.region_id) p.region_id, p.id from period p join shown on shown.id = p.region_id
    where p.year = $2 order by p.region_id, p.opens_at desc
  ), counted as (
    select c.region_id, count(*)::int as obliged,
      (count(*) filter (where o.registered >= o.required))::int as registered,
      (count(*) filter (where o.verified >= o.required))::int as verified,
      (count(*) filter (where o.counted >= o.required and not o.lapse_open and not o.exempt))::int as met,
      (count(*) filter (where (o.counted < o.required or o.lapse_open) and not o.exempt))::int as unmet,
      (count(*) filter (where o.exempt))::int as exempt,
      (count(*) filter (where o.lapse_open and not o.exempt))::int as lapsed
    from chosen c join obligation o on o.period_id = c.id
    where o.ended_on is null group by c.region_id
  )
  select s.id as "regionId", s.code as "regionCode", s.name as "regionName",
    coalesce(c.obliged, 0) as obliged, coalesce(c.registered, 0) as registered, coalesce(c.verified, 0) as verified,
    coalesce(c.met, 0) as met, coalesce(c.unmet, 0) as unmet, coalesce(c.exempt, 0) as exempt,
    coalesce(c.lapsed, 0) as lapsed
  from shown s left join counted c on c.region_id = s.id
  order by s.code, s.id`;

@Injectable()
export class RegionTotalsRepository extends Repository {
  /** Totals of each region at or beneath this one that the scope shows, in one statement. */
  async totals(regionId: string, year: number, scope: TotalsScope): Promise<RegionTotalsRow[]> {
    const parameters = [regionId, year, scope.own, scope.overseen];
    return this.database.query<RegionTotalsRow>(TOTALS, parameters);
  }
}
