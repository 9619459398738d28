import { hash, verify } from '@node-rs/argon2';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { newToken, tokenHash } from '../../platform/auth/opaque-token.js';
import { startApp, type TestApp } from '../../testing/start-app.js';
import { TestClient } from '../../testing/test-client.js';

const OLD = 'kopi pahit di pagi hari';
const NEW = 'teh manis di sore hari';
const THIRD = 'wedang jahe di malam hari';

let app: TestApp;
let oldHash: string;
beforeAll(async () => {
  app = await startApp({ now: '2026-06-15T03:00:00Z' });
  oldHash = await hash(OLD);
});
afterAll(() => app.close());

let serial = 0;
async function newPerson(): Promise<{ id: string; email: string }> {
  const email = `lomba${(serial += 1)}@test.example`;
  return { id: await app.build.person({ email, passwordHash: oldHash }), email };
}

async function tryIn(login: string, password: string, address = '10.1.0.1'): Promise<number> {
  const payload = { login, password };
  const reply = await app.nest.inject({
    method: 'POST',
    url: '/api/session',
    payload,
    remoteAddress: address,
  });
  return reply.statusCode;
}

const sessionsOf = (personId: string) =>
  app.sql('select id from session where person_id = $1', [personId]);
const hashOf = async (personId: string): Promise<string> => {
  const rows = await app.sql<{ hash: string }>(
    'select password_hash as hash from person where id = $1',
    [personId],
  );
  return rows[0]?.hash ?? '';
};

/** Runs the work while the row of the person is held, so that whoever needs it has read before. */
async function whileHeld(personId: string, change: string, work: () => Promise<unknown>[]) {
  const other = new pg.Client({ connectionString: app.database.url });
  await other.connect();
  await other.query('begin');
  await other.query(`update person set ${change} where id = $1`, [personId]);
  const running = work();
  await pause(1500);
  await other.query('commit');
  await other.end();
  return Promise.all(running);
}

describe('a password that was changed meanwhile', () => {
  it('opens no session, however early the attempt began', async () => {
    const { id, email } = await newPerson();
    const here = await app.signIn(id);
    const change = { currentPassword: OLD, newPassword: NEW };
    const attempts = Array.from({ length: 12 }, () => tryIn(email, OLD));
    const [changed] = await Promise.all([here.put('/api/session/password', change), ...attempts]);
    expect(changed.status).toBe(200);
    expect(await sessionsOf(id)).toHaveLength(1);
    expect(await verify(await hashOf(id), NEW)).toBe(true);
  });

  it('is not overwritten by one who knew the former', async () => {
    const { id } = await newPerson();
    const here = await app.signIn(id);
    const another = await hash(THIRD);
    const [refused] = await whileHeld(id, `password_hash = '${another}'`, () => [
      here.put('/api/session/password', { currentPassword: OLD, newPassword: NEW }),
    ]);
    expect(refused).toMatchObject({ status: 422, body: { code: 'wrong-password' } });
    expect(await hashOf(id)).toBe(another);
  });

  it('came by a link: that one stands, whoever of the two was first', async () => {
    const { id } = await newPerson();
    const here = await app.signIn(id);
    const token = newToken();
    await app.sql(
      `insert into sign_in_link (token_hash, person_id, purpose, made_at, expires_at)
       values ($1, $2, 'FORGOTTEN_PASSWORD', $3, $3::timestamptz + interval '1 day')`,
      [tokenHash(token), id, app.clock.real()],
    );
    const answers = await Promise.all([
      here.put('/api/session/password', { currentPassword: OLD, newPassword: NEW }),
      app.stranger().post('/api/session/link', { token, password: THIRD }),
    ]);
    expect(answers[1].status).toBe(200);
    expect(await verify(await hashOf(id), THIRD)).toBe(true);
    expect(await sessionsOf(id)).toHaveLength(1);
  });
});

describe('an account that is closed meanwhile', () => {
  it('opens no session by password, and none by link', async () => {
    const { id, email } = await newPerson();
    const token = newToken();
    await app.sql(
      `insert into sign_in_link (token_hash, person_id, purpose, made_at, expires_at)
       values ($1, $2, 'FORGOTTEN_PASSWORD', $3, $3::timestamptz + interval '1 day')`,
      [tokenHash(token), id, app.clock.real()],
    );
    const link = new TestClient(app.nest, null, { 'x-requested-by': 'satu' });
    const seen = await whileHeld(id, 'active = false', () => [
      tryIn(email, OLD),
      link
        .post('/api/session/link', { token, password: NEW })
        .then(({ status, body }) => [status, body.code]),
    ]);
    expect(seen).toEqual([401, [422, 'link-unusable']]);
    expect(await sessionsOf(id)).toEqual([]);
    expect(await hashOf(id)).toBe(oldHash);
  });
});

describe('a session that was ended meanwhile', () => {
  it('makes no token that would outlive it', async () => {
    const staff = await app.as({ role: 'AGENCY_STAFF', agency: 'dinkes' });
    const id = staff.personId ?? '';
    const [made] = await whileHeld(id, 'name = name', () => [
      staff.post('/api/tokens', { name: 'x', permissions: ['agency:read'] }),
      pause(500).then(() => app.sql('delete from session where person_id = $1', [id])),
    ]);
    expect((made as { status: number }).status).toBe(401);
    expect(await app.sql('select id from access_token where person_id = $1', [id])).toEqual([]);
  });
});

describe('guesses all at once', () => {
  it('from one address stop at a hundred, whatever the accounts', async () => {
    const guesses = Array.from({ length: 150 }, (_, n) =>
      tryIn(`tiada${n}-${uuid()}@test.example`, 'salah', '10.1.7.7'),
    );
    const seen = await Promise.all(guesses);
    expect(seen.filter((status) => status === 401)).toHaveLength(100);
    expect(seen.filter((status) => status === 429)).toHaveLength(50);
  });

  it('at one account through two processes stop at five', async () => {
    const beside = await startApp({ beside: app });
    const { email } = await newPerson();
    const guess = async (nest: TestApp['nest']): Promise<number> => {
      const payload = { login: email, password: 'salah' };
      return (await nest.inject({ method: 'POST', url: '/api/session', payload })).statusCode;
    };
    const seen = await Promise.all(
      Array.from({ length: 20 }, (_, n) => guess(n % 2 ? app.nest : beside.nest)),
    );
    expect(seen.filter((status) => status === 401)).toHaveLength(5);
    expect(seen.filter((status) => status === 429)).toHaveLength(15);
    await beside.close();
  });

  it('never refuse an office that signs in at eight o’clock from one address', async () => {
    const people = await Promise.all(Array.from({ length: 120 }, newPerson));
    const seen = await Promise.all(people.map(({ email }) => tryIn(email, OLD, '10.1.9.9')));
    expect(new Set(seen)).toEqual(new Set([200]));
  });
});
