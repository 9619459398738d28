import { Injectable } from '@nestjs/common';
import type { SavedFilterView } from '@satu/contract/views';
import type { FilteredList } from '@satu/domain/list';
import { registerConstraints } from '../../platform/database/constraint.js';
import { Repository } from '../../platform/database/repository.js';
import type { Reader, Tx } from '../../platform/database/transaction.js';

registerConstraints({
  saved_filter_name_key: { kind: 'conflict', code: 'filter-name-taken' },
});

const COLUMNS = `f.id, f.list, f.name, f.filters, f.columns, f.is_default as "isDefault", f.version`;

/** A filter to be kept for the first time. */
export type NewSavedFilter = Omit<SavedFilterView, 'version'> & { readonly personId: string };

@Injectable()
export class SavedFilterRepository extends Repository {
  async list(personId: string, list: FilteredList): Promise<SavedFilterView[]> {
    return this.database.query<SavedFilterView>(
      `select ${COLUMNS} from saved_filter f where f.person_id = $1 and f.list = $2
       order by f.name collate "id-x-icu", f.id`,
      [personId, list],
    );
  }

  async find(
    personId: string,
    id: string,
    reader: Reader = this.database,
  ): Promise<SavedFilterView | null> {
    const rows = await reader.query<SavedFilterView>(
      `select ${COLUMNS} from saved_filter f where f.id = $1 and f.person_id = $2`,
      [id, personId],
    );
    return rows[0] ?? null;
  }

  /** One change of a person's filters at a time, also of the first; how many there are. */
  async lockAll(tx: Tx, personId: string, list: FilteredList): Promise<number> {
    await tx.query('select from person where id = $1 for no key update', [personId]);
    const [row] = await tx.query<{ count: number }>(
      'select count(*)::int as count from saved_filter where person_id = $1 and list = $2',
      [personId, list],
    );
    return row?.count ?? 0;
  }

  async clearDefault(tx: Tx, personId: string, list: FilteredList): Promise<void> {
    await tx.execute(
      `update saved_filter set is_default = false, updated_at = $3, version = version + 1
       where person_id = $1 and list = $2 and is_default`,
      [personId, list, tx.now],
    );
  }

  async insert(tx: Tx, filter: NewSavedFilter): Promise<void> {
    const { id, personId, list, name, filters, columns, isDefault } = filter;
    await tx.execute(
      `insert into saved_filter (id, person_id, list, name, filters, columns, is_default, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $8)`,
      [id, personId, list, name, filters, columns, isDefault, tx.now],
    );
  }

  async update(tx: Tx, filter: SavedFilterView): Promise<void> {
    const { id, name, filters, columns, isDefault } = filter;
    await tx.execute(
      `update saved_filter set name = $2, filters = $3, columns = $4, is_default = $5, updated_at = $6,
         version = version + 1 where id = $1`,
      [id, name, filters, columns, isDefault, tx.now],
    );
  }

  async delete(tx: Tx, id: string): Promise<void> {
    await tx.execute('delete from saved_filter where id = $1', [id]);
  }
}
