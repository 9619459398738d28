import type {
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

  beforeAll(async () => {
    app = await startApp({ now: NOON });
  });

  beforeEach(async () => {
    const parentId = app.world.regions.jatim;
    regionId = await app.build.region({ code: uuid(), name: 'Kota', kind: 'CITY', parentId });
    const personId = await app.build.person();
    await app.build.grant({ personId, role: 'REGION_ADMIN', regionId });
    admin = await app.signIn(personId);
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

  it('gives nobody a second time what is held at the successor already', async () => {
    const [old, heir] = [await agency('a'), await agency('b')];
    const personId = await app.build.person();
    await app.build.grant({ personId, regionId, agencyId: old, role: 'AGENCY_STAFF' });
    await app.build.grant({ personId, regionId, agencyId: heir, role: 'AGENCY_STAFF' });
    await perform({ kind: 'RENAME', predecessorIds: [old], successors: [{ agencyId: heir }] });
    const { grants } = (await admin.get<PersonView>(`/api/people/${personId}`)).body;
    expect(grants.map(({ agencyId, state }) => [agencyId, state]).sort()).toEqual(
      [
        [old, 'ENDED'],
        [heir, 'IN_FORCE'],
      ].sort(),
    );
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
