import type { EditionView } from '@satu/contract/views';
import { startApp, type TestApp } from '../../testing/start-app.js';
import { Contest, criterion, NOON, pointersOf, refusal, STAGE } from './contest.fixture.js';

let app: TestApp;
let contest: Contest;

beforeAll(async () => {
  app = await startApp({ now: NOON });
  contest = await Contest.in(app);
});
afterAll(() => app.close());

const tagOf = ({ id, version }: EditionView) => ({ 'if-match': `"${id}-${version}"` });

function change(edition: EditionView, fields: object, headers = tagOf(edition)) {
  return contest.manager.patch<EditionView>(`/api/editions/${edition.id}`, fields, headers);
}

/** An edition on which somebody has given a first score. */
async function scoredEdition(): Promise<EditionView> {
  const edition = await contest.edition();
  const entry = await contest.entry(edition.id);
  const evaluator = await contest.evaluator();
  await contest.assign(entry, edition, evaluator);
  const sheet = await contest.sheet(evaluator, entry.id);
  const criterionId = edition.stages[0]!.criteria[0]!.id;
  const scored = await evaluator.patch(
    `/api/scoresheets/${sheet.body.id}`,
    { scores: [{ criterionId, level: 3 }] },
    { 'if-match': sheet.etag },
  );
  expect(scored.status).toBe(200);
  return (await contest.manager.get<EditionView>(`/api/editions/${edition.id}`)).body;
}

describe('changing an edition', () => {
  it('leaves what is absent, empties what is null, and logs what was before', async () => {
    const edition = await contest.edition();
    const changed = await change(edition, { name: 'Nama baru', description: null });
    expect(changed.status).toBe(200);
    expect(changed.body).toEqual({
      ...edition,
      name: 'Nama baru',
      description: null,
      version: 2,
      updatedAt: changed.body.updatedAt,
    });
    const [line] = await app.sql<{ detail: { before: { name: string } } }>(
      `select detail from audit_event where subject_id = $1 and act = 'edition.changed'`,
      [edition.id],
    );
    expect(line?.detail.before.name).toBe(edition.name);
  });

  it('needs the version it is based on', async () => {
    const edition = await contest.edition();
    const url = `/api/editions/${edition.id}`;
    const bare = await contest.manager.patch(url, { name: 'A' });
    expect(refusal(bare)).toEqual([428, 'version-required']);
    await change(edition, { name: 'B' });
    const stale = await contest.manager.patch(url, { name: 'C' }, tagOf(edition));
    expect(refusal(stale)).toEqual([412, 'stale-version']);
    const [row] = await app.sql<{ name: string }>('select name from edition where id = $1', [
      edition.id,
    ]);
    expect(row?.name).toBe('B');
  });

  it('refuses windows that end before they start, also against what stays', async () => {
    const edition = await contest.edition();
    const answer = await contest.manager.patch(
      `/api/editions/${edition.id}`,
      { entriesOpenAt: '2026-07-01T00:00:00Z' },
      tagOf(edition),
    );
    expect(refusal(answer)).toEqual([400, 'validation-failed']);
    expect(pointersOf(answer)).toEqual(['/entriesCloseAt']);
  });

  it('is for those who manage, in their region', async () => {
    const edition = await contest.edition();
    const url = `/api/editions/${edition.id}`;
    const staff = await app.as({ role: 'AGENCY_STAFF', agency: 'dinkes' });
    expect(refusal(await staff.patch(url, { name: 'X' }, tagOf(edition)))).toEqual([
      403,
      'forbidden',
    ]);
  });
});

