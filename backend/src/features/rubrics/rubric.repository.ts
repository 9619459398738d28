import { Injectable } from '@nestjs/common';
import { regionsWhere, type Viewer } from '@satu/domain/access';
import type { Day } from '@satu/domain/time';
import { registerConstraints } from '../../platform/database/constraint.js';
import { Repository } from '../../platform/database/repository.js';
import type { Reader, Tx } from '../../platform/database/transaction.js';
import { type ListDefinition, ListStatement } from '../../platform/paging/list-statement.js';
import { readPage } from '../../platform/paging/read-page.js';
import type { ListRubricsQuery } from './list-rubrics.query.js';
import { presentRubricSummary } from './rubric.presenter.js';
import { RUBRIC_COLUMNS, RUBRIC_TABLES, type RubricContent, type RubricRow } from './rubric.row.js';

registerConstraints({
  index_rubric_published_stays: { kind: 'conflict', code: 'rubric-published' },
});

const LIST: ListDefinition = {
  from: RUBRIC_TABLES,
  columns: RUBRIC_COLUMNS,
  id: 'k.id',
  sorts: {
    edition: { sql: 'k.edition collate "id-x-icu"', type: 'text' },
    updatedAt: { sql: 'k.updated_at', type: 'timestamptz' },
  },
  defaultSort: '-edition',
};

/** A draft made from another edition. */
export interface NewRubric {
  readonly id: string;
  readonly regionId: string;
  readonly edition: string;
  readonly content: RubricContent;
  readonly basedOnId: string;
}

export interface GivenLetter {
  readonly number: string;
  readonly on: Day;
  readonly note: string;
}

/** Editions: what ships, what the region has published, and to its administrators its drafts. */
@Injectable()
export class RubricRepository extends Repository {
  async list(viewer: Viewer, query: ListRubricsQuery) {
    const list = new ListStatement(LIST);
    list.where(seen(list.bind(readable(viewer)), list.bind(managed(viewer))));
    return readPage(this.database, list, query, presentRubricSummary);
  }

  async find(viewer: Viewer, id: string, reader: Reader): Promise<RubricRow | null> {
    const rows = await reader.query<RubricRow>(
      `select ${RUBRIC_COLUMNS} from ${RUBRIC_TABLES} where k.id = $1 and (${seen('$2', '$3')})`,
      [id, readable(viewer), managed(viewer)],
    );
    return rows[0] ?? null;
  }

  /** A region's own edition, held for an administrator's change. */
  async lock(tx: Tx, viewer: Viewer, id: string): Promise<RubricRow | null> {
    const rows = await tx.query<RubricRow>(
      `select ${RUBRIC_COLUMNS} from ${RUBRIC_TABLES} where k.id = $1 and k.region_id = any($2) for update of k`,
      [id, managed(viewer)],
    );
    return rows[0] ?? null;
  }

  /** The edition a period is computed with. */
  async ofPeriod(reader: Reader, periodId: string | null): Promise<RubricRow | null> {
    const rows = await reader.query<RubricRow>(
      `select ${RUBRIC_COLUMNS} from ${RUBRIC_TABLES} where k.id = rubric_of_period($1)`,
      [periodId],
    );
    return rows[0] ?? null;
  }

  async insert(tx: Tx, rubric: NewRubric): Promise<void> {
    await tx.execute(
      `insert into index_rubric (id, region_id, edition, content, based_on_id, created_by, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $7)`,
      [
        rubric.id,
        rubric.regionId,
        rubric.edition,
        rubric.content,
        rubric.basedOnId,
        tx.actorId,
        tx.now,
      ],
    );
  }

  async change(tx: Tx, id: string, edition: string, content: RubricContent): Promise<void> {
    await tx.execute(
      `update index_rubric set edition = $2, content = $3, updated_at = $4, version = version + 1 where id = $1`,
      [id, edition, content, tx.now],
    );
  }

  async publish(tx: Tx, id: string): Promise<void> {
    await tx.execute(
      `update index_rubric set published_at = $2, published_by = $3, updated_at = $2, version = version + 1 where id = $1`,
      [id, tx.now, tx.actorId],
    );
  }

  async attach(tx: Tx, id: string, letter: GivenLetter): Promise<void> {
    await tx.execute(
      `update index_rubric set letter_number = $2, letter_on = $3, letter_note = $4, letter_by = $5, letter_at = $6,
         updated_at = $6, version = version + 1 where id = $1`,
      [id, letter.number, letter.on, letter.note, tx.actorId, tx.now],
    );
  }
}

const readable = (viewer: Viewer) => regionsWhere(viewer, 'rubric:read');
const managed = (viewer: Viewer) => regionsWhere(viewer, 'rubric:manage');

function seen(readableIn: string, managedIn: string): string {
  return `k.region_id is null or (k.region_id = any(${readableIn}) and k.published_at is not null)
    or k.region_id = any(${managedIn})`;
}
