import type { GrantView, PersonView } from '@satu/contract/views';
import { v7 as uuid } from 'uuid';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';

let app: TestApp;
let admin: TestClient;
beforeAll(async () => {
  app = await startApp();
  admin = await app.as({ role: 'REGION_ADMIN' });
});
afterAll(() => app.close());

const agencies = () => app.world.agencies.sidoarjo;
const aPerson = async () => {
  const email = `p-${uuid()}@sidoarjo.example`;
  return (await admin.post<PersonView>('/api/people', { name: 'Siti', email })).body.id;
};
const give = (personId: string, body: object, as = admin) =>
  as.post<GrantView>(`/api/people/${personId}/grants`, body);
const auditOf = (id: string) =>
  app.sql<{ act: string; detail: Record<string, unknown> }>(
    `select act, detail from audit_event where subject_type = 'person' and subject_id = $1 order by id`,
    [id],
  );
const refusalOf = async (personId: string, body: object, as = admin) => {
  const { status, body: problem } = await as.post(`/api/people/${personId}/grants`, body);
  return { status, code: problem.code, pointer: problem.errors?.[0]?.pointer };
};

describe('POST /api/people/:id/grants', () => {
  it('gives a role from today on, and writes it down', async () => {
    const person = await aPerson();
    const { status, body, headers, etag } = await give(person, {
      role: 'AGENCY_HEAD',
      kind: 'PLT',
      agencyId: agencies().dinkes,
      decree: '800/12/2026',
      until: '2026-12-31',
    });
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.any(String) as string,
      role: 'AGENCY_HEAD',
      programme: null,
      kind: 'PLT',
      regionId: app.world.regions.sidoarjo,
      agencyId: agencies().dinkes,
      agencyName: 'Dinas Kesehatan',
      from: '2026-06-15',
      until: '2026-12-31',
      decree: '800/12/2026',
      state: 'IN_FORCE',
      givenBy: 'REGION_ADMIN',
      consentedBy: null,
      consenters: [],
      endedByReorganisationId: null,
      carriedFromAgencyName: null,
      version: 1,
    });
    expect([headers['location'], etag]).toEqual([
      `/api/people/${person}/grants/${body.id}`,
      `"${body.id}-1"`,
    ]);
    expect((await auditOf(person)).at(-1)).toEqual({
      act: 'grant.given',
      detail: expect.objectContaining({
        grantId: body.id,
        role: 'AGENCY_HEAD',
        needsConsent: false,
      }) as object,
    });
    const holder = await app.signIn(person);
    expect((await holder.get(`/api/agencies/${agencies().dinkes}`)).status).toBe(200);
  });

  it('gives once for one key', async () => {
    const person = await aPerson();
    const key = { 'idempotency-key': uuid() };
    const url = `/api/people/${person}/grants`;
    const first = await admin.post<GrantView>(url, { role: 'AUDITOR' }, key);
    const again = await admin.post<GrantView>(url, { role: 'AUDITOR' }, key);
    expect([again.status, again.body.id]).toEqual([201, first.body.id]);
  });

  it('starts later, when it says so', async () => {
    const person = await aPerson();
    const { body } = await give(person, { role: 'AUDITOR', from: '2026-06-16' });
    expect(body.state).toBe('FUTURE');
    const holder = await app.signIn(person);
    expect((await holder.get('/api/regions')).status).toBe(403);
  });

  it('never gives to oneself, whatever the API above forgets', async () => {
    const own = admin.personId ?? '';
    expect(await refusalOf(own, { role: 'AUDITOR' })).toMatchObject({
      status: 409,
      code: 'self-grant',
    });
    const rows = await app.sql(
      `select id from person_grant where person_id = $1 and role = 'AUDITOR'`,
      [own],
    );
    expect(rows).toEqual([]);
    await expect(
      app.sql(
        `insert into person_grant (id, person_id, role, kind, region_id, from_on, needs_consent, given_by, given_at)
         values ($1, $2, 'AUDITOR', 'DEFINITIF', $3, '2026-01-01', false, $2, '2026-01-01')`,
        [uuid(), own, app.world.regions.sidoarjo],
      ),
    ).rejects.toMatchObject({ constraint: 'person_grant_never_to_oneself' });
  });

  it('refuses the same role twice at the same time, also in two requests at once', async () => {
    const person = await aPerson();
    const wanted = { role: 'AGENCY_STAFF', agencyId: agencies().dinkes };
    const both = await Promise.all([give(person, wanted), give(person, wanted)]);
    expect(both.map((answer) => answer.status).sort()).toEqual([201, 409]);
    expect(await refusalOf(person, wanted)).toMatchObject({ code: 'duplicate-grant' });
    expect((await give(person, { ...wanted, agencyId: agencies().disdik })).status).toBe(201);
  });

  it.each<[object, string]>([
    [{}, '/role'],
    [{ role: 'KING' }, '/role'],
    [{ role: 'AGENCY_HEAD' }, '/agencyId'],
    [{ role: 'VERIFIER' }, '/programme'],
    [{ role: 'AUDITOR', programme: 'IID' }, '/programme'],
    [{ role: 'AUDITOR', kind: 'PLT' }, '/kind'],
    [{ role: 'OFFICE_DECIDER', kind: 'DELEGATED', until: '2026-12-31' }, '/decree'],
    [{ role: 'AUDITOR', from: '2026-07-01', until: '2026-06-30' }, '/until'],
    [{ role: 'AUDITOR', from: '2026-02-30' }, '/from'],
    [{ role: 'AUDITOR', annulledAt: null }, '/annulledAt'],
    [{ role: 'OVERSEER' }, '/role'],
  ])('refuses %j at %s', async (body, pointer) => {
    const person = await aPerson();
    expect(await refusalOf(person, body)).toEqual({
      status: 400,
      code: 'validation-failed',
      pointer,
    });
    expect(await app.sql('select id from person_grant where person_id = $1', [person])).toEqual([]);
  });

  it('gives nothing outside the own region', async () => {
    const person = await aPerson();
    const { gresik } = app.world.regions;
    expect(await refusalOf(person, { role: 'AUDITOR', regionId: gresik })).toMatchObject({
      status: 404,
    });
    expect(
      await refusalOf(person, { role: 'AGENCY_STAFF', agencyId: app.world.agencies.gresik.dinkes }),
    ).toMatchObject({ status: 404 });
    const jatim = app.world.regions.jatim;
    expect(await refusalOf(person, { role: 'OVERSEER', regionId: jatim })).toMatchObject({
      status: 404,
    });
  });

  it('gives nothing in an agency that is no more', async () => {
    const gone = await app.build.agency({ regionId: app.world.regions.sidoarjo, code: 'gone' });
    await app.sql(`update agency set valid_until = '2026-06-14' where id = $1`, [gone]);
    expect(
      await refusalOf(await aPerson(), { role: 'AGENCY_STAFF', agencyId: gone }),
    ).toMatchObject({
      status: 422,
      code: 'agency-ended',
    });
  });

  it('makes an overseer only by the administrator of that upper region', async () => {
    const upper = await app.as({ role: 'REGION_ADMIN', region: 'jatim' });
    const email = `o-${uuid()}@jatim.example`;
    const person = (await upper.post<PersonView>('/api/people', { name: 'Biro', email })).body.id;
    expect((await give(person, { role: 'OVERSEER' }, upper)).status).toBe(201);
    expect(await refusalOf(person, { role: 'AUDITOR' })).toMatchObject({ status: 404 });
  });

  it('gives nothing to whom one does not see, or who is shut out', async () => {
    const stranger = await app.as({ role: 'AGENCY_STAFF', region: 'gresik', agency: 'dinkes' });
    const hidden = stranger.personId ?? '';
    expect(await refusalOf(hidden, { role: 'AUDITOR' })).toMatchObject({ status: 404 });
    expect(await refusalOf(hidden, { role: 'KING' })).toMatchObject({ status: 404 });
    const person = await aPerson();
    await admin.patch(`/api/people/${person}`, { active: false }, { 'if-match': '*' });
    expect(await refusalOf(person, { role: 'AUDITOR' })).toMatchObject({ code: 'person-inactive' });
  });

  it.each(['AGENCY_HEAD', 'OFFICE_DECIDER', 'COMPETITION_MANAGER', 'AUDITOR'] as const)(
    'refuses %s',
    async (role) => {
      const other = await app.as({ role, agency: 'dinkes' });
      expect(await refusalOf(await aPerson(), { role: 'AUDITOR' }, other)).toMatchObject({
        status: 403,
      });
    },
  );
});

