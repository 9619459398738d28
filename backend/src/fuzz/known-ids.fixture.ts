import type { TestDatabase } from '../testing/test-database.js';

/** Which table's ids a path segment or a field speaks of, where the name alone doesn't say it. */
const TABLE_OF: Readonly<Record<string, string>> = {
  agencies: 'agency',
  assignments: 'entry_person',
  competitions: 'competition',
  custodianAgency: 'agency',
  decrees: 'decree',
  devices: 'session',
  documents: 'document',
  dutyAgency: 'agency',
  editions: 'edition',
  entries: 'entry',
  evaluator: 'person',
  grant: 'person_grant',
  innovations: 'innovation',
  actor: 'person',
  parent: 'agency',
  people: 'person',
  periods: 'period',
  predecessor: 'agency',
  replacement: 'innovation',
  rubrics: 'index_rubric',
  rubric: 'index_rubric',
  basedOn: 'index_rubric',
  from: 'index_rubric',
  rows: 'region_row',
  row: 'region_row',
  scoresheets: 'scoresheet',
  signatory: 'person',
  sops: 'sop',
  statements: 'statement',
  successor: 'document',
  tokens: 'access_token',
};

/** Ids that exist, taken once: the same demo gives the same ids in each run of a seed. */
export class KnownIds {
  private constructor(
    private readonly sql: TestDatabase['sql'],
    private readonly byTable: ReadonlyMap<string, readonly string[]>,
    private readonly versioned: ReadonlySet<string>,
  ) {}

  /** Ids of every table; those in `spared` are left out. */
  static async of(sql: TestDatabase['sql'], spared: readonly string[]): Promise<KnownIds> {
    const tables = await sql<{ name: string; versioned: boolean }>(
      `select c.table_name as name, exists (select from information_schema.columns v
         where v.table_schema = 'public' and v.table_name = c.table_name and v.column_name = 'version') as versioned
       from information_schema.columns c
       join information_schema.tables t using (table_schema, table_name)
       where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
         and c.column_name = 'id' and c.data_type = 'uuid' order by 1`,
    );
    const byTable = new Map<string, readonly string[]>();
    for (const { name } of tables) {
      const rows = await sql<{ id: string }>(
        `select id from ${name} where id <> all ($1) order by id`,
        [spared],
      );
      if (rows.length > 0)
        byTable.set(
          name,
          rows.map(({ id }) => id),
        );
    }
    const versioned = tables.filter((table) => table.versioned).map(({ name }) => name);
    return new KnownIds(sql, byTable, new Set(versioned));
  }

  /** Ids that fit a field (`agencyId`) or what stands before a path's parameter (`agencies`). */
  fitting(noun: string): readonly string[] {
    const stem = noun.replace(/Ids?$/, '');
    return this.byTable.get(TABLE_OF[stem] ?? stem) ?? this.any;
  }

  get any(): readonly string[] {
    return [...this.byTable.values()].flat();
  }

  /** The ETag of a row as it stands now; of no row, one that no row has. */
  async tagOf(id: string): Promise<string> {
    for (const [table, ids] of this.byTable) {
      if (!this.versioned.has(table) || !ids.includes(id)) continue;
      const [row] = await this.sql<{ version: number }>(
        `select version from ${table} where id = $1`,
        [id],
      );
      return `"${id}-${row?.version ?? 0}"`;
    }
    return `"${id}-1"`;
  }
}
