import type { EditionView, EntryView } from '@satu/contract/views';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { Contest, NOON, type Refused, refusal } from '../competitions/contest.fixture.js';

let app: TestApp;
let contest: Contest;
let edition: EditionView;
let staff: TestClient;
let head: TestClient;

beforeAll(async () => {
  app = await startApp({ now: NOON });
  contest = await Contest.in(app);
  edition = await contest.edition();
  staff = await app.as({ role: 'AGENCY_STAFF', agency: 'dinkes' });
  head = await app.as({ role: 'AGENCY_HEAD', agency: 'dinkes' });
});
afterAll(() => app.close());

type Body = EntryView & Refused;

async function enter(by: TestClient, innovationId: string) {
  return by.post<Body>(`/api/editions/${edition.id}/entries`, { innovationId });
}

async function act(by: TestClient, id: string, name: string) {
  return by.post<Body>(`/api/entries/${id}/${name}`);
}

describe('a name in an edition', () => {
  it('is sent once, however it is written, and again after its entry was withdrawn', async () => {
    const [one, other] = [await contest.innovation('dinkes'), await contest.innovation('dinkes')];
    await contest.freeze(one, 2, 'Antrean Tanpa Berdiri');
    await contest.freeze(other, 2, 'ANTREAN — tanpa  berdirí');
    const first = await enter(staff, one);
    const second = await enter(staff, other);
    const sent = await act(staff, first.body.id, 'submission');
    expect(sent.status).toBe(200);
    const refused = await act(staff, second.body.id, 'submission');
    expect(refusal(refused)).toEqual([409, 'duplicate-entry-name']);
    expect(refused.body).toMatchObject({ context: { number: sent.body.number } });
    await act(head, first.body.id, 'withdrawal');
    expect((await act(staff, second.body.id, 'submission')).status).toBe(200);
  });

  it('goes to one of two that are sent at once', async () => {
    const drafts = [];
    for (const name of ['Kelas Terapung', 'kelas terapung']) {
      const id = await contest.innovation('dinkes');
      await contest.freeze(id, 2, name);
      drafts.push((await enter(staff, id)).body.id);
    }
    const both = await Promise.all(drafts.map((id) => act(staff, id, 'submission')));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});
