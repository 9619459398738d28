import type { AgencyView, Page } from '@satu/contract/views';
import { v7 as uuid } from 'uuid';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';

type AgencyPage = Page<AgencyView>;

let app: TestApp;
let admin: TestClient;
beforeAll(async () => {
  app = await startApp({ now: '2026-06-15T20:00:00Z' });
  admin = await app.as({ role: 'REGION_ADMIN' });
});
afterAll(() => app.close());

const ids = () => app.world.agencies.sidoarjo;
const auditOf = (id: string) =>
  app.sql<{ act: string; actorId: string; regionId: string; detail: unknown }>(
    `select act, actor_id as "actorId", region_id as "regionId", detail from audit_event
     where subject_type = 'agency' and subject_id = $1 order by id`,
    [id],
  );
const etagOf = async (id: string) => (await admin.get(`/api/agencies/${id}`)).etag;

describe('GET /api/agencies', () => {
  it.each(['MENTOR', 'EVALUATOR', 'AUDITOR'] as const)(
    'shows %s all of the region, and only it',
    async (role) => {
      const reader = await app.as({ role, agency: 'dinkes' });
      const { status, body } = await reader.get<AgencyPage>('/api/agencies?sort=code&limit=100');
      expect(status).toBe(200);
      expect(new Set(body.items.map((agency) => agency.regionId))).toEqual(
        new Set([app.world.regions.sidoarjo]),
      );
      expect(body.items.map((agency) => agency.id)).toEqual(
        expect.arrayContaining(Object.values(ids())),
      );
    },
  );

  it('searches, filters, counts and pages', async () => {
    const found = await admin.get<AgencyPage>('/api/agencies?q=KESEHATAN');
    expect(found.body.items.map((agency) => agency.code)).toEqual(['dinkes']);
    const units = await admin.get<AgencyPage>(
      `/api/agencies?parentId=${ids().dinkes}&obliged=false&facets=kind`,
    );
    expect(units.body.items.map((agency) => agency.code)).toEqual(['puskesmas']);
    expect(units.body.facets).toEqual({ kind: [{ value: 'HEALTH_CENTRE', count: 1 }] });
    const first = await admin.get<AgencyPage>(
      '/api/agencies?sort=name&limit=3&kind=DEPARTMENT&kind=BOARD',
    );
    expect(first.body.items.map((agency) => agency.code)).toEqual(['bappeda', 'dinkes', 'disdik']);
    const two = await admin.get<AgencyPage>('/api/agencies?sort=-name&limit=1&kind=DEPARTMENT');
    const next = await admin.get<AgencyPage>(
      `/api/agencies?sort=-name&limit=1&kind=DEPARTMENT&cursor=${two.body.next ?? ''}`,
    );
    expect([two.body.items[0]?.code, next.body.items[0]?.code, next.body.next]).toEqual([
      'disdik',
      'dinkes',
      null,
    ]);
  });

  it('leaves out what no longer stands on the asked day', async () => {
    await app.sql(`update agency set valid_until = '2026-05-31' where id = $1`, [ids().organisasi]);
    const stands = async (day: string) =>
      (await admin.get<AgencyPage>(`/api/agencies?q=organisasi&validOn=${day}`)).body.items.length;
    expect([await stands('2026-05-31'), await stands('2026-06-01')]).toEqual([1, 0]);
    await app.sql(`update agency set valid_until = null where id = $1`, [ids().organisasi]);
  });

  it.each([
    'sort=kind',
    'limit=101',
    'obliged=perhaps',
    'kind=OFFICE',
    'colour=red',
    'validOn=2026-02-30',
  ])('refuses ?%s', async (query) => {
    const refused = await admin.get(`/api/agencies?${query}`);
    expect([refused.status, refused.body.code]).toEqual([400, 'validation-failed']);
  });

  it('refuses an overseer, who reads totals only', async () => {
    const overseer = await app.as({ role: 'OVERSEER' });
    expect((await overseer.get('/api/agencies')).status).toBe(403);
  });
});

describe('GET /api/agencies/:id', () => {
  it('answers with its version', async () => {
    const { status, body, etag } = await admin.get<AgencyView>(`/api/agencies/${ids().puskesmas}`);
    expect(status).toBe(200);
    expect(body).toEqual({
      id: ids().puskesmas,
      code: 'puskesmas',
      name: 'Puskesmas Taman',
      shortName: 'puskesmas',
      kind: 'HEALTH_CENTRE',
      regionId: app.world.regions.sidoarjo,
      parentId: ids().dinkes,
      dutyAgencyId: ids().dinkes,
      obliged: false,
      affairCodes: [],
      validFrom: '2020-01-01',
      validUntil: null,
      version: 1,
    });
    expect(etag).toBe(`"${ids().puskesmas}-1"`);
  });

  it('hides another region in the same words as what never was', async () => {
    const hidden = await admin.get(`/api/agencies/${app.world.agencies.gresik.dinkes}`);
    const missing = await admin.get(`/api/agencies/${uuid()}`);
    expect([hidden.status, hidden.body.code]).toEqual([404, 'not-found']);
    expect(Object.keys(hidden.body)).toEqual(Object.keys(missing.body));
    expect(missing.status).toBe(404);
  });

  it('refuses what is no id', async () => {
    expect((await admin.get('/api/agencies/dinkes')).status).toBe(400);
  });
});

