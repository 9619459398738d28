import type { Problem, SessionView } from '@satu/contract/views';
import { hash, verify } from '@node-rs/argon2';
import { createHash } from 'node:crypto';
import { newToken, tokenHash } from '../../platform/auth/opaque-token.js';
import { startApp, type TestApp } from '../../testing/start-app.js';
import { TestClient } from '../../testing/test-client.js';

const OLD = 'kopi pahit di pagi hari';
const NEW = 'teh manis di sore hari';

let app: TestApp;
let oldHash: string;
beforeAll(async () => {
  app = await startApp();
  oldHash = await hash(OLD);
});
afterAll(() => app.close());

const newPerson = (): Promise<string> =>
  app.build.person({ name: 'Rahayu Wulandari', passwordHash: oldHash });

async function hashOf(personId: string): Promise<string> {
  const [row] = await app.sql<{ hash: string }>(
    'select password_hash as hash from person where id = $1',
    [personId],
  );
  return row?.hash ?? '';
}

function withCookieOf(answer: { headers: Record<string, unknown> }): TestClient {
  const written = [answer.headers['set-cookie']].flat().map(String);
  const cookie = written.find((one) => one.startsWith('satu='))?.split(';')[0] ?? '';
  return new TestClient(app.nest, null, { 'x-requested-by': 'satu', cookie });
}

describe('changing the password', () => {
  const change = (who: TestClient, currentPassword: string, newPassword: string) =>
    who.put<SessionView>('/api/session/password', { currentPassword, newPassword });

  it('ends every session and token, forgets every device, and goes on with a new session', async () => {
    const personId = await newPerson();
    const [here, elsewhere] = [await app.signIn(personId), await app.signIn(personId)];
    await app.sql(
      `insert into access_token (id, token_hash, person_id, name, permissions, created_at, expires_at)
       values (gen_random_uuid(), '\\x01', $1, 'old', '{}', $2, '2030-01-01')`,
      [personId, app.clock.real()],
    );
    await app.sql(
      `insert into known_device (person_id, token_hash, created_at, last_used_at) values ($1, '\\x01', $2, $2)`,
      [personId, app.clock.real()],
    );
    const answer = await change(here, OLD, NEW);
    expect(answer.status).toBe(200);
    expect((await here.get('/api/session')).status).toBe(401);
    expect((await elsewhere.get('/api/session')).status).toBe(401);
    expect((await withCookieOf(answer).get('/api/session')).status).toBe(200);
    expect(
      await app.sql('select 1 from access_token where person_id = $1 and revoked_at is null', [
        personId,
      ]),
    ).toEqual([]);
    expect(
      await app.sql(`select 1 from known_device where person_id = $1 and token_hash = '\\x01'`, [
        personId,
      ]),
    ).toEqual([]);
    const stored = await hashOf(personId);
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verify(stored, NEW)).toBe(true);
    const acts = await app.sql('select act from audit_event where subject_id = $1 order by id', [
      personId,
    ]);
    expect(acts).toEqual([{ act: 'person.password-changed' }, { act: 'session.opened' }]);
  });

  it('leaves neither password in the database, not even to recognise a repetition', async () => {
    const personId = await newPerson();
    const key = { 'idempotency-key': 'change' };
    const wish = { currentPassword: OLD, newPassword: NEW };
    const wrong = await (
      await app.signIn(personId)
    ).put('/api/session/password', { ...wish, currentPassword: 'salah' }, key);
    expect(wrong.status).toBe(422);
    expect(
      (await (await app.signIn(personId)).put('/api/session/password', wish, key)).status,
    ).toBe(200);
    const again = await (await app.signIn(personId)).put('/api/session/password', wish, key);
    expect([again.status, again.body.code]).toEqual([409, 'request-already-done']);
    const [kept] = await app.sql<{ hash: Buffer; body: string | null }>(
      'select request_hash as hash, body from idempotency_key where person_id = $1',
      [personId],
    );
    const sum = (body: unknown) =>
      createHash('sha256')
        .update(JSON.stringify(['PUT', '/api/session/password', body]))
        .digest();
    expect(kept).toEqual({ hash: sum(null), body: null });
    expect(kept?.hash).not.toEqual(sum(wish));
  });

  it('asks for the old one, and no faster than guessing is allowed', async () => {
    const personId = await newPerson();
    const here = await app.signIn(personId);
    const wrong = await change(here, 'salah', NEW);
    expect([wrong.status, (wrong.body as unknown as { code: string }).code]).toEqual([
      422,
      'wrong-password',
    ]);
    for (let n = 0; n < 4; n += 1) await change(here, 'salah', NEW);
    expect((await change(here, OLD, NEW)).status).toBe(429);
    expect(await hashOf(personId)).toBe(oldHash);
  });

  it('refuses the present one as the new one', async () => {
    const personId = await newPerson();
    const { status, body } = await change(await app.signIn(personId), OLD, OLD);
    const problem = body as unknown as Problem;
    expect([status, problem.code]).toEqual([400, 'weak-password']);
    expect(problem.errors).toMatchObject([{ pointer: '/newPassword', code: 'same-password' }]);
  });

  it.each([
    ['pendek', 'too-short'],
    ['wulandari wulandari', 'contains-own-name'],
    ['aaaaaaaaaaaaaaaa', 'too-common'],
    ['x'.repeat(500), 'too-long'],
  ])('refuses %s', async (password, code) => {
    const personId = await newPerson();
    const { status, body } = await change(await app.signIn(personId), OLD, password);
    const problem = body as unknown as {
      code: string;
      errors: { pointer: string; code: string }[];
    };
    expect([status, problem.code]).toEqual([400, 'weak-password']);
    expect(problem.errors).toContainEqual(
      expect.objectContaining({ pointer: '/newPassword', code }),
    );
    expect(await hashOf(personId)).toBe(oldHash);
  });
});

