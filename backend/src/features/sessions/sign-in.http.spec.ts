import type { SessionView } from '@satu/contract/views';
import { hash } from '@node-rs/argon2';
import { startApp, type TestApp } from '../../testing/start-app.js';
import { TestClient } from '../../testing/test-client.js';

const PASSWORD = 'kopi pahit di pagi hari';
const SECOND = 1000;

let app: TestApp;
let passwordHash: string;
beforeAll(async () => {
  app = await startApp({ now: '2026-06-15T03:00:00Z' });
  passwordHash = await hash(PASSWORD);
});
afterAll(() => app.close());

let serial = 0;
async function newPerson(more: { active?: boolean } = {}): Promise<{ id: string; email: string }> {
  const email = `Orang${(serial += 1)}@Test.example`;
  return { id: await app.build.person({ email, passwordHash, ...more }), email };
}

type Cookies = Record<string, string>;

/** An attempt from an address and a device of its own. */
async function tryIn(
  login: string,
  password: string,
  from: { address?: string; cookies?: Cookies } = {},
) {
  const reply = await app.nest.inject({
    method: 'POST',
    url: '/api/session',
    payload: { login, password },
    remoteAddress: from.address ?? `10.0.${serial % 250}.1`,
    cookies: from.cookies ?? {},
    headers: { 'user-agent': 'Mozilla/5.0 (Linux; Android 14) Chrome/140.0 Mobile' },
  });
  const cookies = Object.fromEntries(reply.cookies.map(({ name, value }) => [name, value]));
  return {
    status: reply.statusCode,
    body: reply.json<{ code: string }>(),
    headers: reply.headers,
    cookies,
  };
}

const holder = (cookies: Cookies): TestClient =>
  new TestClient(app.nest, null, {
    'x-requested-by': 'satu',
    cookie: `satu=${cookies['satu'] ?? ''}`,
  });

async function failTimes(login: string, times: number, from = {}): Promise<number[]> {
  const seen: number[] = [];
  for (let n = 0; n < times; n += 1) seen.push((await tryIn(login, 'salah', from)).status);
  return seen;
}

describe('signing in', () => {
  it('opens a session with an opaque cookie that scripts can’t read', async () => {
    const { id, email } = await newPerson();
    const { status, headers, cookies } = await tryIn(email, PASSWORD);
    expect(status).toBe(200);
    const written = [headers['set-cookie']].flat().find((one) => one?.startsWith('satu='));
    expect(written).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
    const kept = await app.sql<{ hash: string; label: string }>(
      `select encode(token_hash, 'hex') as hash, label from session where person_id = $1`,
      [id],
    );
    expect(kept).toHaveLength(1);
    expect(kept[0]?.label).toBe('Chrome · Android');
    expect(JSON.stringify(kept)).not.toContain(cookies['satu']);
    const { body } = await holder(cookies).get<SessionView>('/api/session');
    expect(body.person).toMatchObject({ id, email });
  });

  it('knows a person by e-mail in any case, by NIP and by mobile number as people type it', async () => {
    const { id, email } = await newPerson();
    await app.sql(
      `update person set nip = '198001012005011001', mobile = '+6281234567890' where id = $1`,
      [id],
    );
    for (const login of [
      email.toUpperCase(),
      '198001012005011001',
      '19800101 200501 1 001',
      '0812-3456-7890',
      '+62 812 3456 7890',
      '6281234567890',
    ]) {
      expect([login, (await tryIn(login, PASSWORD)).status]).toEqual([login, 200]);
    }
  });

  it('says the same of a wrong password, an unknown, a closed and a password-less account', async () => {
    const known = await newPerson();
    const closed = await newPerson({ active: false });
    const without = await app.build.person({ email: 'tanpa@test.example' });
    expect(without).toBeTruthy();
    const attempts = await Promise.all([
      tryIn(known.email, 'salah'),
      tryIn('tiada@test.example', PASSWORD),
      tryIn(closed.email, PASSWORD),
      tryIn('tanpa@test.example', PASSWORD),
    ]);
    for (const { status, body } of attempts) {
      expect([status, body.code]).toEqual([401, 'wrong-credentials']);
    }
  });

  it('takes as long for an unknown account as for a known one', async () => {
    const { email } = await newPerson();
    const time = async (login: string): Promise<number> => {
      const start = process.hrtime.bigint();
      await tryIn(login, 'salah', { address: '10.9.9.9' });
      return Number(process.hrtime.bigint() - start) / 1e6;
    };
    const pairs: [number, number][] = [];
    for (let n = 0; n < 4; n += 1)
      pairs.push([await time(email), await time(`tiada${n}@test.example`)]);
    const median = (values: number[]): number => values.sort((a, b) => a - b)[2] ?? 0;
    const [known, unknown] = [median(pairs.map(([a]) => a)), median(pairs.map(([, b]) => b))];
    // Without the decoy an unknown account answers in a few milliseconds.
    expect(unknown).toBeGreaterThan(known * 0.5);
    expect(unknown).toBeLessThan(known * 2);
  });

  it('marks the cookie for this host alone over TLS', async () => {
    const tls = await startApp({
      beside: app,
      publicUrl: 'https://inovasi.test',
      production: true,
    });
    const { email } = await newPerson();
    const reply = await tls.nest.inject({
      method: 'POST',
      url: '/api/session',
      payload: { login: email, password: PASSWORD },
      headers: { origin: 'https://inovasi.test' },
    });
    const written = [reply.headers['set-cookie']].flat().map((one) => one?.split('=')[0]);
    expect(written).toEqual(['__Host-satu', '__Host-satu-device']);
    expect([reply.headers['set-cookie']].flat()[0]).toContain('; Secure');
    expect(reply.headers['strict-transport-security']).toContain('max-age=');
    await tls.close();
  });
});

