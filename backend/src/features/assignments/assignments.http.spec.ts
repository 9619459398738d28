import type {
  AssignmentsView,
  AssignmentView,
  EditionView,
  EntryView,
  EvaluatorCandidates,
  Problem,
} from '@satu/contract/views';
import { ROLES } from '@satu/domain/access';
import { countStatements } from '../../testing/count-statements.js';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { Contest, NOON, NOWHERE, pointersOf, refusal } from '../competitions/contest.fixture.js';

let app: TestApp;
let contest: Contest;
let edition: EditionView;
let entry: EntryView;

beforeAll(async () => {
  app = await startApp({ now: NOON });
  contest = await Contest.in(app);
  edition = await contest.edition();
  entry = await contest.entry(edition.id, 'dinkes');
});
afterAll(() => app.close());

async function release(id: string, version = 1): Promise<[number, string | undefined]> {
  const answer = await contest.manager.delete<Problem | undefined>(`/api/assignments/${id}`, {
    'if-match': `"${id}-${version}"`,
  });
  return [answer.status, answer.body?.code];
}

async function candidate(evaluator: TestClient, of = entry) {
  const list = await contest.manager.get<EvaluatorCandidates>(`/api/entries/${of.id}/evaluators`);
  return list.body.items.find((item) => item.personId === evaluator.personId);
}