describe('a one-time link', () => {
  async function newLink(personId: string, hours = 24): Promise<string> {
    const token = newToken();
    const at = app.clock.real();
    await app.sql(
      `insert into sign_in_link (token_hash, person_id, purpose, made_at, expires_at)
       values ($1, $2, 'FIRST_SIGN_IN', $3, $4)`,
      [tokenHash(token), personId, at, new Date(at.getTime() + hours * 3_600_000)],
    );
    return token;
  }
  const redeem = (token: string, password = NEW) =>
    app.stranger().post<SessionView>('/api/session/link', { token, password });

  it('sets the first password and opens a session, once', async () => {
    const personId = await app.build.person();
    const token = await newLink(personId);
    const answer = await redeem(token);
    expect(answer.status).toBe(200);
    expect(answer.body.person.id).toBe(personId);
    expect((await withCookieOf(answer).get('/api/session')).status).toBe(200);
    const again = await redeem(token);
    expect([again.status, (again.body as unknown as { code: string }).code]).toEqual([
      422,
      'link-unusable',
    ]);
  });

  it('works for one of two who use it at the same moment', async () => {
    const token = await newLink(await app.build.person());
    const answers = await Promise.all([redeem(token), redeem(token, `${NEW} sekali`)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  it('ends the sessions and uses up the other links of its owner', async () => {
    const personId = await newPerson();
    const session = await app.signIn(personId);
    const [used, other] = [await newLink(personId), await newLink(personId)];
    await redeem(used);
    expect((await session.get('/api/session')).status).toBe(401);
    expect((await redeem(other)).status).toBe(422);
  });

  it('is over after its time, for a closed account, and when it was never made', async () => {
    const late = await newLink(await app.build.person(), 1);
    app.clock.advance(3_600_000);
    const closed = await newLink(await app.build.person({ active: false }));
    for (const token of [late, closed, newToken(), 'x']) {
      expect((await redeem(token)).status).toBe(422);
    }
  });

  it('says at its opening whether it still works, and stays as it is', async () => {
    const check = (token: string) => app.stranger().post('/api/session/link/check', { token });
    const token = await newLink(await app.build.person());
    expect((await check(token)).status).toBe(204);
    expect((await check(token)).status).toBe(204);
    expect((await redeem(token)).status).toBe(200);
    const late = await newLink(await app.build.person(), 1);
    app.clock.advance(3_600_000);
    const closed = await newLink(await app.build.person({ active: false }));
    for (const unusable of [token, late, closed, newToken()]) {
      const { status, body } = await check(unusable);
      expect([status, body.code]).toEqual([422, 'link-unusable']);
    }
  });

  it('is not asked for as often as one likes', async () => {
    const check = (token: string) => app.stranger().post('/api/session/link/check', { token });
    const token = newToken();
    for (let n = 0; n < 5; n += 1) expect((await check(token)).status).toBe(422);
    expect((await check(token)).status).toBe(429);
  });

  it('stays good when the password is too weak', async () => {
    const token = await newLink(await app.build.person());
    expect((await redeem(token, 'pendek')).status).toBe(400);
    expect((await redeem(token)).status).toBe(200);
  });

  it('lets its owner in whatever strangers tried before', async () => {
    const personId = await newPerson();
    const [row] = await app.sql<{ email: string }>('select email from person where id = $1', [
      personId,
    ]);
    const login = row?.email ?? '';
    for (let n = 0; n < 5; n += 1)
      await app.stranger().post('/api/session', { login, password: 'salah' });
    await redeem(await newLink(personId));
    expect((await app.stranger().post('/api/session', { login, password: NEW })).status).toBe(200);
  });
});
