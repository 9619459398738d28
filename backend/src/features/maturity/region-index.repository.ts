import { Injectable } from '@nestjs/common';
import type { InnovationStage } from '@satu/domain/innovation';
import type { IndicatorClaim, RowClaim } from '@satu/domain/maturity';
import { Repository } from '../../platform/database/repository.js';
import type { Reader } from '../../platform/database/transaction.js';

/** An innovation that the index measures. */
export interface MeasuredRow {
  readonly id: string;
  readonly name: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly mainAffairCode: string | null;
  readonly claims: readonly IndicatorClaim[];
}

/** What the index of a region is computed from. */
@Injectable()
export class RegionIndexRepository extends Repository {
  /** Declared for the period, endorsed, in use, at a stage that is measured; by name. */
  async measured(
    reader: Reader,
    periodId: string,
    stages: readonly InnovationStage[],
  ): Promise<MeasuredRow[]> {
    return reader.query<MeasuredRow>(
      `with measured as (
         select i.id, i.name, i.custodian_agency_id, i.main_affair_code from declaration d
         join innovation i on i.id = d.innovation_id
         where d.period_id = $1 and d.registered and i.use_state <> 'STOPPED' and i.in_force_stage = any($2)
       ), proven as (
         select distinct x.innovation_id, x.indicator_key from evidence_indicator x
         where x.removed_at is null and x.innovation_id in (select id from measured)
       ), claimed as (
         select c.innovation_id, json_agg(json_build_object('indicatorKey', c.indicator_key, 'tier', c.tier,
           'basis', c.basis, 'verifiedTier', c.verified_tier, 'hasEvidence', p.innovation_id is not null)) as claims
         from maturity_claim c left join proven p using (innovation_id, indicator_key)
         where c.innovation_id in (select id from measured) group by c.innovation_id
       )
       select m.id, m.name, m.custodian_agency_id as "agencyId", a.name as "agencyName",
         m.main_affair_code as "mainAffairCode", coalesce(c.claims, '[]') as claims
       from measured m join agency a on a.id = m.custodian_agency_id left join claimed c on c.innovation_id = m.id
       order by m.name collate "id-x-icu", m.id`,
      [periodId, stages],
    );
  }

  /** What the region says of itself in the period. */
  async rows(reader: Reader, periodId: string): Promise<RowClaim[]> {
    return reader.query<RowClaim>(
      `select w.row_key as "rowKey", w.tier, w.verified_tier as "verifiedTier", exists (
         select from region_row_evidence e where e.row_id = w.id and e.removed_at is null) as "hasEvidence"
       from region_row w where w.period_id = $1`,
      [periodId],
    );
  }

  /** How many claims of the region wait to be looked at again. */
  async toReview(reader: Reader, regionId: string): Promise<number> {
    const [row] = await reader.query<{ count: number }>(
      `select count(*)::int as count from maturity_claim c join innovation i on i.id = c.innovation_id
       where c.region_id = $1 and c.review <> '{}' and i.status not in ('REJECTED', 'WITHDRAWN')`,
      [regionId],
    );
    return row?.count ?? 0;
  }
}
