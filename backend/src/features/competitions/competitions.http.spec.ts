import type {
  CompetitionPage,
  CompetitionView,
  EditionPage,
  EditionView,
} from '@satu/contract/views';
import { ROLES } from '@satu/domain/access';
import { countStatements } from '../../testing/count-statements.js';
import { startApp, type TestApp } from '../../testing/start-app.js';
import {
  Contest,
  criterion,
  EDITION,
  NOON,
  NOWHERE,
  pointersOf,
  refusal,
  STAGE,
} from './contest.fixture.js';

let app: TestApp;
let contest: Contest;

beforeAll(async () => {
  app = await startApp({ now: NOON });
  contest = await Contest.in(app);
});
afterAll(() => app.close());
beforeEach(() => {
  app.clock.set(NOON);
});

describe('a competition', () => {
  it('is created in the only region of its manager, once under a name', async () => {
    const made = await contest.manager.post<CompetitionView>('/api/competitions', {
      name: 'Lomba',
    });
    expect(made.status).toBe(201);
    expect(made.headers['location']).toBe(`/api/competitions/${made.body.id}`);
    expect(made.body).toMatchObject({ name: 'Lomba', regionId: app.world.regions.sidoarjo });
    expect(await contest.log(made.body.id)).toEqual({ 'competition.created': 1 });
    const again = await contest.manager.post('/api/competitions', { name: 'Lomba' });
    expect(refusal(again)).toEqual([409, 'name-taken']);
  });

  it('must name its region when its manager has two', async () => {
    const personId = contest.manager.personId!;
    const other = await app.build.person();
    for (const regionId of [app.world.regions.sidoarjo, app.world.regions.gresik]) {
      await app.build.grant({ personId: other, role: 'COMPETITION_MANAGER', regionId });
    }
    const both = await app.signIn(other);
    expect(pointersOf(await both.post('/api/competitions', { name: 'X' }))).toEqual(['/regionId']);
    const regionId = app.world.regions.gresik;
    const named = await both.post<CompetitionView>('/api/competitions', { name: 'X', regionId });
    expect(named.body.regionId).toBe(regionId);
    expect(personId).not.toBe(other);
  });

  it('is not created in a region where one manages nothing', async () => {
    const regionId = app.world.regions.gresik;
    const answer = await contest.manager.post('/api/competitions', { name: 'Y', regionId });
    expect(refusal(answer)).toEqual([404, 'not-found']);
  });

  it('is listed and read within its region, and does not exist elsewhere', async () => {
    const staff = await app.as({ role: 'AGENCY_STAFF', agency: 'dinkes' });
    const abroad = await app.as({ role: 'COMPETITION_MANAGER', region: 'gresik' });
    const url = `/api/competitions/${contest.competitionId}`;
    const listed = await staff.get<CompetitionPage>('/api/competitions?q=inovasi sidoarjo');
    expect(listed.body.items.map((item) => item.id)).toEqual([contest.competitionId]);
    expect((await staff.get(url)).status).toBe(200);
    expect((await abroad.get<CompetitionPage>('/api/competitions?q=sidoarjo')).body.total).toBe(0);
    for (const answer of [
      await abroad.get(url),
      await abroad.get(`${url}/editions`),
      await abroad.post(`${url}/editions`, EDITION),
      await abroad.post(`${url}/editions`, {}),
    ]) {
      expect(refusal(answer)).toEqual([404, 'not-found']);
    }
  });

  it('is managed by its two roles and read by all but the overseer', async () => {
    const url = `/api/competitions/${contest.competitionId}/editions`;
    const statuses: Record<string, [number, number]> = {};
    for (const role of ROLES) {
      const agency = ['AGENCY_STAFF', 'AGENCY_HEAD', 'MENTOR'].includes(role)
        ? 'dinkes'
        : undefined;
      const client = await app.as({ role, ...(agency ? { agency } : {}) });
      const read = await client.get('/api/competitions');
      const made = await client.post(url, EDITION);
      statuses[role] = [read.status, made.status];
    }
    const managing = ['COMPETITION_MANAGER', 'REGION_ADMIN'];
    expect(statuses).toEqual(
      Object.fromEntries(
        ROLES.map((role) => [
          role,
          [role === 'OVERSEER' ? 403 : 200, managing.includes(role) ? 201 : 403],
        ]),
      ),
    );
    const stranger = app.stranger();
    expect((await stranger.get('/api/competitions')).status).toBe(401);
  });
});