describe('POST /api/agencies', () => {
  it('enters an agency from little, and writes it down', async () => {
    const { status, body, headers, etag } = await admin.post<AgencyView>('/api/agencies', {
      code: '4.02.01',
      name: 'Dinas Perikanan',
      kind: 'DEPARTMENT',
    });
    expect(status).toBe(201);
    // 03.00 WIB on the next day: the region's calendar, not the machine's.
    expect(body).toMatchObject({
      shortName: 'Dinas Perikanan',
      regionId: app.world.regions.sidoarjo,
      obliged: true,
      dutyAgencyId: body.id,
      validFrom: '2026-06-16',
      version: 1,
    });
    expect([headers['location'], etag]).toEqual([`/api/agencies/${body.id}`, `"${body.id}-1"`]);
    expect(await auditOf(body.id)).toEqual([
      {
        act: 'agency.created',
        actorId: admin.personId,
        regionId: app.world.regions.sidoarjo,
        detail: { code: '4.02.01', name: 'Dinas Perikanan' },
      },
    ]);
  });

  it('hangs a unit below the agency it counts for', async () => {
    const { body } = await admin.post<AgencyView>('/api/agencies', {
      code: 'pkm-porong',
      name: 'Puskesmas Porong',
      kind: 'HEALTH_CENTRE',
      parentId: ids().dinkes,
      affairCodes: ['1.02', '1.02'],
    });
    expect(body).toMatchObject({
      obliged: false,
      dutyAgencyId: ids().dinkes,
      affairCodes: ['1.02'],
    });
  });

  it('creates once for one key', async () => {
    const wanted = { code: 'once', name: 'Once', kind: 'BOARD' };
    const key = { 'idempotency-key': uuid() };
    const first = await admin.post<AgencyView>('/api/agencies', wanted, key);
    const again = await admin.post<AgencyView>('/api/agencies', wanted, key);
    expect([first.status, again.status, again.body.id]).toEqual([201, 201, first.body.id]);
    expect(await app.sql(`select id from agency where code = 'once'`)).toHaveLength(1);
  });

  it('refuses a code of the region, not one of the neighbour', async () => {
    const taken = await admin.post('/api/agencies', { code: 'dinkes', name: 'X', kind: 'BOARD' });
    expect([taken.status, taken.body.code]).toEqual([409, 'duplicate-code']);
    await app.build.agency({ regionId: app.world.regions.gresik, code: 'only-in-gresik' });
    const free = await admin.post('/api/agencies', {
      code: 'only-in-gresik',
      name: 'X',
      kind: 'BOARD',
    });
    expect(free.status).toBe(201);
  });

  it.each([
    [{}, '/code'],
    [{ code: 'x', name: 'X', kind: 'OFFICE' }, '/kind'],
    [{ code: 'x', name: 'X', kind: 'BOARD', colour: 'red' }, '/colour'],
    [{ code: 'x', name: 'X\u0000', kind: 'BOARD' }, '/name'],
    [{ code: 'x', name: 'X', kind: 'BOARD', affairCodes: ['9.99'] }, '/affairCodes/0'],
    [
      { code: 'x', name: 'X', kind: 'BOARD', validFrom: '2026-02-02', validUntil: '2026-02-01' },
      '/validUntil',
    ],
  ])('refuses %j at %s', async (body, pointer) => {
    const before = await app.sql('select id from agency');
    const refused = await admin.post('/api/agencies', body);
    expect([refused.status, refused.body.code]).toEqual([400, 'validation-failed']);
    expect(refused.body.errors?.[0]?.pointer).toBe(pointer);
    expect(await app.sql('select id from agency')).toHaveLength(before.length);
  });

  it('refuses a name that an agency of the region has, and names that agency', async () => {
    const named = (name: string, rest = {}) =>
      admin.post('/api/agencies', { code: uuid(), name, kind: 'DEPARTMENT', ...rest });
    expect((await named('Dinas  Serba Ada')).status).toBe(201);
    const [{ code } = { code: '' }] = await app.sql<{ code: string }>(
      `select code from agency where name like 'Dinas%Serba Ada'`,
    );
    const again = await named(' dinas serba ADA ');
    expect([again.status, again.body.code]).toEqual([409, 'name-taken']);
    expect(again.body.errors).toMatchObject([{ pointer: '/name', code: 'same-name' }]);
    const [told] = again.body.errors ?? [];
    expect(told?.detail).toContain(`Dinas  Serba Ada (kode ${code})`);
    // One that is over before the other begins is no namesake.
    const over = { validFrom: '2020-01-01', validUntil: '2021-01-01' };
    const first = await named('Dinas Serba Lama', over);
    expect(first.status).toBe(201);
    expect((await named('Dinas Serba Lama')).status).toBe(201);
    const neighbour = await app.as({ role: 'REGION_ADMIN', region: 'gresik' });
    const there = { code: uuid(), name: 'Dinas Serba Ada', kind: 'DEPARTMENT' };
    expect((await neighbour.post('/api/agencies', there)).status).toBe(201);
  });

  it('refuses a parent in another region as one that does not exist', async () => {
    const refused = await admin.post('/api/agencies', {
      code: 'x',
      name: 'X',
      kind: 'BOARD',
      parentId: app.world.agencies.gresik.dinkes,
    });
    expect([refused.status, refused.body.errors?.[0]?.pointer]).toEqual([400, '/parentId']);
  });

  it('refuses another region, and everybody who is no administrator', async () => {
    const wanted = { code: 'x', name: 'X', kind: 'BOARD' };
    const elsewhere = await admin.post('/api/agencies', {
      ...wanted,
      regionId: app.world.regions.gresik,
    });
    expect(elsewhere.status).toBe(404);
    for (const role of ['AGENCY_HEAD', 'OFFICE_DECIDER', 'AUDITOR', 'VERIFIER'] as const) {
      const other = await app.as({ role, agency: 'dinkes' });
      expect((await other.post('/api/agencies', wanted)).status).toBe(403);
    }
    expect(await app.sql(`select id from agency where code = 'x'`)).toHaveLength(0);
  });

  it('begins the duty with the next period', async () => {
    const { body } = await admin.post<AgencyView>('/api/agencies', {
      code: 'late',
      name: 'Badan Baru',
      kind: 'BOARD',
    });
    const owed = await app.sql('select id from obligation where agency_id = $1', [body.id]);
    expect(owed).toHaveLength(0);
  });
});

