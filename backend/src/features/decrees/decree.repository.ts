import { Injectable } from '@nestjs/common';
import { type Permission, regionsWhere, type Viewer } from '@satu/domain/access';
import { v7 as uuid } from 'uuid';
import { Repository } from '../../platform/database/repository.js';
import type { Reader, Tx } from '../../platform/database/transaction.js';
import { type ListDefinition, ListStatement } from '../../platform/paging/list-statement.js';
import { readPage } from '../../platform/paging/read-page.js';
import { presentDecree } from './decree.presenter.js';
import { DECREE_COLUMNS, DECREE_TABLES, type DecreeLine, type DecreeRow } from './decree.row.js';
import type { ListDecreesQuery } from './list-decrees.query.js';

const LIST: ListDefinition = {
  from: DECREE_TABLES,
  columns: DECREE_COLUMNS,
  id: 'c.id',
  sorts: { frozenAt: { sql: 'c.frozen_at', type: 'timestamptz' } },
  defaultSort: '-frozenAt',
  facets: {},
};

/** A piece of evidence that a line becomes. */
export interface LineEvidence {
  readonly documentId: string;
  readonly title: string;
  /** The indicator that a decree by the regional head serves. */
  readonly indicatorKey: string;
}

@Injectable()
export class DecreeRepository extends Repository {
  async list(viewer: Viewer, query: ListDecreesQuery) {
    const list = new ListStatement(LIST);
    list.where(`c.region_id = any(${list.bind(regionsWhere(viewer, 'decree:read'))})`);
    list.filter('status', 'c.status', query.status);
    list.filter('periodId', 'c.period_id', query.periodId);
    return readPage(this.database, list, query, presentDecree);
  }

  async find(
    viewer: Viewer,
    id: string,
    permission: Permission,
    reader: Reader = this.database,
  ): Promise<DecreeRow | null> {
    const rows = await reader.query<DecreeRow>(
      `select ${DECREE_COLUMNS} from ${DECREE_TABLES} where c.id = $1 and c.region_id = any($2)`,
      [id, regionsWhere(viewer, permission)],
    );
    return rows[0] ?? null;
  }

  /** The same, held until the transaction ends. */
  async lock(tx: Tx, viewer: Viewer, id: string): Promise<DecreeRow | null> {
    await tx.query('select from decree where id = $1 for update', [id]);
    return this.find(viewer, id, 'decree:manage', tx);
  }

  async linesOf(id: string, reader: Reader = this.database): Promise<DecreeLine[]> {
    return reader.query<DecreeLine>(
      `select line, innovation_id as "innovationId", name, agency_name as "agencyName", stage,
         affair_name as "affairName"
       from decree_line where decree_id = $1 order by line`,
      [id],
    );
  }

  /** Whether the viewer may draft for the period. Two drafts of one period come one after the other. */
  async lockPeriod(tx: Tx, viewer: Viewer, periodId: string): Promise<string | null> {
    const rows = await tx.query<{ regionId: string }>(
      `select region_id as "regionId" from period where id = $1 and region_id = any($2) for no key update`,
      [periodId, regionsWhere(viewer, 'decree:manage')],
    );
    return rows[0]?.regionId ?? null;
  }

  /** Enters the next draft of the period, whose row is locked. */
  async insert(tx: Tx, id: string, periodId: string): Promise<void> {
    await tx.execute(
      `insert into decree (id, period_id, draft_number, status, frozen_at, frozen_by, updated_at)
       select $1, $2, coalesce(max(draft_number), 0) + 1, 'DRAFT', $3, $4, $3 from decree where period_id = $2`,
      [id, periodId, tx.now, tx.actorId],
    );
  }

  /** Freezes what is verified for the period, by agency and name; answers how many lines. */
  async freezeLines(tx: Tx, id: string, periodId: string): Promise<number> {
    return tx.execute(
      `insert into decree_line (decree_id, line, innovation_id, revision, name, agency_name, stage, affair_name)
       select $1, row_number() over (order by a.code, v.name collate "id-x-icu", i.id), i.id, i.in_force_revision,
         v.name, a.name, i.in_force_stage, coalesce(f.name, '–')
       from declaration d
       join innovation i on i.id = d.innovation_id
       join innovation_revision v on v.innovation_id = i.id and v.number = i.in_force_revision
       join agency a on a.id = i.custodian_agency_id
       left join affair f on f.code = v.fields ->> 'mainAffairCode'
       where d.period_id = $2 and d.verified`,
      [id, periodId],
    );
  }

  async sign(tx: Tx, id: string, documentId: string): Promise<void> {
    await tx.execute(
      `update decree set status = 'SIGNED', document_id = $2, signed_at = $3, signed_by = $4, updated_at = $3,
         version = version + 1
       where id = $1`,
      [id, documentId, tx.now, tx.actorId],
    );
  }

  /** Each line becomes evidence of its innovation; what is there already stays as it is. */
  async addEvidence(tx: Tx, decreeId: string, evidence: LineEvidence): Promise<string[]> {
    const count = (await this.linesOf(decreeId, tx)).length;
    const ids = () => Array.from({ length: count }, () => uuid());
    const added = await tx.query<{ innovationId: string }>(
      `with entered as (
         insert into evidence (id, innovation_id, kind, title, document_id, locator, created_by, created_at)
         select ($2::uuid[])[l.line], l.innovation_id, 'DOCUMENT', $4, $5, 'Lampiran, baris ' || l.line, $6, $7
         from decree_line l where l.decree_id = $1
         on conflict do nothing returning id, innovation_id, locator
       )
       insert into evidence_indicator (id, evidence_id, innovation_id, indicator_key, added_by, added_at)
       select ($3::uuid[])[row_number() over ()], e.id, e.innovation_id, $8, $6, $7 from entered e
       returning innovation_id as "innovationId"`,
      [
        ...[decreeId, ids(), ids(), evidence.title, evidence.documentId],
        ...[tx.actorId, tx.now, evidence.indicatorKey],
      ],
    );
    return added.map(({ innovationId }) => innovationId);
  }
}
