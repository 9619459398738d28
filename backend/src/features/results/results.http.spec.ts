import type { CatalogueResults, EditionView, EntryView, ResultsView } from '@satu/contract/views';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';
import {
  Contest,
  NOON,
  NOWHERE,
  type Refused,
  refusal,
  SETTLED,
  STAGE,
} from '../competitions/contest.fixture.js';

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

/** Calls for publication when no entry can come in any more. */
async function publish(by: TestClient, edition: EditionView, headers = {}) {
  app.clock.set(SETTLED);
  return by.post<EditionView & Refused>(
    `/api/editions/${edition.id}/publication`,
    undefined,
    headers,
  );
}

async function resultsFor(by: TestClient, edition: EditionView): Promise<ResultsView> {
  return (await by.get<ResultsView>(`/api/editions/${edition.id}/results`)).body;
}

/** Entries with what their evaluators gave. */
async function scoredEntries(edition: EditionView, levels: number[][][]): Promise<EntryView[]> {
  const entries: EntryView[] = [];
  for (const sheets of levels) {
    const entry = await contest.entry(edition.id);
    for (const sheet of sheets) await contest.score(entry, edition, sheet);
    entries.push(entry);
  }
  return entries;
}

const placesOf = ({ items }: ResultsView) =>
  items.map(({ entryId, rank, raw, tied, sheets }) => [entryId, rank, raw, tied, sheets]);

describe('the ranking', () => {
  it('is the exact mean of the sheets, ties by the heavier criterion, then a shared rank', async () => {
    const edition = await contest.edition();
    const [top, heavy, light, twin, last] = await scoredEntries(edition, [
      [[4, 4, 4]],
      [[4, 3, 3]],
      [[3, 4, 4]],
      [[3, 4, 4]],
      [
        [1, 1, 1],
        [2, 1, 1],
      ],
    ]);
    const expected = [
      [top!.id, 1, '100.00', false, 1],
      [heavy!.id, 2, '83.33', false, 1],
      [light!.id, 3, '83.33', true, 1],
      [twin!.id, 3, '83.33', true, 1],
      [last!.id, 5, '8.33', false, 2],
    ];
    const preview = await resultsFor(contest.manager, edition);
    expect(preview.publishedAt).toBeNull();
    expect(placesOf(preview)).toEqual(expected);
    await publish(contest.manager, edition);
    const published = await resultsFor(contest.manager, edition);
    expect(placesOf(published)).toEqual(expected);
    expect(published).toMatchObject({
      editionId: edition.id,
      editionName: edition.name,
      year: 2026,
      publishedAt: '2026-07-01T05:00:00.000Z',
    });
    expect(published.items[0]).toMatchObject({
      innovationName: top!.innovationName,
      agencyName: 'Dinas Kesehatan',
      calibrated: null,
    });
  });

  it('shares the second place and leaves the third empty', async () => {
    const edition = await contest.edition();
    await scoredEntries(edition, [[[4, 4, 4]], [[3, 3, 3]], [[3, 3, 3]], [[1, 1, 1]]]);
    const { items } = await resultsFor(contest.manager, edition);
    expect(items.map(({ rank, tied }) => [rank, tied])).toEqual([
      [1, false],
      [2, true],
      [2, true],
      [4, false],
    ]);
  });

  it('rounds half up at two places, where binary fractions would not', async () => {
    const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) => ({
      level,
      text: `Tingkat ${level}`,
      textEn: `Level ${level}`,
    }));
    const [first] = STAGE.criteria;
    const criteria = [{ ...first!, weight: 1, levels }];
    const edition = await contest.edition({ stages: [{ ...STAGE, criteria }] });
    await scoredEntries(edition, [
      [[2], [2], [2], [1]],
      [[2], [1], [1], [1]],
    ]);
    const { items } = await resultsFor(contest.manager, edition);
    // 3/32 and 1/32 of 100: 9.375 and 3.125.
    expect(items.map(({ raw }) => raw)).toEqual(['9.38', '3.13']);
  });

  it('leaves out who recused, who moved, who was taken off, who did not hand in', async () => {
    const edition = await contest.edition();
    const entry = await contest.entry(edition.id, 'porong');
    await contest.score(entry, edition, [4, 4, 4]);
    const mover = await contest.score(entry, edition, [1, 1, 1]);
    const { sidoarjo } = app.world.regions;
    await app.build.grant({
      personId: mover.personId!,
      role: 'AGENCY_STAFF',
      regionId: sidoarjo,
      agencyId: contest.agencyId('porong'),
    });
    const recused = await contest.evaluator();
    await contest.assign(entry, edition, recused);
    const sheet = await contest.sheet(recused, entry.id);
    await recused.post(`/api/scoresheets/${sheet.body.id}/recusal`, { reason: 'Kerabat' });
    const idle = await contest.evaluator();
    await contest.assign(entry, edition, idle);
    const gone = await contest.entry(edition.id);
    await contest.score(gone, edition, [4, 4, 4]);
    const head = await app.as({ role: 'AGENCY_HEAD', agency: 'dinkes' });
    await head.post(`/api/entries/${gone.id}/withdrawal`);
    expect(placesOf(await resultsFor(contest.manager, edition))).toEqual([
      [entry.id, 1, '100.00', false, 1],
    ]);
    const read = await contest.manager.get<EditionView>(`/api/editions/${edition.id}`);
    expect(read.body.progress).toEqual({ assignments: 3, submitted: 1, recused: 1 });
  });
});

