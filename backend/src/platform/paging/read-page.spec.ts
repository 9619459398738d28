import type { Reader } from '../database/transaction.js';
import { cloneDatabase, type TestDatabase } from '../../testing/test-database.js';
import type { ListQuestion } from './list-query.js';
import { ListStatement, type ListDefinition } from './list-statement.js';
import { readPage } from './read-page.js';

const THINGS: ListDefinition = {
  from: 'thing t',
  columns: 't.id, t.name',
  id: 't.id',
  sorts: {
    name: { sql: 't.name collate "id-x-icu"', type: 'text' },
    updatedAt: { sql: 't.updated_at', type: 'timestamptz' },
    rank: { sql: 't.rank', type: 'integer' },
  },
  defaultSort: '-updatedAt',
  facets: { kind: 't.kind' },
};

let database: TestDatabase;
let reader: Reader;
let statements: number;
beforeAll(async () => {
  database = await cloneDatabase();
  await database.sql(
    'create table thing (id uuid primary key, name text not null, kind text, rank int not null, updated_at timestamptz not null)',
  );
  // Seven share each instant, and instants differ by microseconds only.
  await database.sql(`insert into thing
    select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'name ' || n % 5,
      case when n % 3 = 0 then 'A' else 'B' end, n % 4,
      '2026-01-01T00:00:00Z'::timestamptz + (n / 7) * interval '1 microsecond'
    from generate_series(1, 60) n`);
  reader = {
    now: new Date(),
    query: (sql: string, parameters: unknown[]) => {
      statements += 1;
      return database.sql(sql, parameters);
    },
  } as unknown as Reader;
});
beforeEach(() => {
  statements = 0;
});
afterAll(() => database.drop());

const read = (query: ListQuestion, list = new ListStatement(THINGS)) =>
  readPage(reader, list, query, ({ id }: { id: string }) => id);

async function readAll(query: ListQuestion): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof read>> = await read({
      ...query,
      ...(cursor ? { cursor } : {}),
    });
    ids.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return ids;
}

it.each([
  ['updatedAt', 'updated_at asc'],
  ['-updatedAt', 'updated_at desc'],
  ['name', 'name asc'],
  ['-name', 'name desc'],
  ['rank', 'rank asc'],
  ['-rank,id', 'rank desc'],
])('walks through all rows once, in order, by %s', async (sort, order) => {
  const rows = await database.sql<{ id: string }>(`select id from thing order by ${order}, id asc`);
  expect(await readAll({ sort, limit: 7 })).toEqual(rows.map(({ id }) => id));
});

it('sorts by the newest change unless told otherwise', async () => {
  const newest = await read({ sort: '-updatedAt', limit: 3 });
  expect((await read({ limit: 3 })).items).toEqual(newest.items);
});

it('counts all that match, in the same statement, also beyond the last page', async () => {
  const page = await read({ limit: 5 });
  expect(page).toMatchObject({ total: 60, totalCapped: false });
  expect(statements).toBe(1);
  const none = new ListStatement(THINGS);
  none.where(`t.name = ${none.bind('nobody')}`);
  expect(await read({}, none)).toEqual({ items: [], next: null, total: 0, totalCapped: false });
});

it('leaves the total out when nobody wants it', async () => {
  expect(await read({ total: false, limit: 60 })).not.toHaveProperty('total');
});

it('stops counting at a thousand', async () => {
  const many = new ListStatement({
    ...THINGS,
    from: 'thing t cross join generate_series(1, 20) many',
  });
  expect(await read({ limit: 1 }, many)).toMatchObject({ total: 1000, totalCapped: true });
});

it('counts the values of a field without its own filter', async () => {
  const list = new ListStatement(THINGS);
  list.filter('kind', 't.kind', ['A']);
  const page = await read({ facets: ['kind'], limit: 2 }, list);
  expect(page.total).toBe(20);
  expect(page.facets).toEqual({
    kind: [
      { value: 'B', count: 40 },
      { value: 'A', count: 20 },
    ],
  });
  expect(statements).toBe(2);
});

it('asks the same number of statements for one row and for many', async () => {
  await read({ limit: 1 });
  const one = statements;
  await read({ limit: 50 });
  expect(statements - one).toBe(one);
});

describe('a cursor', () => {
  const forged = (parts: unknown): string =>
    Buffer.from(JSON.stringify(parts)).toString('base64url');
  const id = '00000000-0000-7000-8000-000000000001';
  it.each([
    'nonsense',
    forged({}),
    forged(['name', 'x']),
    forged(['updatedAt', '2026-01-01T00:00:00Z', id]),
    forged(['name', 'a\0', id]),
    forged(['name', 'x', "' or true --"]),
    forged(['name', 5, id]),
  ])('that is not of this list and sort is refused: %s', async (cursor) => {
    await expect(read({ sort: 'name', cursor })).rejects.toMatchObject({
      code: 'validation-failed',
      errors: [{ pointer: 'cursor', detail: 'other-list' }],
    });
  });

  it.each([
    '2026-01-01T00:00:00+20:00',
    '2026-01-01T00:00:00Z',
    '2026-01-01T00:00:00.000000+00:00',
    '2026-02-30T00:00:00.000000Z',
    '0000-01-01T00:00:00.000000Z',
    '2026-01-01T25:00:00.000000Z',
  ])('that names an instant as the server never writes it is refused: %s', async (instant) => {
    const cursor = forged(['updatedAt', instant, id]);
    await expect(read({ sort: 'updatedAt', cursor })).rejects.toMatchObject({
      code: 'validation-failed',
      errors: [{ pointer: 'cursor', detail: 'other-list' }],
    });
  });

  it('holds on when rows are added before it', async () => {
    const first = await read({ sort: 'name', limit: 10 });
    await database.sql(
      `insert into thing values ('00000000-0000-7000-8000-0000000000ff', 'aaa', 'A', 1, '2026-01-01')`,
    );
    const second = await read({ sort: 'name', limit: 10, cursor: first.next ?? '' });
    await database.sql(`delete from thing where name = 'aaa'`);
    expect(second.items).not.toContain(first.items.at(-1));
    expect(new Set([...first.items, ...second.items]).size).toBe(20);
  });
});
