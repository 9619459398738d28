import type { AgencyView } from '@satu/contract/views';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';

let app: TestApp;
let beside: TestApp;
let admin: TestClient;
beforeAll(async () => {
  app = await startApp();
  beside = await startApp({ beside: app });
  admin = await app.as({ role: 'REGION_ADMIN' });
});
afterAll(async () => {
  await beside.close();
  await app.close();
});

let serial = 0;
const agency = (code: string) => ({ code, name: `Agency ${code}`, kind: 'DEPARTMENT' });
const newCode = (): string => `code-${(serial += 1)}`;
const create = (code: string, key: string, who = admin) =>
  who.post<AgencyView>('/api/agencies', agency(code), { 'idempotency-key': key });
/** Whether the row of the key is being written by a transaction that has not ended. */
const isWorking = async (key: string): Promise<boolean> => {
  const rows = await app.sql('select from idempotency_key where key = $1', [key]);
  const free = await app.sql('select from idempotency_key where key = $1 for update skip locked', [
    key,
  ]);
  return rows.length === 1 && free.length === 0;
};
const countOf = async (code: string): Promise<number> =>
  (await app.sql('select 1 from agency where code = $1', [code])).length;

it('does the work once and repeats the answer, headers included', async () => {
  const code = newCode();
  const first = await create(code, 'first');
  const again = await create(code, 'first');
  expect([first.status, again.status]).toEqual([201, 201]);
  expect(again.body).toEqual(first.body);
  expect(again.etag).toBe(first.etag);
  expect(again.headers['location']).toBe(first.headers['location']);
  expect(again.headers['idempotency-replayed']).toBe('true');
  expect(await countOf(code)).toBe(1);
});

it('refuses the key for anything else', async () => {
  await create(newCode(), 'taken');
  const { status, body } = await admin.post('/api/agencies', agency(newCode()), {
    'idempotency-key': 'taken',
  });
  expect([status, body.code]).toEqual([422, 'idempotency-key-reused']);
});

it('keeps the keys of two people apart', async () => {
  const other = await app.as({ role: 'REGION_ADMIN' });
  const [mine, hers] = [newCode(), newCode()];
  expect((await create(mine, 'shared')).status).toBe(201);
  expect((await create(hers, 'shared', other)).status).toBe(201);
});

it('lets a refused request try again under its key', async () => {
  const code = newCode();
  await create(code, 'before');
  const twice = await admin.post('/api/agencies', agency(code), { 'idempotency-key': 'retry' });
  expect(twice.status).toBe(409);
  await app.sql(
    `update agency set code = code || '-old', name = name || ' (lama)' where code = $1`,
    [code],
  );
  expect((await create(code, 'retry')).status).toBe(201);
});

it('answers a repetition at once while the first is held up in its transaction', async () => {
  const [code, key] = [newCode(), 'held'];
  const lock = new pg.Client({ connectionString: app.database.url });
  await lock.connect();
  await lock.query('begin');
  await lock.query('lock table agency in exclusive mode');
  const first = create(code, key);
  while (!(await isWorking(key))) await pause(20);
  const repetitions = await Promise.all(Array.from({ length: 30 }, () => create(code, key)));
  expect(new Set(repetitions.map(({ status }) => status))).toEqual(new Set([409]));
  await lock.query('commit');
  await lock.end();
  expect((await first).status).toBe(201);
  expect((await create(code, key)).status).toBe(201);
});

it('does the work once when the same request comes many times at once, to two processes', async () => {
  const code = newCode();
  const admins = [admin, await beside.signIn(admin.personId ?? '')];
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, n) => create(code, 'storm', admins[n % 2])),
  );
  expect(await countOf(code)).toBe(1);
  const others = answers.filter(({ status }) => status !== 201);
  expect(answers.length - others.length).toBeGreaterThanOrEqual(1);
  for (const { status, body } of others) {
    expect([status, (body as unknown as { code: string }).code]).toEqual([
      409,
      'request-still-running',
    ]);
  }
  expect((await create(code, 'storm')).status).toBe(201);
});

describe('when the process died', () => {
  const leave = async (key: string, columns: string): Promise<void> => {
    await app.sql(
      `update idempotency_key set status = null, body = null, ${columns} where key = $1`,
      [key],
    );
  };

  it('before it did anything, a later repetition does it', async () => {
    const [code, key] = [newCode(), 'died-early'];
    await create(code, key);
    await app.sql('update agency set code = code || $2, name = name || $2 where code = $1', [
      code,
      '-gone',
    ]);
    await leave(key, 'worked_at = null');
    expect((await create(code, key)).status).toBe(409);
    app.clock.advance(10 * 60_000);
    expect((await create(code, key)).status).toBe(201);
  });

  it('or lives, having done the work but not yet answered: a repetition waits for the answer', async () => {
    const [code, key] = [newCode(), 'committed'];
    await create(code, key);
    await leave(key, 'headers = null');
    const { status, body } = await admin.post('/api/agencies', agency(code), {
      'idempotency-key': key,
    });
    expect([status, body.code]).toEqual([409, 'request-still-running']);
  });

  it('after it had done the work, a repetition is told so and does nothing', async () => {
    const [code, key] = [newCode(), 'died-late'];
    await create(code, key);
    await leave(key, 'headers = null');
    app.clock.advance(10 * 60_000);
    const { status, body } = await admin.post('/api/agencies', agency(code), {
      'idempotency-key': key,
    });
    expect([status, body.code]).toEqual([409, 'request-already-done']);
  });
});

it.each(['', 'a b', 'é', 'x'.repeat(201)])('refuses the key %j', async (key) => {
  const { status } = await create(newCode(), key);
  expect(status).toBe(400);
});

it('takes no notice of a key on a read', async () => {
  const { status } = await admin.get('/api/agencies', { 'idempotency-key': 'read' });
  expect(status).toBe(200);
  expect(await app.sql(`select 1 from idempotency_key where key = 'read'`)).toEqual([]);
});
