import type { EditionView, EntryPage, EntryView } from '@satu/contract/views';
import { ROLES } from '@satu/domain/access';
import { countStatements } from '../../testing/count-statements.js';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';
import {
  Contest,
  EDITION,
  NOON,
  NOWHERE,
  pointersOf,
  type Refused,
  refusal,
} from '../competitions/contest.fixture.js';

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
beforeEach(() => {
  app.clock.set(NOON);
});

type Body = EntryView & Refused;

async function enter(by: TestClient, innovationId: string, editionId = edition.id) {
  return by.post<Body>(`/api/editions/${editionId}/entries`, { innovationId });
}

async function act(by: TestClient, id: string, name: string, headers = {}) {
  return by.post<Body>(`/api/entries/${id}/${name}`, undefined, headers);
}

describe('entering an innovation', () => {
  it('copies the revision in force into a draft of the custodian agency', async () => {
    const innovationId = await contest.innovation('dinkes');
    const made = await enter(staff, innovationId);
    expect(made.status).toBe(201);
    expect(made.headers['location']).toBe(`/api/entries/${made.body.id}`);
    expect(made.body).toMatchObject({
      editionId: edition.id,
      innovationId,
      agencyId: contest.agencyId('dinkes'),
      agencyName: 'Dinas Kesehatan',
      status: 'DRAFT',
      number: null,
      submittedAt: null,
      revisionNumber: 1,
      content: { problem: 'Masalah menurut revisi 1' },
      assignments: [],
    });
    expect(await contest.log(made.body.id)).toEqual({ 'entry.created': 1 });
  });

  it('is possible once an edition, and again after withdrawing', async () => {
    const innovationId = await contest.innovation('dinkes');
    const first = await enter(staff, innovationId);
    expect(refusal(await enter(staff, innovationId))).toEqual([409, 'already-entered']);
    await act(head, first.body.id, 'withdrawal');
    expect((await enter(staff, innovationId)).status).toBe(201);
  });

  it('lets one of two at once through', async () => {
    const innovationId = await contest.innovation('dinkes');
    const both = await Promise.all([enter(staff, innovationId), enter(head, innovationId)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('refuses what is not verified', async () => {
    const innovationId = await contest.innovation('dinkes');
    await app.sql(
      `update innovation set in_force = 'ENDORSED', status = 'ENDORSED' where id = $1`,
      [innovationId],
    );
    expect(refusal(await enter(staff, innovationId))).toEqual([422, 'innovation-not-verified']);
  });

  it("does not know another agency's innovation, nor another region's", async () => {
    const neighbour = await contest.innovation('disdik');
    const { gresik } = app.world.regions;
    const abroad = await contest.innovation({
      id: app.world.agencies.gresik.dinkes,
      regionId: gresik,
    });
    for (const id of [neighbour, abroad, NOWHERE]) {
      expect(refusal(await enter(staff, id))).toEqual([404, 'not-found']);
    }
    const stranger = await app.as({ role: 'AGENCY_STAFF', region: 'gresik', agency: 'dinkes' });
    expect(refusal(await enter(stranger, abroad))).toEqual([404, 'not-found']);
  });

  it('also reaches the units below one’s own agency', async () => {
    const innovationId = await contest.innovation('puskesmas');
    expect((await enter(staff, innovationId)).body.agencyName).toBe('Puskesmas Taman');
  });

  it('refuses a body that names nothing', async () => {
    const url = `/api/editions/${edition.id}/entries`;
    expect(pointersOf(await staff.post(url, {}))).toEqual(['/innovationId']);
    expect(pointersOf(await staff.post(url, { innovationId: 'x' }))).toEqual(['/innovationId']);
    expect(refusal(await staff.post('/api/editions/x/entries', {}))).toEqual([
      400,
      'validation-failed',
    ]);
    expect(refusal(await staff.post(`/api/editions/${NOWHERE}/entries`, {}))).toEqual([
      404,
      'not-found',
    ]);
  });

  it('opens and closes to the second', async () => {
    const at = async (instant: string) => {
      app.clock.set(instant);
      return (await enter(staff, await contest.innovation('dinkes'))).body;
    };
    expect((await at('2026-04-30T16:59:59Z')).code).toBe('stage-closed');
    expect((await at('2026-04-30T17:00:00Z')).status).toBe('DRAFT');
    expect((await at('2026-06-30T16:59:59Z')).status).toBe('DRAFT');
    expect((await at('2026-06-30T17:00:00Z')).code).toBe('stage-closed');
  });
});

describe('sending an entry', () => {
  it('freezes what is in force at that moment, under the next number', async () => {
    const own = await contest.edition();
    const innovationId = await contest.innovation('dinkes');
    const draft = await enter(staff, innovationId, own.id);
    await contest.freeze(innovationId, 2, 'Inovasi yang dikembangkan');
    const sent = await act(staff, draft.body.id, 'submission');
    expect(sent.body).toMatchObject({
      status: 'SUBMITTED',
      number: '2026-001',
      revisionNumber: 2,
      innovationName: 'Inovasi yang dikembangkan',
      content: { problem: 'Masalah menurut revisi 2' },
      submittedAt: '2026-06-01T05:00:00.000Z',
      version: 2,
    });
    await contest.freeze(innovationId, 3, 'Lebih baru lagi');
    const read = await staff.get<EntryView>(`/api/entries/${draft.body.id}`);
    expect(read.body.innovationName).toBe('Inovasi yang dikembangkan');
    expect(await contest.log(draft.body.id)).toEqual({ 'entry.created': 1, 'entry.submitted': 1 });
    expect(refusal(await act(staff, draft.body.id, 'submission'))).toEqual([
      409,
      'invalid-transition',
    ]);
  });

  it('gives each its own number when many are sent at once', async () => {
    const own = await contest.edition();
    const drafts: string[] = [];
    for (let round = 0; round < 8; round += 1) {
      drafts.push((await enter(staff, await contest.innovation('dinkes'), own.id)).body.id);
    }
    const sent = await Promise.all(drafts.map((id) => act(staff, id, 'submission')));
    expect(sent.map(({ body }) => body.number).sort()).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `2026-00${number}`),
    );
  });

  it('never gives a number again', async () => {
    const own = await contest.edition();
    const first = await contest.entry(own.id);
    await act(head, first.id, 'withdrawal');
    expect((await contest.entry(own.id)).number).toBe('2026-002');
  });

  it('is refused from the second on which the edition closes', async () => {
    const draft = await enter(staff, await contest.innovation('dinkes'));
    app.clock.set('2026-06-30T17:00:00Z');
    expect(refusal(await act(staff, draft.body.id, 'submission'))).toEqual([422, 'stage-closed']);
    app.clock.set('2026-06-30T16:59:59Z');
    expect((await act(staff, draft.body.id, 'submission')).status).toBe(200);
  });

  it('is refused when the innovation is verified no longer', async () => {
    const fallen = await enter(staff, await contest.innovation('dinkes'));
    await app.sql(`update innovation set in_force = 'ENDORSED' where id = $1`, [
      fallen.body.innovationId,
    ]);
    expect(refusal(await act(staff, fallen.body.id, 'submission'))).toEqual([
      422,
      'innovation-not-verified',
    ]);
  });

  it('is the new custodian’s once the innovation has gone over, under its own name', async () => {
    const draft = (await enter(staff, await contest.innovation('dinkes'))).body;
    const transfer = `/api/innovations/${draft.innovationId}/transfer`;
    const moved = await head.post(transfer, { agencyId: contest.agencyId('disdik') });
    expect(moved.status).toBe(200);
    for (const refused of [
      await staff.get(`/api/entries/${draft.id}`),
      await act(staff, draft.id, 'submission'),
      await act(head, draft.id, 'withdrawal'),
    ]) {
      expect(refusal(refused)).toEqual([404, 'not-found']);
    }
    const heir = await app.as({ role: 'AGENCY_STAFF', agency: 'disdik' });
    const twice = await enter(heir, draft.innovationId);
    expect(refusal(twice)).toEqual([409, 'already-entered']);
    const sent = await act(heir, draft.id, 'submission');
    expect(sent.status).toBe(200);
    expect(sent.body).toMatchObject({
      status: 'SUBMITTED',
      agencyId: contest.agencyId('disdik'),
      agencyName: 'Dinas Pendidikan',
    });
  });

  it('honours the version when one is sent', async () => {
    const draft = await enter(staff, await contest.innovation('dinkes'));
    const stale = { 'if-match': `"${draft.body.id}-7"` };
    expect(refusal(await act(staff, draft.body.id, 'submission', stale))).toEqual([
      412,
      'stale-version',
    ]);
  });
});

describe('withdrawing an entry', () => {
  it('is the head’s, from draft or sent, and final', async () => {
    const entry = await contest.entry(edition.id);
    expect(refusal(await act(staff, entry.id, 'withdrawal'))).toEqual([403, 'forbidden']);
    const gone = await act(head, entry.id, 'withdrawal');
    expect(gone.body).toMatchObject({ status: 'WITHDRAWN', number: entry.number });
    expect(await contest.log(entry.id)).toMatchObject({ 'entry.withdrawn': 1 });
    for (const name of ['withdrawal', 'submission']) {
      expect(refusal(await act(head, entry.id, name))).toEqual([409, 'invalid-transition']);
    }
  });
});

describe('taking an entry out', () => {
  const exclude = async (by: TestClient, id: string, body: object, headers = {}) =>
    by.post<Body>(`/api/entries/${id}/exclusion`, body, headers);
  const reason = 'Inovasinya tidak memenuhi kriteria dan perangkat daerahnya sudah dihapus.';

  it('is the secretariat’s, with a reason that the agency reads, and frees what was blocked', async () => {
    const own = await contest.edition();
    const fallen = await contest.entry(own.id);
    await contest.score(await contest.entry(own.id), own, [4, 4, 4]);
    const verifier = await app.as({ role: 'VERIFIER' });
    const fault = { criterion: 'FALSE_DATA', reason: 'Datanya tidak benar.' };
    const rejected = await verifier.post(
      `/api/innovations/${fallen.innovationId}/rejection`,
      fault,
    );
    expect(rejected.status).toBe(200);
    app.clock.set('2026-06-30T17:00:00Z');
    const publish = async () => contest.manager.post<Body>(`/api/editions/${own.id}/publication`);
    expect(refusal(await publish())).toEqual([422, 'entries-unscored']);
    expect(pointersOf(await exclude(contest.manager, fallen.id, {}))).toEqual(['/reason']);
    expect(pointersOf(await exclude(contest.manager, fallen.id, { reason: ' ' }))).toEqual([
      '/reason',
    ]);
    const gone = await exclude(contest.manager, fallen.id, { reason });
    expect(gone.body).toMatchObject({
      status: 'WITHDRAWN',
      number: fallen.number,
      exclusion: { reason, at: '2026-06-30T17:00:00.000Z' },
    });
    const read = await head.get<EntryView>(`/api/entries/${fallen.id}`);
    expect(read.body.exclusion?.reason).toBe(reason);
    expect(await contest.log(fallen.id)).toMatchObject({ 'entry.excluded': 1 });
    expect(refusal(await exclude(contest.manager, fallen.id, { reason }))).toEqual([
      409,
      'invalid-transition',
    ]);
    expect((await publish()).status).toBe(200);
  });

  it('is nobody else’s, never of a draft, and over once results are published', async () => {
    const own = await contest.edition();
    const draft = await enter(staff, await contest.innovation('dinkes'), own.id);
    expect(refusal(await exclude(contest.manager, draft.body.id, { reason }))).toEqual([
      404,
      'not-found',
    ]);
    const sent = await contest.entry(own.id);
    expect(refusal(await exclude(head, sent.id, { reason }))).toEqual([403, 'forbidden']);
    const abroad = await app.as({ role: 'COMPETITION_MANAGER', region: 'gresik' });
    expect(refusal(await exclude(abroad, sent.id, { reason }))).toEqual([404, 'not-found']);
    const stale = { 'if-match': `"${sent.id}-1"` };
    expect(refusal(await exclude(contest.manager, sent.id, { reason }, stale))).toEqual([
      412,
      'stale-version',
    ]);
    await contest.score(sent, own, [4, 4, 4]);
    app.clock.set('2026-06-30T17:00:00Z');
    await contest.manager.post(`/api/editions/${own.id}/publication`);
    expect(refusal(await exclude(contest.manager, sent.id, { reason }))).toEqual([
      409,
      'already-published',
    ]);
    expect((await contest.manager.get<EntryView>(`/api/entries/${sent.id}`)).body.exclusion).toBe(
      null,
    );
  });
});

it('a sent entry stays as it was sent, and is the new custodian’s to withdraw', async () => {
  const entry = await contest.entry(edition.id);
  await head.post(`/api/innovations/${entry.innovationId}/transfer`, {
    agencyId: contest.agencyId('disdik'),
  });
  const heir = await app.as({ role: 'AGENCY_HEAD', agency: 'disdik' });
  for (const reader of [staff, heir]) {
    const read = await reader.get<EntryView>(`/api/entries/${entry.id}`);
    expect(read.body).toMatchObject({
      agencyId: contest.agencyId('dinkes'),
      version: entry.version,
    });
  }
  expect(refusal(await act(head, entry.id, 'withdrawal'))).toEqual([404, 'not-found']);
  expect((await act(heir, entry.id, 'withdrawal')).body.status).toBe('WITHDRAWN');
});

describe('who sees an entry', () => {
  it('is its agency while it is a draft, and its region once it was sent', async () => {
    const own = await contest.edition();
    const draft = (await enter(staff, await contest.innovation('dinkes'), own.id)).body;
    const sent = await contest.entry(own.id, 'dinkes');
    const seen: Record<string, boolean[]> = {};
    for (const role of ROLES) {
      const agency =
        role === 'MENTOR' ? 'dinkes' : role.startsWith('AGENCY') ? 'disdik' : undefined;
      const client = await app.as({ role, ...(agency ? { agency } : {}) });
      const read = [draft, sent].map(
        async ({ id }) => (await client.get(`/api/entries/${id}`)).status === 200,
      );
      const list = await client.get<EntryPage>(`/api/editions/${own.id}/entries`);
      const ids = list.status === 200 ? list.body.items.map(({ id }) => id) : [];
      seen[role] = await Promise.all(read);
      expect([ids.includes(draft.id), ids.includes(sent.id)]).toEqual(seen[role]);
    }
    expect(seen).toEqual({
      AGENCY_STAFF: [false, false],
      AGENCY_HEAD: [false, false],
      VERIFIER: [false, true],
      MENTOR: [true, true],
      COMPETITION_MANAGER: [false, true],
      EVALUATOR: [false, false],
      OFFICE_STAFF: [false, true],
      OFFICE_DECIDER: [false, true],
      REGION_ADMIN: [false, true],
      AUDITOR: [false, true],
      OVERSEER: [false, false],
    });
  });

  it('is an evaluator as long as it is assigned to her', async () => {
    const entry = await contest.entry(edition.id);
    const other = await contest.entry(edition.id);
    const evaluator = await contest.evaluator();
    await contest.assign(entry, edition, evaluator);
    const list = await evaluator.get<EntryPage>(`/api/editions/${edition.id}/entries`);
    expect(list.body.items.map(({ id }) => id)).toEqual([entry.id]);
    expect((await evaluator.get(`/api/entries/${entry.id}`)).status).toBe(200);
    expect(refusal(await evaluator.get(`/api/entries/${other.id}`))).toEqual([404, 'not-found']);
    await act(head, entry.id, 'withdrawal');
    expect(refusal(await evaluator.get(`/api/entries/${entry.id}`))).toEqual([404, 'not-found']);
  });

  it('is nobody from another region', async () => {
    const entry = await contest.entry(edition.id);
    const abroad = await app.as({ role: 'COMPETITION_MANAGER', region: 'gresik' });
    expect(refusal(await abroad.get(`/api/entries/${entry.id}`))).toEqual([404, 'not-found']);
    expect(refusal(await abroad.get(`/api/editions/${edition.id}/entries`))).toEqual([
      404,
      'not-found',
    ]);
    const foreignHead = await app.as({ role: 'AGENCY_HEAD', region: 'gresik', agency: 'dinkes' });
    expect(refusal(await act(foreignHead, entry.id, 'withdrawal'))).toEqual([404, 'not-found']);
  });
});

describe('the list of entries', () => {
  it('filters, searches, sorts and counts; as many statements for three rows as for one', async () => {
    const own = await contest.edition({ ...EDITION, name: 'Daftar' });
    const url = `/api/editions/${own.id}/entries`;
    await contest.entry(own.id, 'dinkes');
    const one = await countStatements(() => contest.manager.get(url));
    await contest.entry(own.id, 'disdik');
    const third = await contest.entry(own.id, 'porong');
    expect(await countStatements(() => contest.manager.get(url))).toBe(one);
    const numbers = async (query: string) =>
      (await contest.manager.get<EntryPage>(`${url}?${query}`)).body.items.map(
        (item) => item.number,
      );
    expect(await numbers('sort=-number')).toEqual(['2026-003', '2026-002', '2026-001']);
    expect(await numbers(`agencyId=${third.agencyId}`)).toEqual(['2026-003']);
    expect(await numbers('q=2026-002')).toEqual(['2026-002']);
    expect(await numbers('status=WITHDRAWN')).toEqual([]);
    expect(refusal(await contest.manager.get(`${url}?sort=secret`))).toEqual([
      400,
      'validation-failed',
    ]);
    const edited = await contest.manager.get<EditionView>(`/api/editions/${own.id}`);
    expect(edited.body.entryCount).toBe(3);
  });
});