describe('POST …/consent', () => {
  const pending = async () => {
    const person = await aPerson();
    const { body } = await give(person, { role: 'VERIFIER', programme: 'IID' });
    return { person, grant: body, url: `/api/people/${person}/grants/${body.id}/consent` };
  };

  it('brings a sensitive role into force, by a second person', async () => {
    const { person, grant, url } = await pending();
    expect(grant.state).toBe('PENDING');
    const holder = await app.signIn(person);
    expect((await holder.get('/api/regions')).status).toBe(403);
    const decider = await app.as({ role: 'OFFICE_DECIDER', name: 'Sekda' });
    const desk = await decider.get<{ items: { id: string }[] }>(
      '/api/people?pending=true&limit=100',
    );
    expect(desk.body.items.map((item) => item.id)).toContain(person);
    const { status, body } = await decider.post<GrantView>(url, undefined, {
      'if-match': `"${grant.id}-1"`,
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: grant.id,
      state: 'IN_FORCE',
      consentedBy: 'Sekda',
      version: 2,
    });
    expect((await holder.get('/api/regions')).status).toBe(200);
    expect((await auditOf(person)).at(-1)).toMatchObject({ act: 'grant.consented' });
    const again = await decider.post(url);
    expect([again.status, again.body.code]).toEqual([409, 'consent-not-open']);
  });

  it('refuses who gave it, and who receives it', async () => {
    const { url } = await pending();
    expect((await admin.post(url)).body.code).toBe('second-person-needed');
    const receiver = await app.as({ role: 'REGION_ADMIN' });
    const { body } = await give(receiver.personId ?? '', { role: 'OFFICE_DECIDER' });
    const own = await receiver.post(
      `/api/people/${receiver.personId ?? ''}/grants/${body.id}/consent`,
    );
    expect([own.status, own.body.code]).toEqual([409, 'second-person-needed']);
  });

  it('refuses an old version, another region, and who may not consent', async () => {
    const { url, grant } = await pending();
    const decider = await app.as({ role: 'OFFICE_DECIDER' });
    expect((await decider.post(url, undefined, { 'if-match': `"${grant.id}-9"` })).status).toBe(
      412,
    );
    const neighbour = await app.as({ role: 'OFFICE_DECIDER', region: 'gresik' });
    expect((await neighbour.post(url)).status).toBe(404);
    const auditor = await app.as({ role: 'AUDITOR' });
    expect((await auditor.post(url)).status).toBe(403);
    const elsewhere = url.replace(/people\/[^/]+/, `people/${uuid()}`);
    expect((await decider.post(elsewhere)).status).toBe(404);
  });
});

