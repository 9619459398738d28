import type { FacetCount } from '@satu/contract/views';
import type { Reader } from '../database/transaction.js';
import type { ListStatement } from './list-statement.js';
import { COUNT_CAP } from './count-cap.js';

interface FacetRow {
  field: string;
  value: string;
  count: string;
}

/** How many rows each value of the fields has, in one statement, each counted to the cap. */
export async function readFacets(
  reader: Reader,
  list: ListStatement,
  fields: readonly string[],
): Promise<Record<string, FacetCount[]>> {
  const rows = await reader.query<FacetRow>(
    list.preliminary() +
      fields.map((field, place) => facetSql(list, field, place)).join(' union all '),
    list.parameters,
  );
  return Object.fromEntries(
    fields.map((field) => [
      field,
      rows
        .filter((row) => row.field === field)
        .map((row) => ({ value: row.value, count: Number(row.count) })),
    ]),
  );
}

function facetSql(list: ListStatement, field: string, place: number): string {
  const column = list.definition.facets?.[field];
  if (!column) throw new Error(`The list has no column for the facet "${field}" its query admits.`);
  return `(select '${field}' as field, value, least(count(*), ${COUNT_CAP}) as count
    from (select (${column})::text as value from ${list.definition.from}
      where ${list.condition(field)}) facet_${place}
    where value is not null group by value order by count desc, value)`;
}