describe('guessing', () => {
  it('is slowed down from the sixth failure of an account, with a growing delay', async () => {
    const { email } = await newPerson();
    expect(await failTimes(email, 5)).toEqual([401, 401, 401, 401, 401]);
    const sixth = await tryIn(email, PASSWORD);
    expect([sixth.status, sixth.body.code]).toEqual([429, 'too-many-requests']);
    expect(sixth.headers['retry-after']).toBe('30');
    app.clock.advance(31 * SECOND);
    expect((await tryIn(email, 'salah')).status).toBe(401);
    expect((await tryIn(email, 'salah')).headers['retry-after']).toBe('60');
    app.clock.advance(61 * SECOND);
    expect((await tryIn(email, PASSWORD)).status).toBe(200);
    expect(await failTimes(email, 5)).toEqual([401, 401, 401, 401, 401]);
  });

  it('counts together whatever name of the person is tried', async () => {
    const { id, email } = await newPerson();
    await app.sql(`update person set nip = '198001012005011099' where id = $1`, [id]);
    await failTimes(email, 3);
    await failTimes('198001012005011099', 2);
    expect((await tryIn(email, PASSWORD)).status).toBe(429);
  });

  it('can’t outrun the count by trying all at once', async () => {
    const { email } = await newPerson();
    const seen = await Promise.all(Array.from({ length: 20 }, () => tryIn(email, 'salah')));
    expect(seen.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(seen.filter(({ status }) => status === 429)).toHaveLength(15);
  });

  it('never locks the owner out of a device she signed in on before', async () => {
    const { email } = await newPerson();
    const { cookies } = await tryIn(email, PASSWORD);
    await failTimes(email, 6, { address: '10.66.0.1' });
    expect((await tryIn(email, PASSWORD)).status).toBe(429);
    const device = { 'satu-device': cookies['satu-device'] ?? '' };
    expect((await tryIn(email, PASSWORD, { cookies: device })).status).toBe(200);
  });

  it('is slowed down on such a device too, and counted apart from strangers', async () => {
    const { id, email } = await newPerson();
    const { cookies } = await tryIn(email, PASSWORD);
    const from = { cookies: { 'satu-device': cookies['satu-device'] ?? '' } };
    expect(await failTimes(email, 5, from)).toEqual([401, 401, 401, 401, 401]);
    const sixth = await tryIn(email, PASSWORD, from);
    expect([sixth.status, sixth.headers['retry-after']]).toEqual([429, '30']);
    expect((await tryIn(email, 'salah')).status).toBe(401);
    app.clock.advance(31 * SECOND);
    expect((await tryIn(email, PASSWORD, from)).status).toBe(200);
    const kept = await app.sql<{ mine: boolean }>(
      `select device_hash is not null as mine from sign_in_failure f
       where f.account_hash = sha256(('person ' || $1)::bytea)`,
      [id],
    );
    expect(kept).toEqual([{ mine: false }]);
  });

  it('makes a known device a stranger after ten failures in a row', async () => {
    const { id, email } = await newPerson();
    const { cookies } = await tryIn(email, PASSWORD);
    const from = { cookies: { 'satu-device': cookies['satu-device'] ?? '' } };
    await failTimes(email, 5, from);
    for (const wait of [30, 60, 120, 240, 480]) {
      expect(await app.sql('select 1 from known_device where person_id = $1', [id])).toHaveLength(
        1,
      );
      app.clock.advance((wait + 1) * SECOND);
      expect((await tryIn(email, 'salah', from)).status).toBe(401);
    }
    expect(await app.sql('select 1 from known_device where person_id = $1', [id])).toEqual([]);
    expect((await tryIn(email, PASSWORD)).headers['retry-after']).toBe('900');
    app.clock.advance(901 * SECOND);
    expect((await tryIn(email, PASSWORD, from)).status).toBe(200);
    expect(await failTimes(email, 5, from)).toEqual([401, 401, 401, 401, 401]);
  });

  it('takes another person’s device for a strange one', async () => {
    const [victim, other] = [await newPerson(), await newPerson()];
    const { cookies } = await tryIn(other.email, PASSWORD);
    await failTimes(victim.email, 5);
    const device = { 'satu-device': cookies['satu-device'] ?? '' };
    expect((await tryIn(victim.email, PASSWORD, { cookies: device })).status).toBe(429);
  });

  it('stops an address after a hundred failures in ten minutes, whatever the accounts', async () => {
    const { email } = await newPerson();
    await app.sql(
      `insert into sign_in_failure (id, account_hash, address, at)
       select gen_random_uuid(), sha256(n::text::bytea), '10.77.0.1', $1 from generate_series(1, 100) n`,
      [app.clock.real()],
    );
    const stopped = await tryIn(email, PASSWORD, { address: '10.77.0.1' });
    expect([stopped.status, stopped.headers['retry-after']]).toEqual([429, '600']);
    expect((await tryIn(email, PASSWORD, { address: '10.77.0.2' })).status).toBe(200);
    app.clock.advance(601 * SECOND);
    expect((await tryIn(email, PASSWORD, { address: '10.77.0.1' })).status).toBe(200);
  });

  it('never counts what succeeds', async () => {
    const { email } = await newPerson();
    const all = await Promise.all(Array.from({ length: 12 }, () => tryIn(email, PASSWORD)));
    expect(all.map(({ status }) => status)).toEqual(Array(12).fill(200));
  });
});
