import type { Page, PersonSummary, PersonView } from '@satu/contract/views';
import { v7 as uuid } from 'uuid';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';

type PersonPage = Page<PersonSummary>;

let app: TestApp;
let admin: TestClient;
beforeAll(async () => {
  app = await startApp();
  admin = await app.as({ role: 'REGION_ADMIN' });
});
afterAll(() => app.close());

const serial = { last: 0 };
const newEmail = () => {
  serial.last += 1;
  return `new${serial.last}@sidoarjo.example`;
};
const entered = async () =>
  (await admin.post<PersonView>('/api/people', { name: 'Siti', email: newEmail() })).body;
const auditOf = (id: string) =>
  app.sql<{ act: string; detail: unknown }>(
    `select act, detail from audit_event where subject_type = 'person' and subject_id = $1 order by id`,
    [id],
  );

describe('who sees which people', () => {
  const names = async (client: TestClient, query = '') =>
    (await client.get<PersonPage>(`/api/people?sort=name&limit=100&${query}`)).body.items.map(
      (person) => person.name,
    );
  let colleague: TestClient;
  beforeAll(async () => {
    colleague = await app.as({ role: 'AGENCY_STAFF', agency: 'dinkes', name: 'Dinkes staff' });
    await app.as({ role: 'AGENCY_HEAD', agency: 'dinkes', name: 'Dinkes head' });
    await app.as({ role: 'AGENCY_STAFF', agency: 'puskesmas', name: 'Puskesmas staff' });
    await app.as({ role: 'AGENCY_STAFF', agency: 'disdik', name: 'Disdik staff' });
    await app.as({ role: 'EVALUATOR', name: 'Evaluator' });
    await app.as({ role: 'EVALUATOR', region: 'gresik', name: 'Gresik evaluator' });
    await app.as({
      role: 'AGENCY_STAFF',
      region: 'gresik',
      agency: 'dinkes',
      name: 'Gresik staff',
    });
    const left = await app.build.person({ name: 'Left dinkes' });
    await app.build.grant({
      personId: left,
      role: 'AGENCY_STAFF',
      regionId: app.world.regions.sidoarjo,
      agencyId: app.world.agencies.sidoarjo.dinkes,
      until: '2026-06-14',
    });
  });

  it.each(['REGION_ADMIN', 'AUDITOR', 'OFFICE_DECIDER'] as const)(
    '%s: everybody of the region, also who left, and nobody else',
    async (role) => {
      const seen = await names(await app.as({ role }));
      expect(seen).toEqual(
        expect.arrayContaining(['Dinkes head', 'Disdik staff', 'Evaluator', 'Left dinkes']),
      );
      expect(seen.filter((name) => name.startsWith('Gresik'))).toEqual([]);
    },
  );

  it.each(['AGENCY_STAFF', 'AGENCY_HEAD'] as const)(
    '%s: the own agency and its units',
    async (role) => {
      const seen = await names(await app.as({ role, agency: 'dinkes', name: 'Me' }));
      expect(new Set(seen)).toEqual(
        new Set(['Dinkes head', 'Dinkes staff', 'Me', 'Puskesmas staff']),
      );
    },
  );

  it('COMPETITION_MANAGER: the evaluators', async () => {
    expect(await names(await app.as({ role: 'COMPETITION_MANAGER' }))).toEqual(['Evaluator']);
  });

  it.each([
    { role: 'VERIFIER' },
    { role: 'MENTOR', agency: 'disdik' },
    { role: 'EVALUATOR' },
    { role: 'OVERSEER' },
  ] as const)('$role: nobody', async (part) => {
    const reader = await app.as(part);
    expect((await reader.get('/api/people')).status).toBe(403);
  });

  it('shows only the grants of the own region, and to a colleague those of the agency', async () => {
    const both = await app.build.person({ name: 'Both' });
    const { sidoarjo, gresik } = app.world.regions;
    const { dinkes, disdik } = app.world.agencies.sidoarjo;
    await app.build.grant({
      personId: both,
      role: 'AGENCY_STAFF',
      regionId: sidoarjo,
      agencyId: dinkes,
    });
    await app.build.grant({
      personId: both,
      role: 'AGENCY_STAFF',
      regionId: sidoarjo,
      agencyId: disdik,
    });
    await app.build.grant({ personId: both, role: 'EVALUATOR', regionId: gresik });
    const shown = async (client: TestClient) =>
      (await client.get<PersonView>(`/api/people/${both}`)).body.grants.map(
        (grant) => grant.agencyId,
      );
    expect(new Set(await shown(admin))).toEqual(new Set([dinkes, disdik]));
    expect(await shown(colleague)).toEqual([dinkes]);
    const neighbour = await app.as({ role: 'REGION_ADMIN', region: 'gresik' });
    expect(await shown(neighbour)).toEqual([null]);
    // Sidoarjo gave the first role: another region reads the account and never changes it.
    const refused = await neighbour.patch(
      `/api/people/${both}`,
      { name: 'X' },
      { 'if-match': '*' },
    );
    expect(refused.status).toBe(404);
    expect(
      (await admin.patch(`/api/people/${both}`, { name: 'Both' }, { 'if-match': '*' })).status,
    ).toBe(200);
  });

  it('filters by one and the same grant, searches and sorts', async () => {
    const { dinkes } = app.world.agencies.sidoarjo;
    expect(await names(admin, `role=AGENCY_HEAD&agencyId=${dinkes}&q=dinkes`)).toEqual([
      'Dinkes head',
    ]);
    expect(await names(admin, `role=EVALUATOR&agencyId=${dinkes}`)).toEqual([]);
    expect(await names(colleague, 'q=Disdik')).toEqual([]);
    expect((await admin.get('/api/people?role=KING')).status).toBe(400);
  });
});

