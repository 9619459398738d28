import { Injectable } from '@nestjs/common';
import { type Permission, regionsWhere, type Viewer } from '@satu/domain/access';
import { Repository } from '../../platform/database/repository.js';
import type { Reader, Tx } from '../../platform/database/transaction.js';
import { type ListDefinition, ListStatement } from '../../platform/paging/list-statement.js';
import { readPage } from '../../platform/paging/read-page.js';
import { presentEditionSummary } from './edition.presenter.js';
import {
  EDITION_COLUMNS,
  EDITION_TABLES,
  type EditionRow,
  type EditionSummaryRow,
  STAGE_JSON,
  type StageRow,
  SUMMARY_COLUMNS,
} from './edition.row.js';
import type { ListEditionsQuery } from './list-editions.query.js';

/** `statusOfEdition` in SQL: the specification asks both the same questions. */
const STATUS = `case when d.published_at is not null then 'PUBLISHED'
  when clock.at < d.entries_open_at then 'PLANNED' when clock.at < d.entries_close_at then 'OPEN' else 'SCORING' end`;

/** The first parameter is the business time. */
const LIST: ListDefinition = {
  from: `${EDITION_TABLES} cross join (select $1::timestamptz as at) clock`,
  columns: SUMMARY_COLUMNS,
  id: 'd.id',
  sorts: {
    updatedAt: { sql: 'd.updated_at', type: 'timestamptz' },
    name: { sql: 'd.name collate "id-x-icu"', type: 'text' },
    year: { sql: 'd.year', type: 'integer' },
    entriesCloseAt: { sql: 'd.entries_close_at', type: 'timestamptz' },
  },
  defaultSort: '-updatedAt',
  facets: { status: STATUS },
};

/** What people say about an edition, apart from its stages. */
export interface EditionFields {
  readonly name: string;
  readonly description: string | null;
  readonly entriesOpenAt: Date;
  readonly entriesCloseAt: Date;
  readonly publishers: number;
}

export interface NewEdition extends EditionFields {
  readonly id: string;
  readonly competitionId: string;
  readonly regionId: string;
  readonly year: number;
}

/** What others need of an edition that they hold still. */
export interface SharedEdition {
  readonly regionId: string;
  readonly entriesOpenAt: Date;
  readonly entriesCloseAt: Date;
  readonly publishedAt: Date | null;
}

@Injectable()
export class EditionRepository extends Repository {
  /** Editions of the viewer's regions; of one competition, when it is named. */
  async list(viewer: Viewer, query: ListEditionsQuery, competitionId?: string) {
    const { now } = this.database;
    const list = new ListStatement(LIST);
    list.bind(now);
    list.where(`d.region_id = any(${list.bind(regionsWhere(viewer, 'competition:read'))})`);
    if (competitionId) list.where(`d.competition_id = ${list.bind(competitionId)}`);
    list.filter('competitionId', 'd.competition_id', query.competitionId);
    list.filter('regionId', 'd.region_id', query.regionId);
    list.filter('status', STATUS, query.status);
    if (query.q) {
      const words = list.bind(query.q);
      list.where(`strpos(lower(d.name || ' ' || c.name), lower(${words})) > 0`);
    }
    return readPage(this.database, list, query, (row: EditionSummaryRow) =>
      presentEditionSummary(row, now),
    );
  }

  /** The edition, if it lies in a region where the viewer holds the permission. */
  async find(
    viewer: Viewer,
    id: string,
    permission: Permission,
    reader: Reader = this.database,
  ): Promise<EditionRow | null> {
    const rows = await reader.query<EditionRow>(
      `select ${EDITION_COLUMNS} from ${EDITION_TABLES} where d.id = $1 and d.region_id = any($2)`,
      [id, regionsWhere(viewer, permission)],
    );
    return rows[0] ?? null;
  }

  async findStage(reader: Reader, stageId: string): Promise<StageRow | null> {
    return this.oneStage(reader, 's.id = $1', stageId);
  }

  /** The edition's scored stage; of several the first. */
  async findStageOf(reader: Reader, editionId: string): Promise<StageRow | null> {
    return this.oneStage(reader, 's.edition_id = $1', editionId);
  }

  async exists(viewer: Viewer, id: string, permission: Permission): Promise<boolean> {
    const rows = await this.database.query(
      'select 1 from edition where id = $1 and region_id = any($2)',
      [id, regionsWhere(viewer, permission)],
    );
    return rows.length > 0;
  }

  async share(tx: Tx, viewer: Viewer, id: string): Promise<SharedEdition | null> {
    const rows = await tx.query<SharedEdition>(
      `select region_id as "regionId", entries_open_at as "entriesOpenAt",
         entries_close_at as "entriesCloseAt", published_at as "publishedAt"
       from edition where id = $1 and region_id = any($2) for share`,
      [id, regionsWhere(viewer, 'competition:read')],
    );
    return rows[0] ?? null;
  }

  /**
   * The edition, and nothing of it moves until the transaction ends: whoever scores, sends an entry or
   * publishes waits. Locked first and read afterwards, so that nothing read is older than the lock.
   */
  async lock(
    tx: Tx,
    viewer: Viewer,
    id: string,
    permission: Permission,
  ): Promise<EditionRow | null> {
    await tx.query('select from edition where id = $1 and region_id = any($2) for no key update', [
      id,
      regionsWhere(viewer, permission),
    ]);
    return this.find(viewer, id, permission, tx);
  }

  async insert(tx: Tx, edition: NewEdition): Promise<void> {
    await tx.execute(
      `insert into edition (id, competition_id, region_id, year, name, description, entries_open_at,
         entries_close_at, publishers, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)`,
      [
        edition.id,
        edition.competitionId,
        edition.regionId,
        edition.year,
        edition.name,
        edition.description,
        edition.entriesOpenAt,
        edition.entriesCloseAt,
        edition.publishers,
        tx.now,
      ],
    );
  }

  async update(tx: Tx, id: string, fields: EditionFields): Promise<void> {
    await tx.execute(
      `update edition set name = $2, description = $3, entries_open_at = $4, entries_close_at = $5,
         publishers = $6, version = version + 1, updated_at = $7 where id = $1`,
      [
        id,
        fields.name,
        fields.description,
        fields.entriesOpenAt,
        fields.entriesCloseAt,
        fields.publishers,
        tx.now,
      ],
    );
  }

  private async oneStage(reader: Reader, condition: string, id: string): Promise<StageRow | null> {
    const rows = await reader.query<{ stage: StageRow }>(
      `select ${STAGE_JSON} as stage from stage s where ${condition} order by s.opens_at, s.id limit 1`,
      [id],
    );
    return rows[0]?.stage ?? null;
  }
}