describe('an edition', () => {
  it('is set up with its stage and rubric', async () => {
    const url = `/api/competitions/${contest.competitionId}/editions`;
    const made = await contest.manager.post<EditionView>(url, EDITION);
    expect(made.status).toBe(201);
    expect(made.headers['location']).toBe(`/api/editions/${made.body.id}`);
    expect(made.body).toMatchObject({
      name: EDITION.name,
      status: 'OPEN',
      publishers: 1,
      publishedAt: null,
      entryCount: 0,
      publicationCalls: 0,
      progress: { assignments: 0, submitted: 0, recused: 0 },
    });
    const [stage] = made.body.stages;
    expect(stage).toMatchObject({ ...STAGE, rubricVersion: 1, rubricLocked: false });
    expect(await contest.log(made.body.id)).toEqual({ 'edition.created': 1 });
    const read = await contest.manager.get<EditionView>(`/api/editions/${made.body.id}`);
    expect(read.body).toEqual(made.body);
    expect(read.etag).toBe(`"${made.body.id}-1"`);
  });

  it('stands where its times say, to the second', async () => {
    const { id } = await contest.edition();
    const at = async (instant: string) => {
      app.clock.set(instant);
      const read = await contest.manager.get<EditionView>(`/api/editions/${id}`);
      const found = await contest.manager.get<EditionPage>(
        `/api/editions?status=${read.body.status}&limit=100`,
      );
      expect(found.body.items.map((item) => item.id)).toContain(id);
      return read.body.status;
    };
    expect(await at('2026-04-30T16:59:59Z')).toBe('PLANNED');
    expect(await at('2026-04-30T17:00:00Z')).toBe('OPEN');
    expect(await at('2026-06-30T16:59:59Z')).toBe('OPEN');
    expect(await at('2026-06-30T17:00:00Z')).toBe('SCORING');
  });

  it('is refused with the field to repair', async () => {
    const url = `/api/competitions/${contest.competitionId}/editions`;
    const refused = async (changes: object) => {
      const answer = await contest.manager.post(url, { ...EDITION, ...changes });
      expect(refusal(answer)).toEqual([400, 'validation-failed']);
      return pointersOf(answer);
    };
    const stage = (changes: object) => ({ stages: [{ ...STAGE, ...changes }] });
    expect(await refused({ entriesCloseAt: EDITION.entriesOpenAt })).toEqual(['/entriesCloseAt']);
    expect(await refused({ year: 1999 })).toEqual(['/year']);
    expect(await refused({ publishers: 3 })).toEqual(['/publishers']);
    expect(await refused({ stages: [] })).toEqual(['/stages']);
    expect(await refused({ stages: [STAGE, STAGE] })).toEqual(['/stages']);
    expect(await refused(stage({ closesAt: STAGE.opensAt }))).toEqual(['/stages/0/closesAt']);
    expect(await refused(stage({ criteria: [criterion('a', 1), criterion('a', 1)] }))).toEqual([
      '/stages/0/criteria/1/key',
    ]);
    const shorter = { ...criterion('b', 1), levels: STAGE.criteria[0]!.levels.slice(1) };
    expect(await refused(stage({ criteria: [criterion('a', 1), shorter] }))).toEqual([
      '/stages/0/criteria/1/levels',
    ]);
    expect(await refused({ surprise: true })).toEqual(['/surprise']);
  });

  it('does not exist for another region, whatever is asked', async () => {
    const { id } = await contest.edition();
    const abroad = await app.as({ role: 'COMPETITION_MANAGER', region: 'gresik' });
    for (const url of [`/api/editions/${id}`, `/api/editions/${NOWHERE}`]) {
      expect(refusal(await abroad.get(url))).toEqual([404, 'not-found']);
      const changed = await abroad.patch(url, { name: 'Z' }, { 'if-match': `"${id}-1"` });
      expect(refusal(changed)).toEqual([404, 'not-found']);
      expect(refusal(await abroad.patch(url, { name: 7 }))).toEqual([404, 'not-found']);
    }
    expect((await abroad.get<EditionPage>('/api/editions')).body.items).toEqual([]);
  });

  it('is listed by one statement, however many there are', async () => {
    const { competitionId } = await fresh('Seri');
    const count = async () =>
      countStatements(() =>
        contest.manager.get<EditionPage>(`/api/competitions/${competitionId}/editions`),
      );
    await contest.manager.post(`/api/competitions/${competitionId}/editions`, EDITION);
    const one = await count();
    for (const year of [2027, 2028]) {
      await contest.manager.post(`/api/competitions/${competitionId}/editions`, {
        ...EDITION,
        year,
      });
    }
    expect(await count()).toBe(one);
    const page = await contest.manager.get<EditionPage>(
      `/api/competitions/${competitionId}/editions?sort=-year&limit=2&facets=status`,
    );
    expect(page.body.items.map((item) => item.year)).toEqual([2028, 2027]);
    expect(page.body.facets).toEqual({ status: [{ value: 'OPEN', count: 3 }] });
    const next = await contest.manager.get<EditionPage>(
      `/api/competitions/${competitionId}/editions?sort=-year&limit=2&cursor=${page.body.next}`,
    );
    expect(next.body.items.map((item) => item.year)).toEqual([2026]);
  });
});

async function fresh(name: string): Promise<{ competitionId: string }> {
  const made = await contest.manager.post<CompetitionView>('/api/competitions', { name });
  return { competitionId: made.body.id };
}