describe('POST /api/people', () => {
  it('enters a person without a role, whom only the own administrator sees', async () => {
    const { status, body, headers, etag } = await admin.post<PersonView>('/api/people', {
      name: 'Siti Aminah',
      email: ' Siti.Aminah@Sidoarjo.Example ',
      nip: '19850101 201001 1 001',
      mobile: '0812-3456-7890',
    });
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.any(String) as string,
      name: 'Siti Aminah',
      email: 'siti.aminah@sidoarjo.example',
      nip: '198501012010011001',
      mobile: '+6281234567890',
      affiliation: null,
      active: true,
      grants: [],
      updatedAt: '2026-06-15T03:00:00.000Z',
      version: 1,
      lastSignInAt: null,
    });
    expect([headers['location'], etag]).toEqual([`/api/people/${body.id}`, `"${body.id}-1"`]);
    expect(await auditOf(body.id)).toEqual([{ act: 'person.created', detail: {} }]);
    const neighbour = await app.as({ role: 'REGION_ADMIN', region: 'gresik' });
    expect((await admin.get(`/api/people/${body.id}`)).status).toBe(200);
    expect((await neighbour.get(`/api/people/${body.id}`)).status).toBe(404);
  });

  it('creates once for one key', async () => {
    const wanted = { name: 'Once', email: newEmail() };
    const key = { 'idempotency-key': uuid() };
    const first = await admin.post<PersonView>('/api/people', wanted, key);
    const again = await admin.post<PersonView>('/api/people', wanted, key);
    expect([again.status, again.body.id]).toEqual([201, first.body.id]);
  });

  it.each([
    [{ email: 'TAKEN@sidoarjo.example' }, 'email'],
    [{ nip: '199001012015011001' }, 'nip'],
    [{ mobile: '0811 1111 111' }, 'mobile'],
  ])('refuses somebody else’s %j', async (identifier, field) => {
    const owner = {
      email: 'taken@sidoarjo.example',
      nip: '199001012015011001',
      mobile: '+628111111111',
    };
    await admin.post('/api/people', { name: 'Owner', ...owner });
    const refused = await admin.post('/api/people', { name: 'Other', ...identifier });
    expect([refused.status, refused.body.code, refused.body.context]).toEqual([
      409,
      'account-taken',
      { field },
    ]);
  });

  it.each([
    [{ name: 'X' }, '/email'],
    [{ name: 'X', email: 'nobody' }, '/email'],
    [{ name: 'X', nip: '12' }, '/nip'],
    [{ name: 'X', mobile: 'none' }, '/mobile'],
    [{ name: '', email: 'a@b.id' }, '/name'],
    [{ name: 'X', email: 'a@b.id', active: false }, '/active'],
    [{ name: 'X', email: 'a@b.id', password: 'secret' }, '/password'],
  ])('refuses %j at %s', async (body, pointer) => {
    const refused = await admin.post('/api/people', body);
    expect([refused.status, refused.body.errors?.[0]?.pointer]).toEqual([400, pointer]);
  });

  it('refuses another region, and everybody who is no administrator', async () => {
    const wanted = { name: 'X', email: newEmail(), regionId: app.world.regions.gresik };
    expect((await admin.post('/api/people', wanted)).status).toBe(404);
    for (const role of ['AGENCY_HEAD', 'OFFICE_DECIDER', 'AUDITOR'] as const) {
      const other = await app.as({ role, agency: 'dinkes' });
      expect((await other.post('/api/people', { name: 'X', email: newEmail() })).status).toBe(403);
    }
  });
});

