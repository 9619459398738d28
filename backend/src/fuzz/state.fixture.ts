import type { TestDatabase } from '../testing/test-database.js';

/** Rows that a refused request may leave behind: who knocked, not what changed. */
const ASIDE = ['session', 'sign_in_failure', 'idempotency_key', 'known_device', 'typeorm_metadata'];

/**
 * A checksum for each table, of where its rows lie and which transaction wrote them: a row written
 * anew counts as changed even when it says the same, and no long text is read.
 */
export type State = Readonly<Record<string, string>>;

/**
 * Reads the checksums with one statement, made once from the tables that exist. While no transaction has
 * written anywhere since the last look, nothing can have changed and the last checksums are answered.
 */
export async function stateReader(sql: TestDatabase['sql']): Promise<() => Promise<State>> {
  const tables = await sql<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> all ($1) order by 1`,
    [ASIDE],
  );
  const statement = tables
    .map(
      ({ name }) =>
        `select '${name}' as name, sum(hashtextextended(xmin::text || ctid::text, 0))::text as sum from ${name}`,
    )
    .join(' union all ');
  let last: { writers: string; state: State } | undefined;
  return async () => {
    const writers = await writersSoFar(sql);
    if (last?.writers === writers) return last.state;
    const rows = await sql<{ name: string; sum: string | null }>(statement);
    last = {
      writers,
      state: Object.fromEntries(rows.map(({ name, sum }) => [name, sum ?? ''])),
    };
    return last.state;
  };
}

/** Every transaction that writes draws a number: which have been drawn, and which of them still run. */
async function writersSoFar(sql: TestDatabase['sql']): Promise<string> {
  const [row] = await sql<{ drawn: string }>('select pg_current_snapshot()::text as drawn');
  return row?.drawn ?? '';
}

/** Tables whose rows differ. */
export function changedTables(before: State, after: State): string[] {
  return Object.keys(after).filter((name) => before[name] !== after[name]);
}
