import { Injectable } from '@nestjs/common';
import { gives, type Viewer } from '@satu/domain/access';
import { Repository } from '../../platform/database/repository.js';

/** How long one verifier takes, in days. */
export interface TurnaroundRow {
  readonly personId: string;
  readonly name: string;
  readonly decisions: number;
  readonly median: number;
  readonly ninetieth: number;
}

/** From reaching the desk by an endorsement to what the verifier decided on it. */
@Injectable()
export class TurnaroundRepository extends Repository {
  /**
   * Of the decisions since `since`: everybody's where the viewer watches over verification, else her own.
   * A head who takes an endorsement back decides nothing here: only who verifies in the region counts.
   */
  async list(viewer: Viewer, since: Date): Promise<TurnaroundRow[]> {
    const watched = viewer.grants
      .filter((grant) => grant.role !== 'VERIFIER' && gives(grant, 'turnaround:read'))
      .map((grant) => grant.regionId);
    const verified = viewer.grants
      .filter((grant) => grant.role === 'VERIFIER')
      .map((grant) => grant.regionId);
    return this.database.query<TurnaroundRow>(
      `select p.id as "personId", p.name, count(*)::int as decisions,
         percentile_cont(0.5) within group (order by t.days)::float8 as median,
         percentile_cont(0.9) within group (order by t.days)::float8 as ninetieth
       from (
         select a.by_id, extract(epoch from a.at - e.at) / 86400 as days
         from innovation_act a
         cross join lateral (
           select o.at from innovation_act o where o.innovation_id = a.innovation_id and o.to_status = 'ENDORSED'
             and o.act = 'endorsement' and o.at <= a.at order by o.at desc, o.id desc limit 1) e
         where a.region_id = any($1) and a.at >= $2 and a.from_status = 'ENDORSED'
           and a.act in ('return', 'verification', 'rejection')
           and (a.region_id = any($3) or a.by_id = $4)
           and exists (select from person_grant g where g.person_id = a.by_id and g.role = 'VERIFIER' and g.region_id = a.region_id)) t
       join person p on p.id = t.by_id
       group by p.id order by p.name collate "id-x-icu", p.id limit 200`,
      [[...watched, ...verified], since, watched, viewer.personId],
    );
  }
}