describe('PATCH /api/agencies/:id', () => {
  it('changes what is named, keeps the rest, and notes both values', async () => {
    const id = await app.build.agency({ regionId: app.world.regions.sidoarjo, code: 'patch-me' });
    const { status, body, etag } = await admin.patch<AgencyView>(
      `/api/agencies/${id}`,
      { name: 'Dinas Sosial', affairCodes: ['1.06'] },
      { 'if-match': await etagOf(id) },
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({
      code: 'patch-me',
      name: 'Dinas Sosial',
      affairCodes: ['1.06'],
      version: 2,
    });
    expect(etag).toBe(`"${id}-2"`);
    expect((await auditOf(id)).at(-1)?.detail).toEqual({
      version: 2,
      changes: [
        { field: 'name', from: 'Agency patch-me', to: 'Dinas Sosial' },
        { field: 'affairCodes', from: [], to: ['1.06'] },
      ],
    });
  });

  it('refuses to rename into another’s name', async () => {
    const etag = await etagOf(ids().disdik);
    const { body: other } = await admin.get<AgencyView>(`/api/agencies/${ids().dinkes}`);
    const url = `/api/agencies/${ids().disdik}`;
    const refused = await admin.patch(url, { name: other.name }, { 'if-match': etag });
    expect([refused.status, refused.body.code]).toEqual([409, 'name-taken']);
  });

  describe('that bears the name of another that stood at another time', () => {
    const name = 'Puskesmas Berganti';
    let older: string;
    let younger: string;

    beforeAll(async () => {
      const stood = async (validFrom: string, validUntil: string | null) => {
        const kind = 'HEALTH_CENTRE';
        const asked = { code: uuid(), name, kind, validFrom, validUntil };
        const { status, body } = await admin.post<AgencyView>('/api/agencies', asked);
        expect(status).toBe(201);
        return body.id;
      };
      older = await stood('2026-01-01', '2026-05-01');
      younger = await stood('2026-05-15', null);
    });

    it.each([
      ['older', { validUntil: null }, '/validUntil'],
      ['older', { validUntil: '2026-05-15' }, '/validUntil'],
      ['younger', { validFrom: '2026-05-01' }, '/validFrom'],
    ])('refuses the %s with %j at %s', async (which, dates, pointer) => {
      const id = which === 'older' ? older : younger;
      const match = { 'if-match': await etagOf(id) };
      const refused = await admin.patch(`/api/agencies/${id}`, dates, match);
      expect([refused.status, refused.body.code]).toEqual([409, 'name-taken']);
      expect(refused.body.errors).toMatchObject([{ pointer, code: 'same-name' }]);
    });

    it('takes dates on which they do not meet, and ends one where two met before', async () => {
      const match = async (id: string) => ({ 'if-match': await etagOf(id) });
      const url = `/api/agencies/${older}`;
      const near = await admin.patch(url, { validUntil: '2026-05-14' }, await match(older));
      expect(near.status).toBe(200);
      await app.sql('update agency set valid_until = null where id = $1', [older]);
      const end = await admin.patch(url, { validUntil: '2026-06-16' }, await match(older));
      expect(end.status).toBe(200);
    });
  });

  it('lets one of two have a name that both are given at the same moment', async () => {
    const at = { regionId: app.world.regions.sidoarjo };
    const racers = [
      await app.build.agency({ ...at, code: 'race-1' }),
      await app.build.agency({ ...at, code: 'race-2' }),
    ];
    const tags = await Promise.all(racers.map(etagOf));
    const raced = await Promise.all(
      racers.map((id, index) =>
        admin.patch(
          `/api/agencies/${id}`,
          { name: 'Dinas Sama' },
          { 'if-match': tags[index] ?? '' },
        ),
      ),
    );
    expect(raced.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('leaves version and log alone when nothing differs', async () => {
    const id = await app.build.agency({ regionId: app.world.regions.sidoarjo, code: 'same' });
    const { body } = await admin.patch<AgencyView>(
      `/api/agencies/${id}`,
      { code: 'same' },
      { 'if-match': await etagOf(id) },
    );
    expect([body.version, await auditOf(id)]).toEqual([1, []]);
  });

  it('asks for the version, and refuses an old one', async () => {
    const id = await app.build.agency({ regionId: app.world.regions.sidoarjo, code: 'versions' });
    const old = await etagOf(id);
    expect((await admin.patch(`/api/agencies/${id}`, { name: 'A' })).body.code).toBe(
      'version-required',
    );
    await admin.patch(`/api/agencies/${id}`, { name: 'A' }, { 'if-match': old });
    const stale = await admin.patch(`/api/agencies/${id}`, { name: 'B' }, { 'if-match': old });
    expect([stale.status, stale.body.code]).toEqual([412, 'stale-version']);
    expect((await admin.get<AgencyView>(`/api/agencies/${id}`)).body.name).toBe('A');
  });

  it('refuses a cycle, also of two changes at the same moment', async () => {
    const { dinkes, puskesmas } = ids();
    const cycle = await admin.patch(
      `/api/agencies/${dinkes}`,
      { parentId: puskesmas },
      { 'if-match': await etagOf(dinkes) },
    );
    expect([cycle.status, cycle.body.code]).toEqual([409, 'agency-cycle']);
    const regionId = app.world.regions.sidoarjo;
    const one = await app.build.agency({ regionId, code: 'one', obliged: false });
    const two = await app.build.agency({ regionId, code: 'two', obliged: false });
    const hang = async (id: string, parentId: string) =>
      (await admin.patch(`/api/agencies/${id}`, { parentId }, { 'if-match': '*' })).status;
    expect((await Promise.all([hang(one, two), hang(two, one)])).sort()).toEqual([200, 409]);
  });

  it('ends a unit, but an obliged agency only by a reorganisation', async () => {
    const { organisasi, porong } = ids();
    const unit = await admin.patch<AgencyView>(
      `/api/agencies/${organisasi}`,
      { validUntil: '2027-12-31' },
      { 'if-match': await etagOf(organisasi) },
    );
    expect([unit.status, unit.body.validUntil]).toEqual([200, '2027-12-31']);
    const agency = await admin.patch(
      `/api/agencies/${porong}`,
      { validUntil: '2026-06-16' },
      { 'if-match': await etagOf(porong) },
    );
    expect([agency.status, agency.body.code]).toEqual([409, 'reorganisation-needed']);
  });

  it('hides another region, before it looks at the body; refuses who is no administrator', async () => {
    const foreign = `/api/agencies/${app.world.agencies.gresik.dinkes}`;
    expect((await admin.patch(foreign, { name: 'X' }, { 'if-match': '*' })).status).toBe(404);
    expect((await admin.patch(foreign, { colour: 'red' }, { 'if-match': '*' })).status).toBe(404);
    expect((await admin.patch(foreign, { name: 'X' })).status).toBe(404);
    const head = await app.as({ role: 'AGENCY_HEAD', agency: 'dinkes' });
    const own = await head.patch(
      `/api/agencies/${ids().dinkes}`,
      { name: 'X' },
      { 'if-match': '*' },
    );
    expect(own.status).toBe(403);
  });
});