describe('publishing', () => {
  it('shows everything to everybody at once, and to the log whose sheets went in', async () => {
    const edition = await contest.edition();
    const [entry] = await scoredEntries(edition, [[[4, 4, 4]], [[2, 2, 2]]]);
    const staff = await app.as({ role: 'AGENCY_STAFF', agency: 'disdik' });
    const stranger = app.stranger();
    const url = `/api/catalogue/editions/${edition.id}/results`;
    expect(refusal(await stranger.get(url))).toEqual([404, 'not-found']);
    const done = await publish(contest.manager, edition);
    expect(done.status).toBe(200);
    expect(done.body).toMatchObject({
      status: 'PUBLISHED',
      publishedAt: '2026-07-01T05:00:00.000Z',
      publicationCalls: 1,
      version: 2,
    });
    const open = await stranger.get<ResultsView>(url);
    expect(open.body).toEqual(await resultsFor(staff, edition));
    expect(open.body).toEqual(await resultsFor(contest.manager, edition));
    expect(open.body.items[0]?.entryId).toBe(entry!.id);
    const list = await stranger.get<CatalogueResults>('/api/catalogue/editions?limit=100');
    expect(list.body.items.find((item) => item.editionId === edition.id)).toEqual({
      editionId: edition.id,
      editionName: edition.name,
      competitionName: 'Kompetisi Inovasi Sidoarjo',
      regionId: app.world.regions.sidoarjo,
      regionName: 'Kabupaten Sidoarjo',
      year: 2026,
      publishedAt: '2026-07-01T05:00:00.000Z',
    });
    const [line] = await app.sql<{ detail: { sheets: unknown[] } }>(
      `select detail from audit_event where subject_id = $1 and act = 'edition.published'`,
      [edition.id],
    );
    expect(line?.detail.sheets).toHaveLength(2);
  });

  it('is done once, and nothing moves afterwards', async () => {
    const edition = await contest.edition();
    const entry = await contest.entry(edition.id);
    const evaluator = await contest.score(entry, edition, [3, 3, 3]);
    const sheet = await contest.sheet(evaluator, entry.id);
    await publish(contest.manager, edition);
    expect(refusal(await publish(contest.manager, edition))).toEqual([409, 'already-published']);
    const url = `/api/scoresheets/${sheet.body.id}`;
    const scores = [{ criterionId: edition.stages[0]!.criteria[0]!.id, level: 1 }];
    const head = await app.as({ role: 'AGENCY_HEAD', agency: 'dinkes' });
    const tag = { 'if-match': '*' };
    for (const answer of [
      await evaluator.patch(url, { scores }, tag),
      await evaluator.post(`${url}/submission`),
      await evaluator.post(`${url}/recusal`, { reason: 'Terlambat' }),
      await head.post(`/api/entries/${entry.id}/withdrawal`),
      await contest.manager.patch(`/api/editions/${edition.id}`, { name: 'X' }, tag),
      await contest.assign(entry, edition, await contest.evaluator()),
    ]) {
      expect(refusal(answer)).toEqual([409, 'already-published']);
    }
    await expect(
      app.sql('update result set raw = 1 where edition_id = $1', [edition.id]),
    ).rejects.toMatchObject({ constraint: 'history_only_grows' });
  });

  it('needs two distinct people where the edition says so', async () => {
    const edition = await contest.edition({ publishers: 2 });
    await scoredEntries(edition, [[[4, 4, 4]]]);
    const second = await app.as({ role: 'COMPETITION_MANAGER' });
    const first = await publish(contest.manager, edition);
    expect(first.body).toMatchObject({
      status: 'SCORING',
      publishedAt: null,
      publicationCalls: 1,
    });
    expect(await app.sql('select from result where edition_id = $1', [edition.id])).toEqual([]);
    expect(refusal(await publish(contest.manager, edition))).toEqual([409, 'second-person-needed']);
    const stale = await publish(second, edition, { 'if-match': `"${edition.id}-1"` });
    expect(refusal(stale)).toEqual([412, 'stale-version']);
    expect((await publish(second, edition)).body).toMatchObject({
      status: 'PUBLISHED',
      publicationCalls: 2,
    });
    expect(await contest.log(edition.id)).toEqual({
      'edition.created': 1,
      'edition.publication-called': 2,
      'edition.published': 1,
    });
  });

  it('publishes once when both call at the same moment', async () => {
    const edition = await contest.edition({ publishers: 2 });
    await scoredEntries(edition, [[[4, 4, 4]], [[1, 1, 1]]]);
    const second = await app.as({ role: 'COMPETITION_MANAGER' });
    const both = await Promise.all([publish(contest.manager, edition), publish(second, edition)]);
    expect(both.map(({ body }) => body.status).sort()).toEqual(['PUBLISHED', 'SCORING']);
    expect(await app.sql('select from result where edition_id = $1', [edition.id])).toHaveLength(2);
  });

  it('is refused while an entry has no sheet, naming it, and for an empty edition', async () => {
    const edition = await contest.edition();
    expect(refusal(await publish(contest.manager, edition))).toEqual([422, 'entries-unscored']);
    app.clock.set(NOON);
    const [, bare] = await scoredEntries(edition, [[[4, 4, 4]], []]);
    const refused = await publish(contest.manager, edition);
    expect(refusal(refused)).toEqual([422, 'entries-unscored']);
    const { id: entryId, number, innovationName } = bare!;
    const line = { entryId, number, innovationName, evaluators: [] };
    expect(refused.body.context).toEqual({ entryIds: [entryId], entries: [line] });
    const calls = await app.sql('select from publication_call where edition_id = $1', [edition.id]);
    expect(calls).toEqual([]);
  });

  it('waits until no entry can come in any more', async () => {
    const edition = await contest.edition();
    await scoredEntries(edition, [[[4, 4, 4]]]);
    const url = `/api/editions/${edition.id}/publication`;
    const refused = await contest.manager.post<Refused>(url);
    expect(refusal(refused)).toEqual([422, 'entries-open']);
    expect(refused.body.context).toEqual({ closesAt: edition.entriesCloseAt });
    app.clock.set('2026-06-30T17:00:00Z');
    // The stage is open for another month, but nobody is left who could score.
    expect((await contest.manager.post(url)).status).toBe(200);
  });

  it('waits for every sheet that stands, also after the end of the stage', async () => {
    const edition = await contest.edition();
    const [entry] = await scoredEntries(edition, [[[4, 4, 4]]]);
    const [recusing, released, moving] = [
      await contest.evaluator(),
      await contest.evaluator(),
      await contest.evaluator(),
    ];
    for (const evaluator of [recusing, released, moving]) {
      await contest.assign(entry!, edition, evaluator);
    }
    const open = async () => {
      const refused = await publish(contest.manager, edition);
      return [...refusal(refused), refused.body.context];
    };
    const { body: judged } = await contest.manager.get<EntryView>(`/api/entries/${entry!.id}`);
    const nameOf = ({ personId }: TestClient) =>
      judged.assignments.find(({ evaluatorId }) => evaluatorId === personId)?.evaluatorName ?? '';
    const context = (...owing: TestClient[]) => ({
      sheets: owing.length,
      entryIds: [judged.id],
      entries: [
        {
          entryId: judged.id,
          number: judged.number,
          innovationName: judged.innovationName,
          evaluators: owing.map(nameOf).sort(),
        },
      ],
    });
    expect(await open()).toEqual([422, 'sheets-open', context(recusing, released, moving)]);
    const sheet = await contest.sheet(recusing, entry!.id);
    await recusing.post(`/api/scoresheets/${sheet.body.id}/recusal`, { reason: 'Kerabat' });
    expect(await open()).toEqual([422, 'sheets-open', context(released, moving)]);
    const { body } = await contest.manager.get<EntryView>(`/api/entries/${entry!.id}`);
    const taken = body.assignments.find(({ evaluatorId }) => evaluatorId === released.personId);
    await contest.manager.delete(`/api/assignments/${taken?.id}`, { 'if-match': '*' });
    expect(await open()).toEqual([422, 'sheets-open', context(moving)]);
    await app.build.grant({
      personId: moving.personId!,
      role: 'AGENCY_STAFF',
      regionId: app.world.regions.sidoarjo,
      agencyId: contest.agencyId('dinkes'),
    });
    expect((await publish(contest.manager, edition)).body.status).toBe('PUBLISHED');
  });

  it('takes a first call for what was seen: another sheet or another name voids it', async () => {
    const edition = await contest.edition({ publishers: 2 });
    const [entry] = await scoredEntries(edition, [[[4, 4, 4]]]);
    const second = await app.as({ role: 'COMPETITION_MANAGER' });
    const calls = async (by: TestClient) => {
      const { body } = await publish(by, edition);
      return [body.status, body.publicationCalls];
    };
    const standing = async () =>
      (await second.get<EditionView>(`/api/editions/${edition.id}`)).body.publicationCalls;
    expect(await calls(contest.manager)).toEqual(['SCORING', 1]);
    await contest.score(entry!, edition, [1, 1, 1]);
    expect(await standing()).toBe(0);
    expect(await calls(second)).toEqual(['SCORING', 1]);
    const change = { name: 'Kompetisi Inovasi Pelayanan' };
    await second.patch(`/api/editions/${edition.id}`, change, { 'if-match': '*' });
    expect(await calls(contest.manager)).toEqual(['SCORING', 1]);
    expect(await calls(second)).toEqual(['PUBLISHED', 2]);
    expect(placesOf(await resultsFor(second, edition))).toEqual([
      [entry!.id, 1, '50.00', false, 2],
    ]);
  });

  it('is the manager’s, in her region', async () => {
    const edition = await contest.edition();
    const admin = await app.as({ role: 'REGION_ADMIN' });
    expect(refusal(await publish(admin, edition))).toEqual([403, 'forbidden']);
    const abroad = await app.as({ role: 'COMPETITION_MANAGER', region: 'gresik' });
    expect(refusal(await publish(abroad, edition))).toEqual([404, 'not-found']);
    expect(refusal(await publish(contest.manager, { ...edition, id: NOWHERE }))).toEqual([
      404,
      'not-found',
    ]);
  });
});

