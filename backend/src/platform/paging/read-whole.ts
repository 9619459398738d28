import { DomainError } from '@satu/domain/problem';
import type { Reader } from '../database/transaction.js';
import type { ListQuestion } from './list-query.js';
import type { ListStatement } from './list-statement.js';
import { columnOf } from './read-page.js';

/** More rows than this are no list to work with: the reader narrows it first. */
export const WHOLE_LIST = 50_000;
/** Rows held at a time. */
const PIECE = 500;

/** A list to its end: how many rows, and the rows as they are taken. */
export interface Whole<Item> {
  readonly count: number;
  readonly items: AsyncGenerator<Item>;
}

/**
 * Reads a whole list in its order. Which rows and in what order is settled by the first statement, so
 * that a row which somebody changes meanwhile is neither missed nor told twice; the rows follow piece
 * by piece, each still within the list's conditions, and no connection is held in between.
 */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- ties the statement's columns to what presents them
export async function readWhole<Row, Item>(
  reader: Reader,
  list: ListStatement,
  { sort }: Pick<ListQuestion, 'sort'>,
  present: (row: Row) => Item,
): Promise<Whole<Item>> {
  const ids = await readIds(reader, list, sort ?? list.definition.defaultSort);
  if (ids.length > WHOLE_LIST) {
    throw new DomainError('unprocessable', 'list-too-long', { most: WHOLE_LIST });
  }
  return { count: ids.length, items: itemsOf(reader, list, ids, present) };
}

async function readIds(reader: Reader, list: ListStatement, sort: string): Promise<string[]> {
  const { from, id } = list.definition;
  const { column, down } = columnOf(list, sort.replace(/,id$/, ''));
  const rows = await reader.query<{ id: string }>(
    `${list.preliminary()}select ${id} as id from ${from} where ${list.condition()}
     order by ${column.sql} ${down ? 'desc' : 'asc'}, ${id} asc limit ${WHOLE_LIST + 1}`,
    list.parameters,
  );
  return rows.map((row) => row.id);
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as above
async function* itemsOf<Row, Item>(
  reader: Reader,
  list: ListStatement,
  ids: readonly string[],
  present: (row: Row) => Item,
): AsyncGenerator<Item> {
  const { from, columns, id } = list.definition;
  const place = `$${list.parameters.length + 1}::uuid[]`;
  const sql = `${list.preliminary()}select ${columns} from ${from}
    where ${id} = any(${place}) and ${list.condition()} order by array_position(${place}, ${id})`;
  for (let start = 0; start < ids.length; start += PIECE) {
    const piece = ids.slice(start, start + PIECE);
    const rows = await reader.query<Row>(sql, [...list.parameters, piece]);
    for (const row of rows) yield present(row);
  }
}
