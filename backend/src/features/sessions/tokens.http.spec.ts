import type { NewTokenView, SessionView, TokensView } from '@satu/contract/views';
import { startApp, type TestApp } from '../../testing/start-app.js';
import { TestClient } from '../../testing/test-client.js';

const DAY = 86_400_000;

let app: TestApp;
let beside: TestApp;
beforeAll(async () => {
  app = await startApp({ now: '2026-06-15T03:00:00Z' });
  beside = await startApp({ beside: app });
});
afterAll(async () => {
  await beside.close();
  await app.close();
});

const newStaff = () => app.as({ role: 'AGENCY_STAFF', agency: 'dinkes' });
const create = (who: TestClient, body: object) => who.post<NewTokenView>('/api/tokens', body);
const machine = (token: string, process = app): TestClient =>
  new TestClient(process.nest, null, { authorization: `Bearer ${token}` });

it('acts for its owner without cookie or CSRF header, within what it was made for', async () => {
  const staff = await newStaff();
  const made = await create(staff, { name: 'SIPD', permissions: ['agency:read', 'token:manage'] });
  expect(made.status).toBe(201);
  expect(made.headers['location']).toBe(`/api/tokens/${made.body.id}`);
  const program = machine(made.body.token);
  expect((await program.get('/api/agencies')).status).toBe(200);
  expect((await program.get('/api/periods')).status).toBe(403);
  const { body } = await program.get<SessionView>('/api/session');
  expect(body.permissions).toEqual(['agency:read', 'token:manage']);
  // A write, and nothing but the token.
  expect((await program.delete(`/api/tokens/${made.body.id}`)).status).toBe(204);
  expect((await program.get('/api/session')).status).toBe(401);
});

it('decides nothing about who gets in, whatever its owner may', async () => {
  const admin = await app.as({ role: 'REGION_ADMIN' });
  const { permissions } = (await admin.get<SessionView>('/api/session')).body;
  const { body } = await create(admin, { name: 'x', permissions });
  const program = machine(body.token);
  const refused = [
    await program.get('/api/session/devices'),
    await program.delete('/api/session/devices'),
    await program.delete('/api/session/devices/01980000-0000-7000-8000-000000003515'),
    await program.delete('/api/session'),
    await program.put('/api/session/password', { currentPassword: 'x', newPassword: 'y' }),
    await program.post('/api/tokens', { name: 'child', permissions: ['agency:read'] }),
  ];
  for (const { status, body: problem } of refused) {
    expect([status, problem.code]).toEqual([403, 'forbidden']);
  }
  expect((await admin.get('/api/session')).status).toBe(200);
});

it('is not kept among the answers to repeat, nor is a password', async () => {
  const staff = await newStaff();
  const key = { 'idempotency-key': 'secret' };
  const wish = { name: 'x', permissions: ['agency:read'] };
  const { body } = await staff.post<NewTokenView>('/api/tokens', wish, key);
  const again = await staff.post('/api/tokens', wish, key);
  expect([again.status, again.body.code]).toEqual([409, 'request-already-done']);
  const other = await staff.post('/api/tokens', { ...wish, name: 'y' }, key);
  expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
  const kept = await app.sql('select * from idempotency_key where person_id = $1', [
    staff.personId,
  ]);
  expect(kept).toHaveLength(1);
  expect(JSON.stringify(kept)).not.toContain(body.token);
  expect((await staff.get<TokensView>('/api/tokens')).body.items).toHaveLength(1);
});

it('is shown once, kept as a hash, and listed without its secret', async () => {
  const staff = await newStaff();
  const { body } = await create(staff, { name: 'SIPD', permissions: ['agency:read'] });
  const listed = await staff.get<TokensView>('/api/tokens');
  expect(listed.body.items).toEqual([
    {
      id: body.id,
      name: 'SIPD',
      permissions: ['agency:read'],
      createdAt: app.clock.real().toISOString(),
      expiresAt: new Date(app.clock.real().getTime() + 90 * DAY).toISOString(),
      lastUsedAt: null,
    },
  ]);
  const rows = await app.sql(
    "select *, encode(token_hash, 'escape') from access_token where id = $1",
    [body.id],
  );
  expect(JSON.stringify(rows)).not.toContain(body.token);
});

