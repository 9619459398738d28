import { Injectable } from '@nestjs/common';
import type { FieldChangeView, Page } from '@satu/contract/views';
import { v7 as uuid } from 'uuid';
import { Repository } from '../../platform/database/repository.js';
import type { Tx } from '../../platform/database/transaction.js';
import { type ListDefinition, ListStatement } from '../../platform/paging/list-statement.js';
import { readPage } from '../../platform/paging/read-page.js';
import type { ChangedField } from './innovation-text.js';
import type { ListFieldChangesQuery } from './list-field-changes.query.js';

interface FieldChangeRow {
  id: string;
  pointer: string;
  before: unknown;
  after: unknown;
  setAside: boolean;
  at: Date;
  by: string;
}

const LIST: ListDefinition = {
  from: 'innovation_field_change c join person p on p.id = c.by_id',
  columns: `c.id, c.pointer, c.old_value as before, c.new_value as after, c.set_aside as "setAside", c.at, p.name as by`,
  id: 'c.id',
  sorts: { at: { sql: 'c.at', type: 'timestamptz' } },
  defaultSort: '-at',
};

/** What was written in each field, and over what: the words that lost are here and nowhere else. */
@Injectable()
export class FieldChangeRepository extends Repository {
  async list(innovationId: string, query: ListFieldChangesQuery): Promise<Page<FieldChangeView>> {
    const list = new ListStatement(LIST);
    list.where(`c.innovation_id = ${list.bind(innovationId)}`);
    list.filter('pointer', 'c.pointer', query.pointer);
    return readPage<FieldChangeRow, FieldChangeView>(this.database, list, query, presentChange);
  }

  /** Keeps words that their writer gave up: `before` is what was given up, `after` what stands. */
  async setAside(
    tx: Tx,
    { id, version }: { id: string; version: number },
    fields: readonly ChangedField[],
  ): Promise<void> {
    await tx.execute(
      `insert into innovation_field_change (id, innovation_id, version, pointer, old_value, new_value, at, by_id, set_aside)
       select f.id, $1, $2, f.pointer, f.before, f.after, $3, $4, true
       from unnest($5::uuid[], $6::text[], $7::jsonb[], $8::jsonb[]) as f (id, pointer, before, after)`,
      [
        ...[id, version, tx.now, tx.actorId],
        fields.map(() => uuid()),
        fields.map((field) => field.pointer),
        fields.map((field) => JSON.stringify(field.before ?? null)),
        fields.map((field) => JSON.stringify(field.after ?? null)),
      ],
    );
  }
}

function presentChange(row: FieldChangeRow): FieldChangeView {
  const { id, pointer, before, after, setAside, at, by } = row;
  return { id, pointer, before, after, setAside, at: at.toISOString(), by };
}