describe('publishing while others still write', () => {
  it('waits for the last sheet, and no reader sees a part', async () => {
    for (let round = 0; round < 6; round += 1) {
      app.clock.set(NOON);
      const edition = await contest.edition();
      const entries = await scoredEntries(edition, [[[2, 2, 2]], [[1, 1, 1]], [[3, 3, 3]]]);
      const entry = entries[0]!;
      const evaluator = await contest.evaluator();
      await contest.assign(entry, edition, evaluator);
      const sheet = await contest.sheet(evaluator, entry.id);
      const url = `/api/scoresheets/${sheet.body.id}`;
      const scores = edition.stages[0]!.criteria.map(({ id }) => ({ criterionId: id, level: 4 }));
      await evaluator.patch(url, { scores }, { 'if-match': '*' });
      const stranger = app.stranger();
      const [sent, called, ...seen] = await Promise.all([
        evaluator.post(`${url}/submission`),
        publish(contest.manager, edition),
        ...[1, 2, 3, 4, 5, 6].map(() =>
          stranger.get<ResultsView>(`/api/catalogue/editions/${edition.id}/results`),
        ),
      ]);
      expect(sent.status).toBe(200);
      if (called.status !== 200) {
        expect(refusal(called)).toEqual([422, 'sheets-open']);
        await publish(contest.manager, edition);
      }
      const final = await resultsFor(contest.manager, edition);
      const line = final.items.find(({ entryId }) => entryId === entry.id);
      expect([line?.raw, line?.sheets]).toEqual(['66.67', 2]);
      for (const { status, body } of seen) if (status === 200) expect(body).toEqual(final);
    }
  });
});
