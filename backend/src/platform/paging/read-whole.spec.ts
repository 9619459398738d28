import type { Reader } from '../database/transaction.js';
import { cloneDatabase, type TestDatabase } from '../../testing/test-database.js';
import { ListStatement, type ListDefinition } from './list-statement.js';
import { readWhole, WHOLE_LIST } from './read-whole.js';

const ROWS = 1_200;
const THINGS: ListDefinition = {
  from: 'thing t',
  columns: 't.id, t.number',
  id: 't.id',
  sorts: { updatedAt: { sql: 't.updated_at', type: 'timestamptz' } },
  defaultSort: '-updatedAt',
};

let database: TestDatabase;
let reader: Reader;
beforeAll(async () => {
  database = await cloneDatabase();
  await database.sql(
    'create table thing (id uuid primary key, number int not null, updated_at timestamptz not null)',
  );
  await database.sql(
    `insert into thing select gen_random_uuid(), n, '2026-01-01T00:00:00Z'::timestamptz - n * interval '1 hour'
     from generate_series(1, ${ROWS}) n`,
  );
  reader = {
    query: (sql: string, parameters: unknown[]) => database.sql(sql, parameters),
  } as unknown as Reader;
});
afterAll(() => database.drop());

const whole = (list = new ListStatement(THINGS)) =>
  readWhole(reader, list, {}, ({ number }: { number: number }) => number);

async function rest(items: AsyncGenerator<number>): Promise<number[]> {
  const found: number[] = [];
  for await (const one of items) found.push(one);
  return found;
}

it('goes through all rows in the order of the list', async () => {
  const { count, items } = await whole();
  const found = await rest(items);
  expect(count).toBe(ROWS);
  expect(found).toEqual(Array.from({ length: ROWS }, (_, place) => place + 1));
});

it('neither misses nor repeats a row that somebody changes meanwhile', async () => {
  const { items } = await whole();
  const first = (await items.next()).value as number;
  await database.sql(`update thing set updated_at = '2027-01-01' where number in (2, ${ROWS})`);
  const found = [first, ...(await rest(items))];
  expect(found.toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: ROWS }, (_, place) => place + 1),
  );
});

it('leaves out a row that the reader must not see any more', async () => {
  const list = new ListStatement(THINGS);
  list.where('t.number > 0');
  const { items } = await whole(list);
  await items.next();
  await database.sql('update thing set number = -1 where number = 1000');
  expect(await rest(items)).not.toContain(-1);
});

it('refuses a list that nobody can work with, and says how long one may be', async () => {
  const endless = new ListStatement({
    ...THINGS,
    from: 'thing t cross join generate_series(1, 50) many',
  });
  await expect(whole(endless)).rejects.toMatchObject({
    code: 'list-too-long',
    context: { most: WHOLE_LIST },
  });
});
