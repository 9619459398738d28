import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import type { InnovationStage, InnovationStatus } from '@satu/domain/innovation';
import type { LineageNode } from '@satu/domain/lineage';
import { registerConstraints } from '../../platform/database/constraint.js';
import { Database } from '../../platform/database/database.js';
import { Repository } from '../../platform/database/repository.js';
import type { Reader, Tx } from '../../platform/database/transaction.js';
import type { Bind } from '../innovations/innovation-scope.js';
import { InnovationScopeService } from '../innovations/innovation-scope.service.js';

registerConstraints({
  // The race of two colleagues who join at once: the rule says it first.
  replication_pkey: { kind: 'conflict', code: 'already-replication' },
  replication_not_of_itself: { kind: 'conflict', code: 'replication-cycle' },
  replication_without_cycle: { kind: 'conflict', code: 'replication-cycle' },
});

/** An innovation as the acts on its lineage see it, locked. */
export interface JoinableRow {
  readonly id: string;
  readonly regionId: string;
  readonly custodianAgencyId: string;
  readonly status: InnovationStatus;
  readonly version: number;
  readonly ofId: string | null;
}

/** One innovation in a tree, as far as the viewer may read it. */
export interface LineageRow extends LineageNode {
  readonly name: string;
  readonly agencyName: string;
  readonly regionName: string;
  readonly year: number;
  readonly stage: InnovationStage | null;
  readonly source: 'REGION' | 'CATALOGUE';
}

/** How often something was replicated: by what is in force, and in how many regions. */
export interface ReplicationCount {
  readonly replications: number;
  readonly regions: number;
}

/** Whom an innovation replicates, and who replicates it. */
@Injectable()
export class ReplicationRepository extends Repository {
  constructor(
    database: Database,
    private readonly scope: InnovationScopeService,
  ) {
    super(database);
  }

  /** Where the viewer writes; a working copy stands for what it corrects. */
  async lock(tx: Tx, viewer: Viewer, id: string): Promise<JoinableRow | null> {
    const values: unknown[] = [];
    const bind: Bind = (value) => `$${values.push(value)}`;
    const rows = await tx.query<JoinableRow>(
      `select i.id, i.region_id as "regionId", i.custodian_agency_id as "custodianAgencyId", i.status, i.version,
         (select r.of_id from replication r where r.innovation_id = i.id) as "ofId"
       from innovation i
       where i.id = (select coalesce(c.copy_of_id, c.id) from innovation c where c.id = ${bind(id)})
         and ${this.scope.isVisible(viewer, bind)} and ${this.scope.isWithin(viewer, 'innovation:edit', bind)}
       for update of i`,
      values,
    );
    return rows[0] ?? null;
  }

  /** Whether the viewer reads it: where she belongs, or in the catalogue. */
  async isReadable(reader: Reader, viewer: Viewer, id: string): Promise<boolean> {
    const values: unknown[] = [];
    const bind: Bind = (value) => `$${values.push(value)}`;
    const rows = await reader.query(
      `select from innovation i where i.id = ${bind(id)} and i.copy_of_id is null
         and i.status not in ('REJECTED', 'WITHDRAWN')
         and (${this.scope.isVisible(viewer, bind)} or i.published_at is not null)`,
      values,
    );
    return rows.length > 0;
  }

  async join(tx: Tx, innovationId: string, ofId: string): Promise<void> {
    await tx.execute(
      'insert into replication (innovation_id, of_id, since, by_id) values ($1, $2, $3, $4)',
      [innovationId, ofId, tx.now, tx.actorId],
    );
  }

  async part(tx: Tx, innovationId: string): Promise<void> {
    await tx.execute('delete from replication where innovation_id = $1', [innovationId]);
  }

  /**
   * The tree around an innovation, walked through what the viewer may read only: nothing tells that
   * something lies behind what is hidden.
   */
  async treeAround(reader: Reader, viewer: Viewer, id: string): Promise<LineageRow[]> {
    const values: unknown[] = [];
    const bind: Bind = (value) => `$${values.push(value)}`;
    const seen = this.scope.isVisible(viewer, bind);
    const readable = `(${seen} or i.published_at is not null)`;
    return reader.query<LineageRow>(
      `with recursive origin as (
         select coalesce(i.copy_of_id, i.id) as id from innovation i where i.id = ${bind(id)} and ${readable}),
       up as (
         select o.id from origin o
         union select i.id from up join replication r on r.innovation_id = up.id join innovation i on i.id = r.of_id where ${readable}),
       whole as (
         select up.id from up
         union select i.id from whole w join replication r on r.of_id = w.id join innovation i on i.id = r.innovation_id where ${readable})
       select i.id, r.of_id as "ofId", s.name, s.agency_name as "agencyName", s.region_name as "regionName", s.year, s.stage, s.source
       from whole w join innovation i on i.id = w.id left join replication r on r.innovation_id = i.id
       cross join lateral (
         select i.name, a.name as agency_name, g.name as region_name, i.stage, 'REGION' as source,
           coalesce(substring(i.content ->> 'startsOn' from '^[0-9]{4}')::int, extract(year from i.created_at)::int) as year
         from agency a, region g where a.id = i.agency_id and g.id = i.region_id and ${seen}
         union all
         select k.name, k.agency_name, k.region_name, k.stage, 'CATALOGUE',
           coalesce(substring(k.content ->> 'startsOn' from '^[0-9]{4}')::int, extract(year from k.published_at)::int)
         from catalogue_innovation k where k.id = i.id and not (${seen})) s
       order by year, s.name collate "id-x-icu", i.id limit 500`,
      values,
    );
  }

  /** Counted whoever asks, by those that count themselves: what is hidden has no name in it. */
  async countOf(reader: Reader, id: string): Promise<ReplicationCount> {
    const rows = await reader.query<ReplicationCount>(
      `select count(*)::int as replications, count(distinct x.region_id)::int as regions
       from replication r join innovation x on x.id = r.innovation_id
       where r.of_id = (select coalesce(c.copy_of_id, c.id) from innovation c where c.id = $1) and x.in_force is not null`,
      [id],
    );
    return rows[0] ?? { replications: 0, regions: 0 };
  }
}