describe('assigning', () => {
  it('gives the evaluator a sheet of her own', async () => {
    const evaluator = await contest.evaluator();
    const made = await contest.assign(entry, edition, evaluator);
    expect(made.status).toBe(201);
    expect(made.headers['location']).toBe(`/api/assignments/${made.body.id}`);
    expect(made.body).toMatchObject({
      entryId: entry.id,
      evaluatorId: evaluator.personId,
      stageId: edition.stages[0]!.id,
      state: 'ASSIGNED',
      scoresheetStatus: 'DRAFT',
      version: 1,
    });
    expect((await contest.sheet(evaluator, entry.id)).body.scored).toBe(0);
    expect(await contest.log(made.body.id)).toEqual({ 'assignment.made': 1 });
    const read = await contest.manager.get<AssignmentView>(`/api/assignments/${made.body.id}`);
    expect(read.body).toEqual(made.body);
    expect(refusal(await contest.assign(entry, edition, evaluator))).toEqual([
      409,
      'already-assigned',
    ]);
  });

  it('is told to those who assign only', async () => {
    const evaluator = await contest.evaluator();
    const made = await contest.assign(entry, edition, evaluator);
    const seen = await contest.manager.get<EntryView>(`/api/entries/${entry.id}`);
    expect(seen.body.assignments).toContainEqual(made.body);
    const list = await contest.manager.get<AssignmentsView>(`/api/entries/${entry.id}/assignments`);
    expect(list.body.items).toEqual(seen.body.assignments);
    const admin = await app.as({ role: 'REGION_ADMIN' });
    const auditor = await app.as({ role: 'AUDITOR' });
    const staff = await app.as({ role: 'AGENCY_STAFF', agency: 'dinkes' });
    for (const client of [admin, auditor, staff, evaluator]) {
      const read = await client.get<EntryView>(`/api/entries/${entry.id}`);
      expect(read.body.assignments).toEqual([]);
    }
  });

  it('takes people who score in this region today, for a stage of this edition', async () => {
    const stageId = edition.stages[0]!.id;
    const url = `/api/entries/${entry.id}/assignments`;
    const abroad = await app.as({ role: 'EVALUATOR', region: 'gresik' });
    const ended = await app.build.person();
    const { sidoarjo } = app.world.regions;
    const past = { role: 'EVALUATOR', regionId: sidoarjo, until: '2026-05-31' } as const;
    await app.build.grant({ personId: ended, ...past });
    const ids = [abroad.personId, ended, contest.manager.personId, NOWHERE];
    for (const evaluatorId of ids) {
      const refused = await contest.manager.post(url, { evaluatorId, stageId });
      expect(refusal(refused)).toEqual([400, 'validation-failed']);
      expect(pointersOf(refused)).toEqual(['/evaluatorId']);
    }
    const other = await contest.edition();
    const evaluator = await contest.evaluator();
    expect(pointersOf(await contest.assign(entry, other, evaluator))).toEqual(['/stageId']);
    expect(pointersOf(await contest.manager.post(url, {}))).toEqual(['/evaluatorId', '/stageId']);
  });

  it('needs an entry that was sent and not withdrawn', async () => {
    const gone = await contest.entry(edition.id);
    const head = await app.as({ role: 'AGENCY_HEAD', agency: 'dinkes' });
    await head.post(`/api/entries/${gone.id}/withdrawal`);
    const evaluator = await contest.evaluator();
    expect(refusal(await contest.assign(gone, edition, evaluator))).toEqual([
      409,
      'invalid-transition',
    ]);
    const staff = await app.as({ role: 'AGENCY_STAFF', agency: 'dinkes' });
    const innovationId = await contest.innovation('dinkes');
    const draft = await staff.post<EntryView>(`/api/editions/${edition.id}/entries`, {
      innovationId,
    });
    expect(refusal(await contest.assign(draft.body, edition, evaluator))).toEqual([
      404,
      'not-found',
    ]);
  });

  it('is the competition manager’s alone, in her region', async () => {
    const evaluator = await contest.evaluator();
    const stageId = edition.stages[0]!.id;
    const body = { evaluatorId: evaluator.personId, stageId };
    const made = await contest.assign(entry, edition, evaluator);
    const url = `/api/entries/${entry.id}`;
    for (const role of ROLES.filter((one) => one !== 'COMPETITION_MANAGER')) {
      const agency = ['AGENCY_STAFF', 'AGENCY_HEAD', 'MENTOR'].includes(role)
        ? 'dinkes'
        : undefined;
      const client = await app.as({ role, ...(agency ? { agency } : {}) });
      for (const answer of [
        await client.post(`${url}/assignments`, body),
        await client.get(`${url}/assignments`),
        await client.get(`${url}/evaluators`),
        await client.get(`/api/assignments/${made.body.id}`),
        await client.delete(`/api/assignments/${made.body.id}`),
      ]) {
        expect([role, ...refusal(answer)]).toEqual([role, 403, 'forbidden']);
      }
    }
    const abroad = await app.as({ role: 'COMPETITION_MANAGER', region: 'gresik' });
    for (const answer of [
      await abroad.post(`${url}/assignments`, body),
      await abroad.post(`${url}/assignments`, {}),
      await abroad.get(`${url}/assignments`),
      await abroad.get(`${url}/evaluators`),
      await abroad.get(`/api/assignments/${made.body.id}`),
      await abroad.delete(`/api/assignments/${made.body.id}`),
    ]) {
      expect(refusal(answer)).toEqual([404, 'not-found']);
    }
  });
});