describe('the rubric', () => {
  const other = { ...STAGE, criteria: [criterion('novelty', 5), criterion('reach', 5)] };

  it('gets a new version with each change until somebody scores', async () => {
    const edition = await contest.edition();
    const changed = await change(edition, { stages: [other] });
    const stage = changed.body.stages[0]!;
    expect(stage).toMatchObject({ id: edition.stages[0]!.id, rubricVersion: 2 });
    expect(stage.criteria.map(({ key, weight }) => [key, weight])).toEqual([
      ['novelty', 5],
      ['reach', 5],
    ]);
    const kept = await app.sql<{ key: string }>(
      `select k.key from criterion k join rubric r on r.id = k.rubric_id
       where r.edition_id = $1 and r.version = 1 order by k.position`,
      [edition.id],
    );
    expect(kept.map(({ key }) => key)).toEqual(['novelty', 'effectiveness', 'usefulness']);
  });

  it('keeps its version when only the window moves', async () => {
    const edition = await contest.edition();
    const later = { ...STAGE, closesAt: '2026-08-31T17:00:00.000Z' };
    const changed = await change(edition, { stages: [later] });
    expect(changed.body.stages[0]).toMatchObject({ closesAt: later.closesAt, rubricVersion: 1 });
    expect(changed.body.stages[0]!.criteria).toEqual(edition.stages[0]!.criteria);
  });

  it('is locked by the first score; the window still moves', async () => {
    const edition = await scoredEdition();
    expect(edition.stages[0]).toMatchObject({ rubricVersion: 1, rubricLocked: true });
    const refused = await contest.manager.patch(
      `/api/editions/${edition.id}`,
      { stages: [other] },
      tagOf(edition),
    );
    expect(refusal(refused)).toEqual([409, 'rubric-locked']);
    const publishers = await contest.manager.patch(
      `/api/editions/${edition.id}`,
      { publishers: 2 },
      tagOf(edition),
    );
    expect(refusal(publishers)).toEqual([409, 'rubric-locked']);
    const later = { ...STAGE, closesAt: '2026-08-31T17:00:00.000Z' };
    expect((await change(edition, { stages: [later] })).status).toBe(200);
  });

  it('stays locked past the API as well', async () => {
    const edition = await scoredEdition();
    const criterionId = edition.stages[0]!.criteria[0]!.id;
    for (const statement of [
      'update criterion set weight = 9 where id = $1',
      'delete from criterion where id = $1',
    ]) {
      await expect(app.sql(statement, [criterionId])).rejects.toMatchObject({
        constraint: 'rubric_locked_once_scored',
      });
    }
  });

  it('tells nobody else whether scoring has begun', async () => {
    const staff = await app.as({ role: 'AGENCY_STAFF', agency: 'dinkes' });
    const seen = async (id: string) => {
      const read = await staff.get<EditionView>(`/api/editions/${id}`);
      return read.body.stages[0]!.rubricLocked;
    };
    const scored = await scoredEdition();
    const untouched = await contest.edition();
    expect([await seen(scored.id), await seen(untouched.id)]).toEqual([true, true]);
    app.clock.set('2026-05-14T23:59:59Z');
    expect([await seen(scored.id), await seen(untouched.id)]).toEqual([false, false]);
    app.clock.set(NOON);
  });

  it('is either changed or scored with when both happen at once', async () => {
    for (let round = 0; round < 10; round += 1) {
      const edition = await contest.edition();
      const entry = await contest.entry(edition.id);
      const evaluator = await contest.evaluator();
      await contest.assign(entry, edition, evaluator);
      const sheet = await contest.sheet(evaluator, entry.id);
      const criterionId = edition.stages[0]!.criteria[0]!.id;
      const [changed, scored] = await Promise.all([
        change(edition, { stages: [other] }),
        evaluator.patch(
          `/api/scoresheets/${sheet.body.id}`,
          { scores: [{ criterionId, level: 2 }] },
          { 'if-match': sheet.etag },
        ),
      ]);
      expect([changed.status, scored.status].filter((status) => status === 200)).toHaveLength(1);
      const orphans = await app.sql(
        `select from scoresheet_score x join scoresheet h on h.id = x.scoresheet_id
         join stage s on s.id = h.stage_id join criterion k on k.id = x.criterion_id
         where h.edition_id = $1 and k.rubric_id <> s.rubric_id`,
        [edition.id],
      );
      expect(orphans).toEqual([]);
    }
  });
});