it('never gives more than its owner has, and manages tokens only when made for it', async () => {
  const staff = await newStaff();
  const greedy = await create(staff, { name: 'x', permissions: ['innovation:endorse'] });
  expect(greedy.status).toBe(403);
  const { body } = await create(staff, { name: 'parent', permissions: ['token:manage'] });
  expect((await machine(body.token).get('/api/tokens')).status).toBe(200);
  const { body: plain } = await create(staff, { name: 'plain', permissions: ['agency:read'] });
  expect((await machine(plain.token).get('/api/tokens')).status).toBe(403);
});

it('loses with its owner what its owner loses', async () => {
  const staff = await newStaff();
  const { body } = await create(staff, { name: 'x', permissions: ['agency:read'] });
  const program = machine(body.token, beside);
  expect((await program.get('/api/agencies')).status).toBe(200);
  await app.sql(`update person_grant set until_on = '2026-06-01' where person_id = $1`, [
    staff.personId,
  ]);
  expect((await program.get('/api/agencies')).status).toBe(403);
  await app.sql('update person set active = false where id = $1', [staff.personId]);
  expect((await program.get('/api/agencies')).status).toBe(401);
});

it('ends when revoked, at once in every process; somebody else’s is not there', async () => {
  const [staff, other] = [await newStaff(), await newStaff()];
  const { body } = await create(staff, { name: 'x', permissions: ['agency:read'] });
  expect((await other.delete(`/api/tokens/${body.id}`)).status).toBe(404);
  expect((await staff.delete(`/api/tokens/${body.id}`)).status).toBe(204);
  expect((await machine(body.token, beside).get('/api/agencies')).status).toBe(401);
  expect((await staff.delete(`/api/tokens/${body.id}`)).status).toBe(404);
  expect((await staff.get<TokensView>('/api/tokens')).body.items).toEqual([]);
});

it('ends after its last day', async () => {
  const staff = await newStaff();
  const { body } = await create(staff, {
    name: 'x',
    permissions: ['agency:read'],
    expiresOn: '2026-06-16',
  });
  expect(body.expiresAt).toBe('2026-06-17T00:00:00.000Z');
  const program = machine(body.token);
  app.clock.advance(Date.parse(body.expiresAt) - app.clock.real().getTime() - 1000);
  expect((await program.get('/api/agencies')).status).toBe(200);
  app.clock.advance(1000);
  expect((await program.get('/api/agencies')).status).toBe(401);
});

it.each([
  [{ name: '', permissions: ['agency:read'] }, '/name'],
  [{ name: 'x', permissions: [] }, '/permissions'],
  [{ name: 'x', permissions: ['all'] }, '/permissions'],
  [{ name: 'x', permissions: ['agency:read'], expiresOn: '2026-01-01' }, '/expiresOn'],
  [{ name: 'x', permissions: ['agency:read'], expiresOn: '2028-01-01' }, '/expiresOn'],
])('refuses %j', async (body, pointer) => {
  const answer = await create(await newStaff(), body);
  const problem = answer.body as unknown as { errors: { pointer: string }[] };
  expect([answer.status, problem.errors[0]?.pointer]).toEqual([400, pointer]);
});

it.each(['Bearer x', 'Bearer ', 'Basic YTpi', `Bearer ${'a'.repeat(300)}`])(
  'lets nobody in with %j',
  async (authorization) => {
    const client = new TestClient(app.nest, null, { authorization });
    expect((await client.get('/api/session')).status).toBe(401);
  },
);