describe('a conflict of interest', () => {
  it.each([
    ['the own agency', 'puskesmas', 'puskesmas'],
    ['its parent', 'puskesmas', 'dinkes'],
    ['its child', 'dinkes', 'puskesmas'],
  ] as const)('is refused and shown for %s', async (_, judged, own) => {
    const of = await contest.entry(edition.id, judged);
    const evaluator = await contest.evaluator(own);
    const refused = await contest.assign(of, edition, evaluator);
    expect(refusal(refused)).toEqual([409, 'conflict-of-interest']);
    expect(refused.body.context).toEqual({ reason: 'OWN_AGENCY' });
    expect(await candidate(evaluator, of)).toMatchObject({ assigned: false, conflict: true });
  });

  it('comes from any post, not from the evaluator’s alone', async () => {
    const evaluator = await contest.evaluator();
    const { sidoarjo } = app.world.regions;
    const post = {
      role: 'MENTOR',
      regionId: sidoarjo,
      agencyId: contest.agencyId('disdik'),
    } as const;
    await app.build.grant({ personId: evaluator.personId!, ...post });
    const of = await contest.entry(edition.id, 'disdik');
    expect(refusal(await contest.assign(of, edition, evaluator))).toEqual([
      409,
      'conflict-of-interest',
    ]);
    expect((await contest.assign(entry, edition, evaluator)).status).toBe(201);
  });

  it('is no longer one for an entry that came after the post had ended', async () => {
    const evaluator = await contest.evaluator();
    const { sidoarjo } = app.world.regions;
    const agencyId = contest.agencyId('porong');
    await app.build.grant({
      personId: evaluator.personId!,
      role: 'AGENCY_STAFF',
      regionId: sidoarjo,
      agencyId,
      until: '2026-05-31',
    });
    const of = await contest.entry(edition.id, 'porong');
    expect(await candidate(evaluator, of)).toMatchObject({ conflict: false });
    expect((await contest.assign(of, edition, evaluator)).status).toBe(201);
  });

  it('cannot be written past the API either', async () => {
    const evaluator = await contest.evaluator('dinkes');
    const insert = `insert into entry_person (id, entry_id, person_id, state, stage_id, made_at)
      values (gen_random_uuid(), $1, $2, 'ASSIGNED', $3, now())`;
    const values = [entry.id, evaluator.personId, edition.stages[0]!.id];
    // The grant came behind the entry, so the key is held by the conflict that it wrote.
    await expect(app.sql(insert, values)).rejects.toMatchObject({ code: '23514' });
    await expect(
      app.sql(
        `update entry_person set state = 'ASSIGNED', stage_id = $3 where entry_id = $1 and person_id = $2`,
        values,
      ),
    ).rejects.toMatchObject({ constraint: 'assignment_without_conflict' });
    await expect(app.sql('truncate entry_person cascade')).rejects.toMatchObject({ code: '23514' });
  });

  it('ends an assignment when the evaluator moves: the sheet stays, and opens no more', async () => {
    const of = await contest.entry(edition.id, 'bappeda');
    const evaluator = await contest.score(of, edition, [4, 4, 4]);
    const sheet = await contest.sheet(evaluator, of.id);
    const { sidoarjo } = app.world.regions;
    const post = {
      role: 'AGENCY_STAFF',
      regionId: sidoarjo,
      agencyId: contest.agencyId('bappeda'),
    } as const;
    await app.build.grant({ personId: evaluator.personId!, ...post });
    const seen = await contest.manager.get<AssignmentsView>(`/api/entries/${of.id}/assignments`);
    expect(seen.body.items).toMatchObject([
      { state: 'CONFLICT', scoresheetStatus: 'SUBMITTED', version: 2 },
    ]);
    const url = `/api/scoresheets/${sheet.body.id}`;
    expect(refusal(await evaluator.get(url))).toEqual([404, 'not-found']);
    const patched = await evaluator.patch(url, { scores: [] }, { 'if-match': sheet.etag });
    expect(refusal(patched)).toEqual([404, 'not-found']);
    const kept = await app.sql('select from score_event where scoresheet_id = $1', [sheet.body.id]);
    expect(kept).toHaveLength(3);
    expect(refusal(await contest.assign(of, edition, evaluator))).toEqual([
      409,
      'conflict-of-interest',
    ]);
    expect(await release(seen.body.items[0]!.id, 2)).toEqual([409, 'invalid-transition']);
  });

  it('ends an assignment when the agencies become one family', async () => {
    const { sidoarjo } = app.world.regions;
    const unit = await app.build.agency({ regionId: sidoarjo, code: 'unit', obliged: false });
    const evaluator = await app.build.person();
    await app.build.grant({
      personId: evaluator,
      role: 'EVALUATOR',
      regionId: sidoarjo,
      agencyId: unit,
    });
    const of = await contest.entry(edition.id, 'inspektorat');
    const client = await app.signIn(evaluator);
    expect((await contest.assign(of, edition, client)).status).toBe(201);
    await app.sql('update agency set parent_id = $2 where id = $1', [
      unit,
      contest.agencyId('inspektorat'),
    ]);
    const seen = await contest.manager.get<AssignmentsView>(`/api/entries/${of.id}/assignments`);
    expect(seen.body.items[0]?.state).toBe('CONFLICT');
  });
});

