import type { Page } from '@satu/contract/views';
import type { Reader } from '../database/transaction.js';
import { COUNT_CAP } from './count-cap.js';
import { readCursor, writeCursor } from './cursor.js';
import { readFacets } from './facets.js';
import type { ListQuestion } from './list-query.js';
import type { ListStatement, SortColumn } from './list-statement.js';

interface PageRow {
  'cursor.value': string | null;
  'cursor.id': string | null;
  'cursor.total': string | null;
}

/** Reads one page of a list: one statement for rows and total, one more when facets are asked for. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- ties the statement's columns to what presents them
export async function readPage<Row, Item>(
  reader: Reader,
  list: ListStatement,
  query: ListQuestion,
  present: (row: Row) => Item,
): Promise<Page<Item>> {
  const limit = query.limit ?? 25;
  const sort = (query.sort ?? list.definition.defaultSort).replace(/,id$/, '');
  // Facets are bound first: reading the page adds parameters that they have no place for.
  const facets = query.facets && (await readFacets(reader, list, query.facets));
  const rows = await reader.query<Row & PageRow>(
    pageSql(list, query, sort, limit),
    list.parameters,
  );
  const found = rows.filter((row) => row['cursor.id'] !== null);
  const items = found.slice(0, limit);
  const last = found.length > limit ? items.at(-1) : undefined;
  return {
    items: items.map(present),
    next: last ? writeCursor(sort, placeOf(last)) : null,
    ...(query.total === false ? {} : totalOf(rows[0])),
    ...(facets ? { facets } : {}),
  };
}

function pageSql(list: ListStatement, query: ListQuestion, sort: string, limit: number): string {
  const { from, columns, id } = list.definition;
  const conditions = list.condition();
  const { column, down } = columnOf(list, sort);
  const counted =
    query.total === false
      ? 'select null::bigint as total'
      : `select count(*) as total from (select 1 from ${from} where ${conditions} limit ${COUNT_CAP + 1}) capped`;
  const order = `${column.sql} ${down ? 'desc' : 'asc'}, ${id} asc`;
  const after = query.cursor ? ` and ${seek(list, query.cursor, sort)}` : '';
  // The left join keeps one row when the page is empty, so that the total is always there.
  return `${list.preliminary()}select page.*, counted.total as "cursor.total"
    from (${counted}) counted left join lateral (
      select ${columns}, ${written(column)} as "cursor.value", ${id} as "cursor.id",
        row_number() over (order by ${order}) as "cursor.place"
      from ${from} where ${conditions}${after} order by ${order} limit ${limit + 1}
    ) page on true order by page."cursor.place"`;
}

/** Rows after the cursor: ties go by id upwards, whichever way the column runs. */
function seek(list: ListStatement, cursor: string, sort: string): string {
  const { column, down } = columnOf(list, sort);
  const place = readCursor(cursor, sort, column.type);
  const value = `${list.bind(place.value)}::${column.type}`;
  const { sql } = column;
  const [beyond, upTo] = down ? ['<', '<='] : ['>', '>='];
  // Written so that an index on (column, id) is entered at the cursor.
  return `${sql} ${upTo} ${value} and (${sql} ${beyond} ${value} or ${list.definition.id} > ${list.bind(place.id)}::uuid)`;
}

/** The column of a sort, and which way it runs. */
export function columnOf(list: ListStatement, sort: string): { column: SortColumn; down: boolean } {
  const down = sort.startsWith('-');
  const column = list.definition.sorts[down ? sort.slice(1) : sort];
  if (!column) throw new Error(`The list has no column for the sort "${sort}" its query admits.`);
  return { column, down };
}

/** Written by PostgreSQL with all its digits: a JavaScript date would lose the microseconds. */
function written({ sql, type }: SortColumn): string {
  return type === 'timestamptz'
    ? `to_char(${sql} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
    : `(${sql})::text`;
}

function placeOf(row: PageRow): { value: string; id: string } {
  return { value: row['cursor.value'] ?? '', id: row['cursor.id'] ?? '' };
}

function totalOf(row: PageRow | undefined): { total: number; totalCapped: boolean } {
  const total = Number(row?.['cursor.total'] ?? 0);
  return { total: Math.min(total, COUNT_CAP), totalCapped: total > COUNT_CAP };
}
