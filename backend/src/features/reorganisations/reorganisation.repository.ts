import { Injectable } from '@nestjs/common';
import { regionsWhere, type Viewer } from '@satu/domain/access';
import type { ReorganisationKind } from '@satu/domain/agency';
import type { Day } from '@satu/domain/time';
import { Repository } from '../../platform/database/repository.js';
import type { Tx } from '../../platform/database/transaction.js';

export interface ReorganisationRow {
  readonly id: string;
  readonly regionId: string;
  readonly kind: ReorganisationKind;
  readonly effectiveOn: Day;
  readonly predecessorIds: readonly string[];
  readonly successorIds: readonly string[];
  readonly movedInnovationIds: readonly string[];
}

const COLUMNS = `id, region_id as "regionId", kind, effective_on::text as "effectiveOn",
  predecessor_ids as "predecessorIds", successor_ids as "successorIds", moved_innovation_ids as "movedInnovationIds"`;

@Injectable()
export class ReorganisationRepository extends Repository {
  async find(viewer: Viewer, id: string): Promise<ReorganisationRow | null> {
    const sql = `select ${COLUMNS} from reorganisation where id = $1 and region_id = any($2)`;
    const regionIds = regionsWhere(viewer, 'agency:read');
    return (await this.database.query<ReorganisationRow>(sql, [id, regionIds]))[0] ?? null;
  }

  /** Of these regions the one in which all the agencies lie; null: they don't. */
  async regionOf(
    tx: Tx,
    regionIds: readonly string[],
    agencyIds: readonly string[],
  ): Promise<string | null> {
    const rows = await tx.query<{ regionId: string }>(
      `select region_id as "regionId" from agency where id = any($1) and region_id = any($2)
       group by region_id having count(*) = $3`,
      [agencyIds, regionIds, new Set(agencyIds).size],
    );
    return rows[0]?.regionId ?? null;
  }

  /** Units that hang directly below the agencies and are none of them, and still stand. */
  async unitsOf(tx: Tx, agencyIds: readonly string[], endedOn: Day): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select id from agency where parent_id = any($1) and id <> all($1)
         and coalesce(valid_until, 'infinity') >= $2 order by id`,
      [agencyIds, endedOn],
    );
    return rows.map((row) => row.id);
  }

  /** Open periods in which one of the agencies owes something. */
  async owedPeriods(tx: Tx, agencyIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select p.id from period p where p.closed_at is null and exists (
         select from obligation o where o.period_id = p.id and o.agency_id = any($1) and o.ended_on is null)
       order by p.id for share of p`,
      [agencyIds],
    );
    return rows.map((row) => row.id);
  }

  /**
   * The duty goes over: each obliged successor owes in these periods, if it doesn't yet. The database
   * counts what it has. `onlyCounting` leaves out those with nothing that counts.
   */
  async passDutyOn(
    tx: Tx,
    successorIds: readonly string[],
    periodIds: readonly string[],
    onlyCounting: boolean,
  ): Promise<void> {
    await tx.execute(
      `insert into obligation (id, period_id, agency_id, region_id, required)
       select gen_random_uuid(), p.id, a.id, a.region_id, p.required_count
       from period p join agency a on a.region_id = p.region_id
       where p.id = any($1) and a.id = any($2) and a.obliged
         and (not $3 or exists (select from declaration d
           where d.period_id = p.id and d.duty_agency_id = a.id and d.counts))
       order by p.id, a.id on conflict (period_id, agency_id) do nothing`,
      [periodIds, successorIds, onlyCounting],
    );
  }

  async insert(tx: Tx, row: ReorganisationRow): Promise<void> {
    await tx.execute(
      `insert into reorganisation (id, region_id, kind, effective_on, predecessor_ids, successor_ids,
         moved_innovation_ids, done_by, done_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        row.id,
        row.regionId,
        row.kind,
        row.effectiveOn,
        row.predecessorIds,
        row.successorIds,
        row.movedInnovationIds,
        tx.actorId,
        tx.now,
      ],
    );
  }
}
