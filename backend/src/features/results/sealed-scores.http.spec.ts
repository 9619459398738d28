import type { EditionView, EntryView } from '@satu/contract/views';
import { ROLES, type Role } from '@satu/domain/access';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { Contest, NOON, NOWHERE, SETTLED } from '../competitions/contest.fixture.js';

let app: TestApp;
let contest: Contest;
let edition: EditionView;
let entry: EntryView;
let scorer: TestClient;

beforeAll(async () => {
  app = await startApp({ now: NOON });
  contest = await Contest.in(app);
  edition = await contest.edition();
  entry = await contest.entry(edition.id);
  // The rubric is locked by now, so that its lock cannot be what moves.
  await contest.score(entry, edition, [3, 3, 3]);
  scorer = await contest.evaluator();
  await contest.assign(entry, edition, scorer);
});
afterAll(() => app.close());

const OTHERS = ROLES.filter((role) => role !== 'COMPETITION_MANAGER');

async function member(role: Role): Promise<TestClient> {
  const agency = ['AGENCY_STAFF', 'AGENCY_HEAD', 'MENTOR'].includes(role) ? 'dinkes' : undefined;
  return app.as({ role, ...(agency ? { agency } : {}) });
}

/** Everything a client can ask about the edition, without what differs from request to request. */
async function everythingFor(client: TestClient): Promise<string[]> {
  const urls = [
    '/api/competitions',
    '/api/editions?facets=status',
    `/api/editions/${edition.id}`,
    `/api/editions/${edition.id}/entries?facets=status,agencyId`,
    `/api/editions/${edition.id}/entries?sort=-updatedAt`,
    `/api/entries/${entry.id}`,
    `/api/entries/${entry.id}/assignments`,
    `/api/entries/${entry.id}/evaluators`,
    `/api/editions/${edition.id}/results`,
    '/api/scoresheets?mine=true',
    '/api/catalogue/editions',
    `/api/catalogue/editions/${edition.id}/results`,
    '/api/audit?limit=100',
  ];
  const seen: string[] = [];
  for (const url of urls) {
    const { status, text, etag } = await client.get(url);
    seen.push([url, status, etag, text.replaceAll(/"traceId":"[^"]*"/g, '')].join(' '));
  }
  return seen;
}

/** The scorer changes her mind, hands in, and time goes on. */
async function scoreSomething(): Promise<void> {
  const sheet = await contest.sheet(scorer, entry.id);
  const url = `/api/scoresheets/${sheet.body.id}`;
  const scores = edition.stages[0]!.criteria.map(({ id }) => ({ criterionId: id, level: 4 }));
  await scorer.patch(url, { scores }, { 'if-match': sheet.etag });
  const sent = await scorer.post(`${url}/submission`);
  expect(sent.status).toBe(200);
}

describe('unpublished scores', () => {
  it('move nothing that anybody but the manager can see', async () => {
    const clients = await Promise.all(
      OTHERS.map(async (role) => [role, await member(role)] as const),
    );
    const colleague = await contest.evaluator();
    await contest.assign(entry, edition, colleague);
    const neighbour = await app.as({ role: 'AGENCY_HEAD', agency: 'disdik' });
    const abroad = await app.as({ role: 'COMPETITION_MANAGER', region: 'gresik' });
    const watching: (readonly [string, TestClient])[] = [
      ...clients,
      ['colleague', colleague],
      ['neighbour', neighbour],
      ['abroad', abroad],
      ['stranger', app.stranger()],
    ];
    const look = async () => {
      const seen: Record<string, string[]> = {};
      for (const [name, client] of watching) seen[name] = await everythingFor(client);
      return seen;
    };
    const before = await look();
    const control = await everythingFor(contest.manager);
    app.clock.advance(60_000);
    await scoreSomething();
    expect(await look()).toEqual(before);
    // The same questions do show it to the manager: the comparison is not blind itself.
    expect(await everythingFor(contest.manager)).not.toEqual(control);
  });

  it('let the results be missing exactly as if there were no edition', async () => {
    const missing = async (client: TestClient, url: string) => {
      const { status, body, headers } = await client.get(url);
      const plain = { ...headers, date: '', 'x-request-id': '' };
      return { status, body: { ...body, traceId: '', instance: '' }, plain };
    };
    const clients = await Promise.all(
      OTHERS.filter((role) => role !== 'OVERSEER').map(async (role) => member(role)),
    );
    for (const client of [...clients, scorer]) {
      const sealed = await missing(client, `/api/editions/${edition.id}/results`);
      expect(sealed.status).toBe(404);
      expect(sealed).toEqual(await missing(client, `/api/editions/${NOWHERE}/results`));
    }
    const stranger = app.stranger();
    expect(await missing(stranger, `/api/catalogue/editions/${edition.id}/results`)).toEqual(
      await missing(stranger, `/api/catalogue/editions/${NOWHERE}/results`),
    );
  });

  it('stay sealed for a manager who judges in the same edition', async () => {
    const { sidoarjo } = app.world.regions;
    const both = await app.as({ role: 'COMPETITION_MANAGER' });
    const url = `/api/editions/${edition.id}/results`;
    expect((await both.get(url)).status).toBe(200);
    await app.build.grant({ personId: both.personId!, role: 'EVALUATOR', regionId: sidoarjo });
    await contest.assign(entry, edition, both);
    expect((await both.get(url)).status).toBe(404);
  });

  it('are never told by the sheets of others, not even after publication', async () => {
    const sheet = await contest.sheet(scorer, entry.id);
    const { body } = await contest.manager.get<EntryView>(`/api/entries/${entry.id}`);
    for (const { id, scoresheetStatus } of body.assignments) {
      if (scoresheetStatus === 'SUBMITTED') continue;
      await contest.manager.delete(`/api/assignments/${id}`, { 'if-match': '*' });
    }
    app.clock.set(SETTLED);
    await contest.manager.post(`/api/editions/${edition.id}/publication`);
    expect((await scorer.get(`/api/editions/${edition.id}/results`)).status).toBe(200);
    expect((await contest.manager.get(`/api/scoresheets/${sheet.body.id}`)).status).toBe(403);
    const colleague = await contest.evaluator();
    expect((await colleague.get(`/api/scoresheets/${sheet.body.id}`)).status).toBe(404);
  });
});
