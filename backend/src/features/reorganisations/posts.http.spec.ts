import type {
  InnovationSummary,
  Page,
  PersonSummary,
  PersonView,
  ReorganisationView,
  SessionView,
} from '@satu/contract/views';
import { v7 as uuid } from 'uuid';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';

const TODAY = '2026-06-01';
const NOON = '2026-06-01T05:00:00Z';

describe('posts in agencies that are reorganised', () => {
  let app: TestApp;
  let regionId: string;
  let admin: TestClient;
  let adminId: string;

  beforeAll(async () => {
    app = await startApp({ now: NOON });
  });

  beforeEach(async () => {
    const parentId = app.world.regions.jatim;
    regionId = await app.build.region({ code: uuid(), name: 'Kota', kind: 'CITY', parentId });
    adminId = await app.build.person();
    await app.build.grant({ personId: adminId, role: 'REGION_ADMIN', regionId });
    admin = await app.signIn(adminId);
  });

  afterAll(() => app.close());

  const agency = (code: string) => app.build.agency({ regionId, code, name: `Dinas ${code}` });
  const perform = (body: object) =>
    admin.post<ReorganisationView>('/api/reorganisations', { effectiveOn: TODAY, ...body });
  const auditOf = (id: string) =>
    app.sql<{ act: string; actorId: string; detail: unknown }>(
      `select act, actor_id as "actorId", detail from audit_event where subject_id = $1 order by id`,
      [id],
    );

  it('carries every post over to the agency’s new name, and takes nobody from work', async () => {
    const old = await agency('a');
    const personId = await app.build.person();
    const at = { personId, regionId, agencyId: old };
    await app.build.grant({ ...at, role: 'AGENCY_HEAD', kind: 'PLT', until: '2026-12-31' });
    await app.build.grant({ ...at, role: 'AGENCY_STAFF', from: TODAY });
    await app.build.grant({ ...at, role: 'MENTOR', until: '2026-03-01' });
    await app.build.grant({ ...at, role: 'VERIFIER' });
    const head = await app.signIn(personId);
    const { body } = await perform({
      kind: 'RENAME',
      predecessorIds: [old],
      successors: [{ code: 'n', name: 'Dinas Baru', kind: 'DEPARTMENT' }],
    });
    const session = await head.get<SessionView>('/api/session');
    expect(session.status).toBe(200);
    expect(
      session.body.grants.map(({ role, kind, agencyName, from, until }) => [
        ...[role, kind, agencyName],
        ...[from, until],
      ]),
    ).toEqual([
      ['VERIFIER', 'DEFINITIF', 'Dinas Baru', '2020-01-01', null],
      ['AGENCY_STAFF', 'DEFINITIF', 'Dinas Baru', TODAY, null],
      ['AGENCY_HEAD', 'PLT', 'Dinas Baru', TODAY, '2026-12-31'],
    ]);
    const { grants } = (await admin.get<PersonView>(`/api/people/${personId}`)).body;
    const heads = grants.filter(({ role }) => role === 'AGENCY_HEAD');
    expect(
      heads.map((grant) => [
        ...[grant.state, grant.agencyName, grant.until],
        ...[grant.endedByReorganisationId, grant.carriedFromAgencyName],
      ]),
    ).toEqual([
      ['ENDED', 'Dinas a', '2026-05-31', body.id, null],
      ['IN_FORCE', 'Dinas Baru', '2026-12-31', null, 'Dinas a'],
    ]);
    expect(grants.find(({ role }) => role === 'MENTOR')).toMatchObject({ until: '2026-03-01' });
    const acts = await auditOf(personId);
    expect(acts.map(({ act }) => act).sort()).toEqual([
      'grant.carried',
      'grant.ended',
      'grant.rehomed',
      'grant.rehomed',
    ]);
    expect(acts.find(({ act }) => act === 'grant.carried')).toMatchObject({
      actorId: admin.personId,
      detail: { reorganisationId: body.id, formerAgencyId: old, from: TODAY },
    });
  });

  it('carries nobody into an agency that stands already, least of all who performs it', async () => {
    const [old, heir] = [await agency('a'), await agency('b')];
    await app.build.grant({
      ...{ personId: adminId, regionId, agencyId: old },
      role: 'AGENCY_HEAD',
    });
    const personId = await app.build.person();
    await app.build.grant({ personId, regionId, agencyId: old, role: 'AGENCY_STAFF' });
    const later = { personId, regionId, agencyId: heir, role: 'AGENCY_STAFF' } as const;
    await app.build.grant({ ...later, from: '2027-01-01' });
    const { status } = await perform({
      kind: 'RENAME',
      predecessorIds: [old],
      successors: [{ agencyId: heir }],
    });
    expect(status).toBe(201);
    expect(
      await app.sql(
        `select person_id as "personId", agency_id as "agencyId", until_on::text as until from person_grant
         where agency_id = any($1) order by agency_id = $2, role`,
        [[old, heir], heir],
      ),
    ).toEqual([
      { personId: adminId, agencyId: old, until: '2026-05-31' },
      { personId, agencyId: old, until: '2026-05-31' },
      { personId, agencyId: heir, until: null },
    ]);
  });

  it('lists as losers neither whom the new name carries nor who got the role at a successor', async () => {
    const [old, gone, heir] = [await agency('a'), await agency('b'), await agency('c')];
    const [kept, lost] = [await app.build.person(), await app.build.person()];
    await app.build.grant({ personId: kept, role: 'AGENCY_STAFF', regionId, agencyId: old });
    await app.build.grant({ personId: lost, role: 'AGENCY_STAFF', regionId, agencyId: gone });
    const losers = async (id: string) =>
      (
        await admin.get<Page<PersonSummary>>(`/api/people?endedByReorganisationId=${id}`)
      ).body.items.map((one) => one.id);
    const renamed = await perform({
      kind: 'RENAME',
      predecessorIds: [old],
      successors: [{ code: 'n', name: 'Dinas Baru', kind: 'DEPARTMENT' }],
    });
    expect(await losers(renamed.body.id)).toEqual([]);
    const closed = await perform({
      kind: 'CLOSE',
      predecessorIds: [gone],
      successors: [{ agencyId: heir }],
    });
    const at = { personId: lost, regionId, agencyId: heir };
    await app.build.grant({ ...at, role: 'AGENCY_HEAD' });
    await app.build.grant({ ...at, role: 'AGENCY_STAFF', until: '2026-05-30' });
    expect(await losers(closed.body.id)).toEqual([lost]);
    await app.build.grant({ ...at, role: 'AGENCY_STAFF', from: TODAY });
    expect(await losers(closed.body.id)).toEqual([]);
    // What ends there by a later change is missing since that one.
    const again = await perform({ kind: 'CLOSE', predecessorIds: [heir], successors: [] });
    expect(again.status).toBe(201);
    expect(await losers(again.body.id)).toEqual([lost]);
  });

  it('tells whoever lost a post under its new name what became of it there', async () => {
    const old = await agency('a');
    const personId = await app.build.person();
    await app.build.grant({ personId, role: 'AGENCY_STAFF', regionId, agencyId: old });
    await perform({
      kind: 'RENAME',
      predecessorIds: [old],
      successors: [{ code: 'n', name: 'Dinas Baru', kind: 'DEPARTMENT' }],
    });
    await app.sql(
      `update person_grant set annulled_at = $2, annulled_by = $3
       where person_id = $1 and carried_from is not null`,
      [personId, NOON, adminId],
    );
    const holder = await app.signIn(personId);
    const { withoutRole } = (await holder.get<SessionView>('/api/session')).body;
    expect(withoutRole?.latest).toMatchObject({
      ...{ agencyName: 'Dinas Baru', state: 'ANNULLED', byReorganisation: false },
    });
  });

  it('leaves the innovations to be found by both names', async () => {
    const old = await agency('lama');
    const personId = await app.build.person();
    await app.build.grant({ personId, role: 'AGENCY_STAFF', regionId, agencyId: old });
    const writer = await app.signIn(personId);
    await writer.post('/api/innovations', { name: 'Sistem antrean kilat' });
    await perform({
      kind: 'RENAME',
      predecessorIds: [old],
      successors: [{ code: 'baru', name: 'Badan Segar', kind: 'BOARD' }],
    });
    const found = async (q: string) =>
      (
        await writer.get<Page<InnovationSummary>>(`/api/innovations?q=${encodeURIComponent(q)}`)
      ).body.items.map(({ name }) => name);
    expect(await found('Dinas lama')).toEqual(['Sistem antrean kilat']);
    expect(await found('Badan Segar')).toEqual(['Sistem antrean kilat']);
    expect(await found('Xylophone')).toEqual([]);
  });

  it('tells who lost a role by it, and them why', async () => {
    const [old, heir] = [await agency('a'), await agency('b')];
    const [lost, other] = [await app.build.person(), await app.build.person()];
    await app.build.grant({ personId: lost, role: 'AGENCY_STAFF', regionId, agencyId: old });
    await app.build.grant({ personId: other, role: 'AGENCY_STAFF', regionId, agencyId: heir });
    await app.sql('update person set home_region_id = $2 where id = $1', [lost, regionId]);
    const standing = `/api/people?standing=true&agencyId=${old}`;
    const before = await admin.get<Page<PersonSummary>>(standing);
    expect(before.body.items.map(({ id }) => id)).toEqual([lost]);
    const { body } = await perform({
      kind: 'CLOSE',
      predecessorIds: [old],
      successors: [{ agencyId: heir }],
    });
    expect((await admin.get<Page<PersonSummary>>(standing)).body.items).toEqual([]);
    const people = await admin.get<Page<PersonSummary>>(
      `/api/people?endedByReorganisationId=${body.id}`,
    );
    expect(people.body.items.map(({ id }) => id)).toEqual([lost]);
    const holder = await app.signIn(lost);
    const { withoutRole } = (await holder.get<SessionView>('/api/session')).body;
    expect(withoutRole).toMatchObject({
      latest: { role: 'AGENCY_STAFF', agencyName: 'Dinas a', until: '2026-05-31', state: 'ENDED' },
    });
    expect(withoutRole?.latest?.byReorganisation).toBe(true);
    expect(withoutRole?.grantors).toHaveLength(1);
  });

  it('ends the posts in what is no more, at once', async () => {
    const [old, heir] = [await agency('a'), await agency('b')];
    const personId = await app.build.person();
    await app.build.grant({ personId, role: 'AGENCY_STAFF', regionId, agencyId: old });
    await app.build.grant({ personId, role: 'AGENCY_HEAD', regionId, agencyId: old, from: TODAY });
    const staff = await app.signIn(personId);
    expect((await staff.get('/api/periods')).status).toBe(200);
    await perform({ kind: 'CLOSE', predecessorIds: [old], successors: [{ agencyId: heir }] });
    expect((await staff.get('/api/periods')).status).toBe(401);
    expect(
      await app.sql(
        `select role, until_on::text as until, annulled_at is not null as annulled from person_grant
         where person_id = $1 order by role`,
        [personId],
      ),
    ).toEqual([
      { role: 'AGENCY_HEAD', until: null, annulled: true },
      { role: 'AGENCY_STAFF', until: '2026-05-31', annulled: false },
    ]);
  });
});
