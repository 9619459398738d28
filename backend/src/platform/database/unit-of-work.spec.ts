import { DomainError } from '@satu/domain/problem';
import { startApp, type TestApp } from '../../testing/start-app.js';
import { registerConstraints } from './constraint.js';
import { Database } from './database.js';
import type { Tx } from './transaction.js';
import { UnitOfWork } from './unit-of-work.js';

let app: TestApp;
let unitOfWork: UnitOfWork;
beforeAll(async () => {
  app = await startApp({ now: '2026-03-01T01:02:03.456Z' });
  unitOfWork = app.nest.get(UnitOfWork, { strict: false });
  await app.sql(`create table counter (id int constraint counter_pkey primary key, value int not null
    constraint counter_not_negative check (value >= 0) constraint counter_below_100 check (value < 100))`);
  await app.sql('insert into counter values (1, 0)');
  registerConstraints({ counter_not_negative: { kind: 'conflict', code: 'invalid-transition' } });
});
afterAll(() => app.close());

const valueOf = async (): Promise<number> =>
  (await app.sql<{ value: number }>('select value from counter where id = 1'))[0]?.value ?? NaN;

it('hands business time and actor to SQL', async () => {
  const actorId = '01900000-0000-7000-8000-000000000001';
  const [row] = await unitOfWork.run(
    (tx) => tx.query(`select business_now() as at, current_setting('satu.actor') as actor`),
    { actorId },
  );
  expect(row).toEqual({ at: new Date('2026-03-01T01:02:03.456Z'), actor: actorId });
});

it('leaves nothing of them on the connection', async () => {
  await unitOfWork.run((tx) => tx.query('select 1'));
  const left = await Promise.all(
    Array.from({ length: 12 }, () =>
      app.nest
        .get(Database, { strict: false })
        .query(`select current_setting('satu.now', true) as now`),
    ),
  );
  expect(left.flat().every((row) => !(row as { now: string | null }).now)).toBe(true);
});

it('keeps all of it or nothing', async () => {
  const before = await valueOf();
  const failing = unitOfWork.run(async (tx) => {
    await tx.execute('update counter set value = value + 1');
    throw new DomainError('conflict', 'invalid-transition');
  });
  await expect(failing).rejects.toMatchObject({ code: 'invalid-transition' });
  expect(await valueOf()).toBe(before);
});

it('runs the work again when another transaction got in its way', async () => {
  await app.sql('update counter set value = 0');
  const increment = async (tx: Tx): Promise<void> => {
    const [row] = await tx.query<{ value: number }>('select value from counter where id = 1');
    await tx.execute('update counter set value = $1 where id = 1', [(row?.value ?? 0) + 1]);
  };
  await Promise.all(
    Array.from({ length: 4 }, () => unitOfWork.run(increment, { isolation: 'SERIALIZABLE' })),
  );
  expect(await valueOf()).toBe(4);
});

it('gives up after five tries and asks to try again', async () => {
  let tries = 0;
  const losing = unitOfWork.run(async (tx) => {
    tries += 1;
    await tx.query(`do $$ begin raise exception 'lost' using errcode = '40001'; end $$`);
  });
  await expect(losing).rejects.toMatchObject({ kind: 'try-again', code: 'try-again' });
  expect(tries).toBe(5);
});

it('turns a registered constraint into its problem, and leaves an unknown one as a defect', async () => {
  const set = (value: number) =>
    unitOfWork.run((tx) => tx.execute('update counter set value = $1', [value]));
  await expect(set(-1)).rejects.toMatchObject({ kind: 'conflict', code: 'invalid-transition' });
  await expect(set(100)).rejects.not.toBeInstanceOf(DomainError);
});

it('gives every connection back', async () => {
  const failing = Array.from({ length: 40 }, () =>
    unitOfWork.run((tx) => tx.query('select 1 / 0')).catch(() => 'failed'),
  );
  expect(new Set(await Promise.all(failing))).toEqual(new Set(['failed']));
  expect(await unitOfWork.run((tx) => tx.query('select 1 as one'))).toEqual([{ one: 1 }]);
});

it('asks to try again when the database cuts the connection, and then goes on', async () => {
  const cut = unitOfWork.run((tx) => tx.query('select pg_terminate_backend(pg_backend_pid())'));
  await expect(cut).rejects.toMatchObject({ code: 'try-again' });
  expect(await unitOfWork.run((tx) => tx.query('select 1 as one'))).toEqual([{ one: 1 }]);
});
