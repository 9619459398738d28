import type { ClientBase } from 'pg';

/** What belongs to an extension is the extension's business, and TypeORM keeps its own list. */
const OURS = `not exists (select 1 from pg_depend d where d.objid = o.oid and d.deptype = 'e')`;

const EXTENSIONS = `select format('create extension %I;', extname) as line
  from pg_extension where extname <> 'plpgsql' order by extname`;

const COLUMNS = `
  select c.relname as owner, format('  %I %s%s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
      case when a.attcollation not in (0, t.typcollation) then format(' collate %I', l.collname) else '' end,
      case when a.attgenerated <> '' then format(' generated always as (%s) stored', pg_get_expr(e.adbin, e.adrelid))
           when e.adbin is not null then ' default ' || pg_get_expr(e.adbin, e.adrelid) else '' end,
      case when a.attnotnull then ' not null' else '' end) as line
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join pg_type t on t.oid = a.atttypid left join pg_collation l on l.oid = a.attcollation
  left join pg_attrdef e on e.adrelid = c.oid and e.adnum = a.attnum
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'migrations'
  order by c.relname, a.attnum`;

const CONSTRAINTS = `
  select c.relname as owner, format('  constraint %I %s', o.conname, pg_get_constraintdef(o.oid)) as line
  from pg_constraint o join pg_class c on c.oid = o.conrelid
  where c.relnamespace = 'public'::regnamespace and c.relname <> 'migrations' and o.contype not in ('n', 't')
  order by c.relname, o.conname`;

const INDEXES = `
  select pg_get_indexdef(i.indexrelid) || ';' as line
  from pg_index i join pg_class o on o.oid = i.indexrelid join pg_class c on c.oid = i.indrelid
  where c.relnamespace = 'public'::regnamespace and c.relname <> 'migrations' and c.relkind in ('r', 'p', 'm')
    and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid)
  order by c.relname, o.relname`;

const VIEWS = `
  select format('create %sview %I as%s%s', case o.relkind when 'm' then 'materialized ' else '' end,
      o.relname, chr(10), pg_get_viewdef(o.oid)) as line
  from pg_class o where o.relnamespace = 'public'::regnamespace and o.relkind in ('v', 'm') and ${OURS}
  order by o.relname`;

const FUNCTIONS = `
  select pg_get_functiondef(o.oid) || ';' as line from pg_proc o
  where o.pronamespace = 'public'::regnamespace and o.prokind in ('f', 'p') and ${OURS}
  order by o.proname, pg_get_function_identity_arguments(o.oid)`;

const TRIGGERS = `
  select pg_get_triggerdef(o.oid) || ';' as line from pg_trigger o join pg_class c on c.oid = o.tgrelid
  where not o.tgisinternal and c.relnamespace = 'public'::regnamespace
  order by c.relname, o.tgname`;

const TEXT_SEARCH = `
  select format('create text search configuration %I (parser = %I);', o.cfgname, p.prsname) as line
  from pg_ts_config o join pg_ts_parser p on p.oid = o.cfgparser
  where o.cfgnamespace = 'public'::regnamespace and ${OURS} order by o.cfgname`;

/**
 * The schema as text, the same for the same schema whatever way led there: also what TypeORM's own
 * check can't see (check expressions, partial and expression indexes, triggers, functions).
 */
export async function schemaText(client: ClientBase): Promise<string> {
  // Names are written with their schema only when it is not on the path.
  await client.query('set search_path to public');
  const lines = async (sql: string): Promise<string[]> =>
    (await client.query<{ line: string }>(sql)).rows.map(({ line }) => line.trimEnd());
  const parts = [
    ['-- Printed from the database by `npm run -w backend schema`; never edited by hand.'],
    await lines(EXTENSIONS),
    await lines(TEXT_SEARCH),
    await tables(client),
    await lines(VIEWS),
    await lines(INDEXES),
    await lines(FUNCTIONS),
    await lines(TRIGGERS),
  ];
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
}

async function tables(client: ClientBase): Promise<string[]> {
  const owned = new Map<string, string[]>();
  for (const sql of [COLUMNS, CONSTRAINTS]) {
    const { rows } = await client.query<{ owner: string; line: string }>(sql);
    for (const { owner, line } of rows) owned.set(owner, [...(owned.get(owner) ?? []), line]);
  }
  return [...owned].map(([name, lines]) => `create table ${name} (\n${lines.join(',\n')}\n);`);
}