describe('taking an assignment back', () => {
  it('leaves nothing to see, and keeps what was written', async () => {
    const evaluator = await contest.evaluator();
    const made = await contest.assign(entry, edition, evaluator);
    const sheet = await contest.sheet(evaluator, entry.id);
    const scores = [{ criterionId: edition.stages[0]!.criteria[0]!.id, level: 2 }];
    const url = `/api/scoresheets/${sheet.body.id}`;
    await evaluator.patch(url, { scores }, { 'if-match': sheet.etag });
    expect(await release(made.body.id)).toEqual([204, undefined]);
    expect(await contest.log(made.body.id)).toEqual({
      'assignment.made': 1,
      'assignment.released': 1,
    });
    expect(await release(made.body.id, 2)).toEqual([404, 'not-found']);
    expect(refusal(await evaluator.get(url))).toEqual([404, 'not-found']);
    expect(refusal(await evaluator.get(`/api/entries/${entry.id}`))).toEqual([404, 'not-found']);
    expect(await candidate(evaluator)).toMatchObject({ assigned: false, conflict: false });
    const again = await contest.assign(entry, edition, evaluator);
    expect(again.body).toMatchObject({ id: made.body.id, state: 'ASSIGNED', version: 3 });
    expect((await contest.sheet(evaluator, entry.id)).body).toMatchObject({
      id: sheet.body.id,
      scored: 1,
    });
  });

  it('needs the version it is based on', async () => {
    const evaluator = await contest.evaluator();
    const made = await contest.assign(entry, edition, evaluator);
    const bare = await contest.manager.delete(`/api/assignments/${made.body.id}`);
    expect(refusal(bare)).toEqual([428, 'version-required']);
    expect(await release(made.body.id, 9)).toEqual([412, 'stale-version']);
  });

  it('is refused once scoring was handed in', async () => {
    const of = await contest.entry(edition.id);
    await contest.score(of, edition, [1, 2, 3]);
    const list = await contest.manager.get<AssignmentsView>(`/api/entries/${of.id}/assignments`);
    expect(await release(list.body.items[0]!.id)).toEqual([409, 'invalid-transition']);
  });

  it('does not bring back whoever gave the sheet back as not free to judge', async () => {
    const evaluator = await contest.evaluator();
    const made = await contest.assign(entry, edition, evaluator);
    const sheet = await contest.sheet(evaluator, entry.id);
    await evaluator.post(`/api/scoresheets/${sheet.body.id}/recusal`, {
      reason: 'Saudara penulis',
    });
    expect(await release(made.body.id)).toEqual([204, undefined]);
    expect(await candidate(evaluator)).toMatchObject({ conflict: true });
    const again = await contest.assign(entry, edition, evaluator);
    expect(refusal(again)).toEqual([409, 'conflict-of-interest']);
    expect(again.body.context).toEqual({ reason: 'RECUSED' });
  });
});

describe('who could judge', () => {
  it('is listed with affiliation and load, the least loaded first, by one statement', async () => {
    const own = await contest.edition();
    const of = await contest.entry(own.id, 'dinkes');
    const other = await contest.entry(own.id, 'disdik');
    const busy = await contest.evaluator('porong');
    await contest.assign(of, own, busy);
    await contest.assign(other, own, busy);
    expect(await candidate(busy, of)).toEqual({
      personId: busy.personId,
      name: 'EVALUATOR',
      affiliation: 'Kecamatan Porong',
      load: 2,
      assigned: true,
      conflict: false,
    });
    const url = `/api/entries/${of.id}/evaluators`;
    const list = await contest.manager.get<EvaluatorCandidates>(url);
    const loads = list.body.items.map((item) => item.load);
    expect(loads).toEqual(loads.toSorted((one, two) => one - two));
    const before = await countStatements(() => contest.manager.get(url));
    await contest.evaluator();
    await contest.evaluator();
    expect(await countStatements(() => contest.manager.get(url))).toBe(before);
  });
});
