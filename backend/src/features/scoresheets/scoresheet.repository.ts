import { Injectable } from '@nestjs/common';
import { assignedRegionsWhere, type Viewer } from '@satu/domain/access';
import type { Score, ScoresheetStatus } from '@satu/domain/competition';
import { v7 as uuid } from 'uuid';
import type { OthersChange } from '../../platform/database/stale-patch.js';
import { Repository } from '../../platform/database/repository.js';
import type { Reader, Tx } from '../../platform/database/transaction.js';
import { type ListDefinition, ListStatement } from '../../platform/paging/list-statement.js';
import { readPage } from '../../platform/paging/read-page.js';
import type { ListScoresheetsQuery } from './list-scoresheets.query.js';
import { presentScoresheetSummary } from './scoresheet.presenter.js';
import { SHEET_COLUMNS, type ScoresheetRow, SUMMARY_COLUMNS, TABLES } from './scoresheet.row.js';

const LIST: ListDefinition = {
  from: TABLES,
  columns: SUMMARY_COLUMNS,
  id: 'h.id',
  sorts: {
    number: { sql: 'e.number', type: 'text' },
    updatedAt: { sql: 'h.updated_at', type: 'timestamptz' },
    closesAt: { sql: 's.closes_at', type: 'timestamptz' },
  },
  // The order in which one walks through them: it must not change under the hand that scores.
  defaultSort: 'number',
  facets: { status: 'h.status' },
};

/** A line that was written, under the version the sheet gets by it. */
export interface NewScores {
  readonly scoresheetId: string;
  readonly version: number;
  readonly scores: readonly Score[];
}

/** Scoresheets of the viewer herself. */
@Injectable()
export class ScoresheetRepository extends Repository {
  async list(viewer: Viewer, query: ListScoresheetsQuery) {
    const list = new ListStatement(LIST);
    list.where(`h.person_id = ${list.bind(viewer.personId)}`);
    list.where(`h.region_id = any(${list.bind(assignedRegionsWhere(viewer, 'scoresheet:score'))})`);
    list.filter('status', 'h.status', query.status);
    list.filter('editionId', 'h.edition_id', query.editionId);
    if (query.q) {
      const words = list.bind(query.q);
      list.where(
        `strpos(lower(concat_ws(' ', e.number, e.name, e.agency_name)), lower(${words})) > 0`,
      );
    }
    return readPage(this.database, list, query, presentScoresheetSummary);
  }

  async find(
    viewer: Viewer,
    id: string,
    reader: Reader = this.database,
  ): Promise<ScoresheetRow | null> {
    const rows = await reader.query<ScoresheetRow>(
      `select ${SHEET_COLUMNS} from ${TABLES} where h.id = $1 and h.person_id = $2 and h.region_id = any($3)`,
      [id, viewer.personId, assignedRegionsWhere(viewer, 'scoresheet:score')],
    );
    return rows[0] ?? null;
  }

  /**
   * The sheet for writing on it. The edition comes first and is shared by all who score: changing a
   * rubric and publishing wait for us or we for them. Read after both locks.
   */
  async lock(tx: Tx, viewer: Viewer, id: string): Promise<ScoresheetRow | null> {
    await tx.query(
      `select from edition where id =
         (select edition_id from scoresheet where id = $1 and person_id = $2) for share`,
      [id, viewer.personId],
    );
    await tx.query('select from scoresheet where id = $1 and person_id = $2 for no key update', [
      id,
      viewer.personId,
    ]);
    return this.find(viewer, id, tx);
  }

  /** Writes events; the sheet's lines follow them by a trigger, and the first of all locks the rubric. */
  async write(tx: Tx, { scoresheetId, version, scores }: NewScores): Promise<void> {
    const rows = scores.map((score) => ({ ...score, id: uuid() }));
    await tx.execute(
      `insert into score_event (id, scoresheet_id, criterion_id, level, note, version, at, by_id)
       select id, $1, "criterionId", level, note, $2, $3, $4
       from jsonb_to_recordset($5) as given (id uuid, "criterionId" uuid, level int, note text)`,
      [scoresheetId, version, tx.now, tx.actorId, JSON.stringify(rows)],
    );
    await tx.execute('update scoresheet set version = $2, updated_at = $3 where id = $1', [
      scoresheetId,
      version,
      tx.now,
    ]);
  }

  /** What was written since a version, by criterion and field. */
  async changesSince(tx: Tx, scoresheetId: string, version: number): Promise<OthersChange[]> {
    return tx.query<OthersChange>(
      `select '/scores/' || place || '/' || field as pointer, value, by, at from (
         select k.position as place, now.at, p.name as by, now.level, now.note,
           before.level as "levelBefore", before.note as "noteBefore"
         from (select distinct on (criterion_id) * from score_event
           where scoresheet_id = $1 and version > $2 order by criterion_id, version desc) now
         join criterion k on k.id = now.criterion_id
         join person p on p.id = now.by_id
         left join lateral (select level, note from score_event
           where scoresheet_id = $1 and criterion_id = now.criterion_id and version <= $2
           order by version desc limit 1) before on true) changed
       cross join lateral (values
         ('level', to_jsonb(level), level is distinct from "levelBefore"),
         ('note', to_jsonb(note), note is distinct from "noteBefore")) as fields (field, value, moved)
       where moved order by place, field`,
      [scoresheetId, version],
    );
  }

  async close(tx: Tx, id: string, status: ScoresheetStatus, reason: string | null): Promise<void> {
    await tx.execute(
      `update scoresheet set status = $2, recusal_reason = $3, submitted_at = $4, updated_at = $5,
         version = version + 1 where id = $1`,
      [id, status, reason, status === 'SUBMITTED' ? tx.now : null, tx.now],
    );
  }
}