describe('PATCH /api/people/:id', () => {
  it('changes what is named, and notes which fields without their values', async () => {
    const { id } = await entered();
    const { status, body } = await admin.patch<PersonView>(
      `/api/people/${id}`,
      { mobile: '0812 0000 0000', affiliation: 'Universitas' },
      { 'if-match': `"${id}-1"` },
    );
    expect([status, body.mobile, body.affiliation, body.name, body.version]).toEqual([
      200,
      '+6281200000000',
      'Universitas',
      'Siti',
      2,
    ]);
    expect((await auditOf(id)).at(-1)).toEqual({
      act: 'person.changed',
      detail: { changed: ['mobile', 'affiliation'] },
    });
  });

  it('asks for the version, and refuses an old one', async () => {
    const { id } = await entered();
    expect((await admin.patch(`/api/people/${id}`, { name: 'A' })).status).toBe(428);
    await admin.patch(`/api/people/${id}`, { name: 'A' }, { 'if-match': `"${id}-1"` });
    const stale = await admin.patch(
      `/api/people/${id}`,
      { name: 'B' },
      { 'if-match': `"${id}-1"` },
    );
    expect([stale.status, stale.body.code]).toEqual([412, 'stale-version']);
  });

  it('leaves nobody without a way to sign in', async () => {
    const { id } = await entered();
    const refused = await admin.patch(`/api/people/${id}`, { email: null }, { 'if-match': '*' });
    expect([refused.status, refused.body.errors?.[0]?.pointer]).toEqual([400, '/email']);
  });

  it('deactivates: sessions, tokens, devices and open links are over at once', async () => {
    const staff = await app.as({ role: 'AGENCY_STAFF', agency: 'porong' });
    const id = staff.personId ?? '';
    await app.sql(
      `insert into access_token (id, token_hash, person_id, name, permissions, created_at, expires_at)
       values ($1, '\\x01', $2, 'script', '{}', $3, $3::timestamptz + interval '1 day')`,
      [uuid(), id, app.clock.real()],
    );
    await admin.post(`/api/people/${id}/sign-in-link`, { purpose: 'FORGOTTEN_PASSWORD' });
    expect((await staff.get('/api/regions')).status).toBe(200);
    const { body } = await admin.patch<PersonView>(
      `/api/people/${id}`,
      { active: false },
      { 'if-match': '*' },
    );
    expect(body.active).toBe(false);
    expect((await staff.get('/api/regions')).status).toBe(401);
    expect(await app.sql('select id from session where person_id = $1', [id])).toEqual([]);
    const open = await app.sql(
      `select 1 from access_token where person_id = $1 and revoked_at is null
       union all select 1 from sign_in_link where person_id = $1 and used_at is null and expires_at > $2`,
      [id, app.clock.real()],
    );
    expect(open).toEqual([]);
    expect((await auditOf(id)).at(-1)?.act).toBe('person.deactivated');
  });

  it('shuts nobody out of the own region', async () => {
    const refused = await admin.patch(
      `/api/people/${admin.personId ?? ''}`,
      { active: false },
      { 'if-match': '*' },
    );
    expect([refused.status, refused.body.code]).toEqual([409, 'second-person-needed']);
    expect((await admin.get('/api/people')).status).toBe(200);
  });

  it('hides another region before it looks at the body; refuses who is no administrator', async () => {
    const stranger = await app.as({ role: 'AGENCY_STAFF', region: 'gresik', agency: 'dinkes' });
    const url = `/api/people/${stranger.personId ?? ''}`;
    expect((await admin.get(url)).status).toBe(404);
    expect((await admin.patch(url, { name: 'X' }, { 'if-match': '*' })).status).toBe(404);
    expect((await admin.patch(url, { colour: 'red' })).status).toBe(404);
    const head = await app.as({ role: 'AGENCY_HEAD', agency: 'dinkes' });
    expect((await head.patch(url, { name: 'X' }, { 'if-match': '*' })).status).toBe(403);
  });
});
