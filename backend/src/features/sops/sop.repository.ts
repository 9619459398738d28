import { Injectable } from '@nestjs/common';
import { agenciesWhere, type Permission, regionsWhere, type Viewer } from '@satu/domain/access';
import type { SopStatus } from '@satu/domain/sop';
import type { Day } from '@satu/domain/time';
import { registerConstraints } from '../../platform/database/constraint.js';
import { Repository } from '../../platform/database/repository.js';
import type { Reader, Tx } from '../../platform/database/transaction.js';
import { type ListDefinition, ListStatement } from '../../platform/paging/list-statement.js';
import { readPage } from '../../platform/paging/read-page.js';
import type { ListSopsQuery } from './list-sops.query.js';
import { presentSopSummary } from './sop.presenter.js';
import {
  DUE_ON,
  IS_OVERDUE,
  SOP_TABLES,
  type SopContent,
  type SopRow,
  SUMMARY_COLUMNS,
} from './sop.row.js';

registerConstraints({
  sop_number_key: { kind: 'conflict', code: 'duplicate-code', context: { field: 'number' } },
});

const LIST: ListDefinition = {
  from: SOP_TABLES,
  columns: SUMMARY_COLUMNS,
  id: 's.id',
  sorts: {
    updatedAt: { sql: 's.updated_at', type: 'timestamptz' },
    name: { sql: 's.name collate "id-x-icu"', type: 'text' },
    number: { sql: 's.number collate "id-x-icu"', type: 'text' },
    // What is never due comes last.
    evaluationDueOn: { sql: `coalesce(${DUE_ON}, '9999-12-31')`, type: 'date' },
  },
  defaultSort: '-updatedAt',
  facets: { status: 's.status', agencyId: 's.agency_id' },
};

/** What the table keeps of an SOP that people write. */
export interface SopFields {
  readonly number: string;
  readonly name: string;
  readonly effectiveOn: Day | null;
  readonly intervalMonths: number;
  readonly status: SopStatus;
  readonly content: SopContent;
}

export interface NewSop extends SopFields {
  readonly id: string;
  readonly agencyId: string;
  readonly createdBy: string;
}

@Injectable()
export class SopRepository extends Repository {
  async list(viewer: Viewer, query: ListSopsQuery) {
    const list = new ListStatement(LIST);
    // Always true: keeps business time in the facets too, whose columns don't ask for it.
    list.where(`${list.bind(this.database.now)}::timestamptz is not null`);
    const agencyIds = list.bind(agenciesWhere(viewer, 'sop:read'));
    const regionIds = list.bind(regionsWhere(viewer, 'sop:read'));
    list.where(`s.agency_id = any(${agencyIds}) or s.region_id = any(${regionIds})`);
    list.filter('status', 's.status', query.status);
    list.filter('agencyId', 's.agency_id', query.agencyId);
    if (query.overdue !== undefined) list.where(`${IS_OVERDUE} = ${list.bind(query.overdue)}`);
    if (query.q) {
      const words = list.bind(query.q);
      list.where(`strpos(lower(concat_ws(' ', s.number, s.name, a.name)), lower(${words})) > 0`);
    }
    return readPage(this.database, list, query, presentSopSummary);
  }

  /** The SOP, if it lies where the viewer holds the permission. */
  async find(
    viewer: Viewer,
    id: string,
    permission: Permission,
    reader: Reader = this.database,
  ): Promise<SopRow | null> {
    const rows = await reader.query<SopRow>(
      `select ${SUMMARY_COLUMNS}, s.content from ${SOP_TABLES}
       where s.id = $2 and (s.agency_id = any($3) or s.region_id = any($4))`,
      [reader.now, id, agenciesWhere(viewer, permission), regionsWhere(viewer, permission)],
    );
    return rows[0] ?? null;
  }

  /** The same, held until the transaction ends. */
  async lock(tx: Tx, viewer: Viewer, id: string, permission: Permission): Promise<SopRow | null> {
    await tx.query('select from sop where id = $1 for no key update', [id]);
    return this.find(viewer, id, permission, tx);
  }

  /** The region of an agency that still is one; null: it has ended. */
  async regionOf(tx: Tx, agencyId: string): Promise<string | null> {
    const rows = await tx.query<{ regionId: string }>(
      `select a.region_id as "regionId" from agency a join region r on r.id = a.region_id
       where a.id = $1 and coalesce(a.valid_until, 'infinity') >= ($2::timestamptz at time zone r.time_zone)::date`,
      [agencyId, tx.now],
    );
    return rows[0]?.regionId ?? null;
  }

  async insert(tx: Tx, regionId: string, sop: NewSop): Promise<void> {
    await tx.execute(
      `insert into sop (id, region_id, agency_id, number, name, effective_on, interval_months, status,
         content, created_by, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)`,
      [
        sop.id,
        regionId,
        sop.agencyId,
        sop.number,
        sop.name,
        sop.effectiveOn,
        sop.intervalMonths,
        sop.status,
        sop.content,
        sop.createdBy,
        tx.now,
      ],
    );
  }

  async update(tx: Tx, id: string, sop: SopFields): Promise<void> {
    await tx.execute(
      `update sop set number = $2, name = $3, effective_on = $4, interval_months = $5, status = $6,
         content = $7, updated_at = $8, version = version + 1 where id = $1`,
      [
        id,
        sop.number,
        sop.name,
        sop.effectiveOn,
        sop.intervalMonths,
        sop.status,
        sop.content,
        tx.now,
      ],
    );
  }
}