describe('the end of a grant', () => {
  const inForce = async () => {
    const holder = await app.as({ role: 'AGENCY_STAFF', agency: 'dinkes' });
    const person = holder.personId ?? '';
    const { body } = await admin.get<PersonView>(`/api/people/${person}`);
    const grant = body.grants[0]!;
    return {
      holder,
      person,
      url: `/api/people/${person}/grants/${grant.id}`,
      tag: `"${grant.id}-${grant.version}"`,
    };
  };

  it('annulled from its first day: rights and sessions are gone at once', async () => {
    const { holder, person, url, tag } = await inForce();
    const second = await app.signIn(person);
    expect((await admin.delete(url, { 'if-match': tag })).status).toBe(204);
    expect([
      (await holder.get('/api/session')).status,
      (await second.get('/api/session')).status,
    ]).toEqual([401, 401]);
    const { body } = await admin.get<PersonView>(`/api/people/${person}`);
    expect(body.grants).toMatchObject([{ state: 'ANNULLED', from: '2020-01-01', version: 2 }]);
    expect((await auditOf(person)).at(-1)).toMatchObject({ act: 'grant.annulled' });
    const again = await admin.delete(url, { 'if-match': '*' });
    expect([again.status, again.body.code]).toEqual([409, 'grant-annulled']);
  });

  it('ended yesterday: sessions are gone; ended today: it lasts until midnight', async () => {
    const today = await inForce();
    const soon = await admin.patch<GrantView>(
      today.url,
      { until: '2026-06-15' },
      { 'if-match': today.tag },
    );
    expect([soon.status, soon.body.state, soon.body.until]).toEqual([
      200,
      'IN_FORCE',
      '2026-06-15',
    ]);
    expect((await today.holder.get('/api/regions')).status).toBe(200);
    const yesterday = await inForce();
    const over = await admin.patch<GrantView>(
      yesterday.url,
      { until: '2026-06-14' },
      { 'if-match': yesterday.tag },
    );
    expect(over.body.state).toBe('ENDED');
    expect((await yesterday.holder.get('/api/session')).status).toBe(401);
    expect((await auditOf(yesterday.person)).at(-1)).toMatchObject({
      act: 'grant.ended',
      detail: { until: '2026-06-14', formerUntil: null },
    });
  });

  it('of an administrator is another administrator’s to say', async () => {
    const own = await admin.get<PersonView>(`/api/people/${admin.personId ?? ''}`);
    const url = `/api/people/${own.body.id}/grants/${own.body.grants[0]?.id ?? ''}`;
    for (const refused of [
      await admin.delete(url, { 'if-match': '*' }),
      await admin.patch(url, { until: '2026-06-14' }, { 'if-match': '*' }),
    ]) {
      expect([refused.status, refused.body.code]).toEqual([409, 'second-person-needed']);
    }
    expect((await admin.get('/api/people')).status).toBe(200);
  });

  it('is never put off', async () => {
    const { url, tag } = await inForce();
    await admin.patch(url, { until: '2026-06-30' }, { 'if-match': tag });
    const later = await admin.patch(url, { until: '2026-07-01' }, { 'if-match': '*' });
    expect([later.status, later.body.errors?.[0]?.pointer]).toEqual([400, '/until']);
    expect((await admin.patch(url, { until: null }, { 'if-match': '*' })).status).toBe(400);
    expect((await admin.patch(url, { role: 'AUDITOR' }, { 'if-match': '*' })).status).toBe(400);
  });

  it('asks for the version, and refuses an old one', async () => {
    const { holder, url, tag } = await inForce();
    expect((await admin.delete(url)).status).toBe(428);
    expect((await admin.patch(url, { until: '2026-06-30' })).status).toBe(428);
    await admin.patch(url, { until: '2026-06-30' }, { 'if-match': tag });
    expect((await admin.delete(url, { 'if-match': tag })).status).toBe(412);
    expect((await admin.patch(url, { until: '2026-06-29' }, { 'if-match': tag })).status).toBe(412);
    expect((await holder.get('/api/regions')).status).toBe(200);
  });

  it('is hidden from another region, and refused to who gives no roles', async () => {
    const { holder, url } = await inForce();
    const neighbour = await app.as({ role: 'REGION_ADMIN', region: 'gresik' });
    expect((await neighbour.delete(url, { 'if-match': '*' })).status).toBe(404);
    expect((await neighbour.delete(url)).status).toBe(404);
    expect((await neighbour.patch(url, { colour: 'red' })).status).toBe(404);
    const decider = await app.as({ role: 'OFFICE_DECIDER' });
    expect((await decider.delete(url, { 'if-match': '*' })).status).toBe(403);
    expect((await holder.get('/api/regions')).status).toBe(200);
  });
});
