import type { EditionView, EntryView, ScoresheetPage, ScoresheetView } from '@satu/contract/views';
import { ROLES } from '@satu/domain/access';
import { countStatements } from '../../testing/count-statements.js';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';
import {
  Contest,
  NOON,
  NOWHERE,
  pointersOf,
  type Refused,
  refusal,
} from '../competitions/contest.fixture.js';

let app: TestApp;
let contest: Contest;
let edition: EditionView;
let entry: EntryView;

beforeAll(async () => {
  app = await startApp({ now: NOON });
  contest = await Contest.in(app);
  edition = await contest.edition();
  entry = await contest.entry(edition.id);
});
afterAll(() => app.close());
beforeEach(() => {
  app.clock.set(NOON);
});

type Body = ScoresheetView & Refused;
interface Desk {
  readonly evaluator: TestClient;
  readonly sheet: ScoresheetView;
}

const criterion = (index: number): string => edition.stages[0]!.criteria[index]!.id;
const urlOf = (desk: Desk): string => `/api/scoresheets/${desk.sheet.id}`;

/** A fresh evaluator with her sheet for the entry. */
async function desk(of = entry): Promise<Desk> {
  const evaluator = await contest.evaluator();
  await contest.assign(of, edition, evaluator);
  return { evaluator, sheet: (await contest.sheet(evaluator, of.id)).body };
}

async function save(at: Desk, scores: object[], version = 1, headers: Record<string, string> = {}) {
  return at.evaluator.patch<Body>(
    urlOf(at),
    { scores },
    { 'if-match': `"${at.sheet.id}-${version}"`, ...headers },
  );
}

const full = (): object[] =>
  [0, 1, 2].map((index) => ({ criterionId: criterion(index), level: 3 }));

describe('scoring', () => {
  it('shows the rubric and no score that was not given', async () => {
    const { sheet } = await desk();
    expect(sheet).toMatchObject({
      entryId: entry.id,
      editionId: edition.id,
      innovationName: entry.innovationName,
      status: 'DRAFT',
      scored: 0,
      criteria: 3,
      version: 1,
      recusalReason: null,
    });
    expect(sheet.scores).toEqual(
      [0, 1, 2].map((index) => ({ criterionId: criterion(index), level: null, note: null })),
    );
    expect(sheet.stage.criteria).toEqual(edition.stages[0]!.criteria);
  });

  it('saves criterion by criterion and leaves the others alone', async () => {
    const at = await desk();
    await save(at, [{ criterionId: criterion(0), level: 4, note: 'Baru sekali' }]);
    await save(at, [{ criterionId: criterion(1), level: 1 }], 2);
    const third = await save(at, [{ criterionId: criterion(0), level: 2 }], 3);
    expect(third.body.scores).toEqual([
      { criterionId: criterion(0), level: 2, note: 'Baru sekali' },
      { criterionId: criterion(1), level: 1, note: null },
      { criterionId: criterion(2), level: null, note: null },
    ]);
    expect(third.body).toMatchObject({ scored: 2, version: 4 });
    expect(third.etag).toBe(`"${at.sheet.id}-4"`);
    const emptied = await save(at, [{ criterionId: criterion(0), level: null, note: null }], 4);
    expect(emptied.body).toMatchObject({ scored: 1, version: 5 });
  });

  it('keeps every value that was overwritten, and no version for nothing', async () => {
    const at = await desk();
    await save(at, [{ criterionId: criterion(0), level: 4 }]);
    await save(at, [{ criterionId: criterion(0), level: 1 }], 2);
    const same = await save(at, [{ criterionId: criterion(0), level: 1 }], 3);
    expect(same.body.version).toBe(3);
    const events = await app.sql(
      'select level, version from score_event where scoresheet_id = $1 order by version',
      [at.sheet.id],
    );
    expect(events).toEqual([
      { level: 4, version: 2 },
      { level: 1, version: 3 },
    ]);
    expect(await contest.log(at.sheet.id)).toEqual({ 'scoresheet.scored': 2 });
    await expect(
      app.sql('update score_event set level = 4 where scoresheet_id = $1', [at.sheet.id]),
    ).rejects.toMatchObject({ constraint: 'history_only_grows' });
  });

  it('refuses what the rubric does not know, with the field to repair', async () => {
    const at = await desk();
    const pointers = async (scores: unknown) => {
      const answer = await save(at, scores as object[]);
      expect(refusal(answer)).toEqual([400, 'validation-failed']);
      return pointersOf(answer);
    };
    expect(await pointers([{ criterionId: criterion(0), level: 5 }])).toEqual(['/scores/0/level']);
    expect(await pointers([{ criterionId: criterion(0), level: 2.5 }])).toEqual([
      '/scores/0/level',
    ]);
    expect(await pointers([{ criterionId: NOWHERE, level: 2 }])).toEqual(['/scores/0/criterionId']);
    expect(await pointers([{ criterionId: 'x' }])).toEqual(['/scores/0/criterionId']);
    expect(await pointers([...full(), full()[0]])).toEqual(['/scores/3/criterionId']);
    expect(await pointers([{ criterionId: criterion(0), note: 'x'.repeat(4001) }])).toEqual([
      '/scores/0/note',
    ]);
    expect(await pointers([{ criterionId: criterion(0), note: 'a\0b' }])).toEqual([
      '/scores/0/note',
    ]);
    expect(await pointers([{ criterionId: criterion(0), rank: 1 }])).toEqual(['/scores/0/rank']);
    expect(await pointers('all')).toEqual(['/scores']);
    expect(
      await app.sql('select from score_event where scoresheet_id = $1', [at.sheet.id]),
    ).toEqual([]);
  });

  it('opens and closes to the second', async () => {
    const at = async (instant: string) => {
      const own = await desk();
      app.clock.set(instant);
      const answer = await save(own, [{ criterionId: criterion(0), level: 2 }]);
      app.clock.set(NOON);
      return [answer.status, answer.body.code];
    };
    expect(await at('2026-05-14T23:59:59Z')).toEqual([422, 'stage-closed']);
    expect(await at('2026-05-15T00:00:00Z')).toEqual([200, undefined]);
    expect(await at('2026-07-31T16:59:59Z')).toEqual([200, undefined]);
    expect(await at('2026-07-31T17:00:00Z')).toEqual([422, 'stage-closed']);
  });
});

describe('two devices of one evaluator', () => {
  const lenient = { prefer: 'handling=lenient' };

  it('merge where they wrote at different criteria', async () => {
    const at = await desk();
    await save(at, [{ criterionId: criterion(0), level: 4 }]);
    const second = await save(at, [{ criterionId: criterion(1), level: 2 }], 1, lenient);
    expect(second.status).toBe(200);
    expect(second.body).toMatchObject({ scored: 2, version: 3, merged: ['/scores/0/level'] });
  });

  it('merge a level and a note of the same criterion', async () => {
    const at = await desk();
    await save(at, [{ criterionId: criterion(0), level: 4 }]);
    const noted = await save(at, [{ criterionId: criterion(0), note: 'Catatan' }], 1, lenient);
    expect(noted.body.scores[0]).toMatchObject({ level: 4, note: 'Catatan' });
  });

  it('are shown both values where they wrote at the same', async () => {
    const at = await desk();
    await save(at, [{ criterionId: criterion(0), level: 4 }]);
    const refused = await save(at, [{ criterionId: criterion(0), level: 2 }], 1, lenient);
    expect(refusal(refused)).toEqual([412, 'stale-version']);
    expect(refused.body.context).toMatchObject({
      conflicts: [{ pointer: '/scores/0/level', yours: 2, theirs: 4, by: 'EVALUATOR' }],
    });
  });

  it('are refused when merging was not asked for, or the version never was', async () => {
    const at = await desk();
    await save(at, [{ criterionId: criterion(0), level: 4 }]);
    const strict = await save(at, [{ criterionId: criterion(1), level: 2 }]);
    expect(refusal(strict)).toEqual([412, 'stale-version']);
    const invented = await save(at, [{ criterionId: criterion(1), level: 2 }], 77, lenient);
    expect(refusal(invented)).toEqual([412, 'stale-version']);
    const bare = await at.evaluator.patch(urlOf(at), { scores: [] });
    expect(refusal(bare)).toEqual([428, 'version-required']);
  });

  it('lose nothing when they save at the same moment', async () => {
    const at = await desk();
    const saved = await Promise.all(
      [0, 1, 2].map((index) =>
        save(at, [{ criterionId: criterion(index), level: index + 1 }], 1, lenient),
      ),
    );
    expect(saved.map(({ status }) => status)).toEqual([200, 200, 200]);
    const { body } = await at.evaluator.get<ScoresheetView>(urlOf(at));
    expect(body.scores.map(({ level }) => level)).toEqual([1, 2, 3]);
    expect(body.version).toBe(4);
  });
});

describe('handing in', () => {
  it('wants every criterion, and then locks the sheet', async () => {
    const at = await desk();
    await save(at, [{ criterionId: criterion(1), level: 2, note: 'Cukup' }]);
    const early = await at.evaluator.post(`${urlOf(at)}/submission`);
    expect(refusal(early)).toEqual([422, 'scoresheet-incomplete']);
    expect(pointersOf(early)).toEqual(['/scores/0/level', '/scores/2/level']);
    await save(at, full(), 2);
    const sent = await at.evaluator.post<Body>(`${urlOf(at)}/submission`, undefined, {
      'if-match': `"${at.sheet.id}-3"`,
    });
    expect(sent.body).toMatchObject({ status: 'SUBMITTED', version: 4, scored: 3 });
    expect(await contest.log(at.sheet.id)).toMatchObject({ 'scoresheet.submitted': 1 });
    expect(refusal(await save(at, full(), 4))).toEqual([409, 'invalid-transition']);
    for (const name of ['submission', 'recusal']) {
      const again = await at.evaluator.post(
        `${urlOf(at)}/${name}`,
        name === 'recusal' ? { reason: 'Terlambat' } : undefined,
      );
      expect(refusal(again)).toEqual([409, 'invalid-transition']);
    }
  });

  it('honours the version when one is sent', async () => {
    const at = await desk();
    await save(at, full());
    const stale = await at.evaluator.post(`${urlOf(at)}/submission`, undefined, {
      'if-match': `"${at.sheet.id}-1"`,
    });
    expect(refusal(stale)).toEqual([412, 'stale-version']);
  });

  it('is refused from the second on which the stage closes', async () => {
    const at = await desk();
    await save(at, full());
    app.clock.set('2026-07-31T17:00:00Z');
    const late = await at.evaluator.post(`${urlOf(at)}/submission`);
    expect(refusal(late)).toEqual([422, 'stage-closed']);
    app.clock.set('2026-07-31T16:59:59Z');
    expect((await at.evaluator.post(`${urlOf(at)}/submission`)).status).toBe(200);
  });
});

describe('recusing', () => {
  it('needs a reason, is possible after the window, and locks the sheet', async () => {
    const at = await desk();
    const url = `${urlOf(at)}/recusal`;
    expect(pointersOf(await at.evaluator.post(url, {}))).toEqual(['/reason']);
    expect(pointersOf(await at.evaluator.post(url, { reason: '' }))).toEqual(['/reason']);
    app.clock.set('2026-08-30T00:00:00Z');
    const recused = await at.evaluator.post<Body>(url, { reason: 'Pernah ikut menulis' });
    expect(recused.body).toMatchObject({
      status: 'RECUSED',
      recusalReason: 'Pernah ikut menulis',
      version: 2,
    });
    app.clock.set(NOON);
    expect(await contest.log(at.sheet.id)).toEqual({ 'scoresheet.recused': 1 });
    expect(refusal(await save(at, full(), 2))).toEqual([409, 'invalid-transition']);
  });
});

describe('who sees a sheet', () => {
  it('is its evaluator and nobody else', async () => {
    const at = await desk();
    await save(at, full());
    const bodies: [string, unknown][] = [
      ['GET', undefined],
      ['PATCH', { scores: [] }],
      ['PATCH', { scores: 'x' }],
      ['POST submission', undefined],
      ['POST recusal', { reason: 'x' }],
      ['POST recusal', {}],
    ];
    const knock = async (client: TestClient) => {
      const answers: [number, string | undefined][] = [];
      for (const [name, body] of bodies) {
        const [method = 'GET', act] = name.split(' ');
        const url = act ? `${urlOf(at)}/${act}` : urlOf(at);
        answers.push(refusal(await client.send(method as 'GET', url, body, { 'if-match': '*' })));
      }
      return answers;
    };
    for (const role of ROLES.filter((one) => one !== 'EVALUATOR')) {
      const agency = ['AGENCY_STAFF', 'AGENCY_HEAD', 'MENTOR'].includes(role)
        ? 'dinkes'
        : undefined;
      const client = await app.as({ role, ...(agency ? { agency } : {}) });
      expect([role, await knock(client)]).toEqual([role, bodies.map(() => [403, 'forbidden'])]);
    }
    const colleague = (await desk()).evaluator;
    const abroad = await app.as({ role: 'EVALUATOR', region: 'gresik' });
    for (const client of [colleague, abroad]) {
      expect(await knock(client)).toEqual(bodies.map(() => [404, 'not-found']));
    }
  });

  it('is not even its evaluator once the role has ended', async () => {
    const at = await desk();
    await app.sql(`update person_grant set until_on = '2026-05-31' where person_id = $1`, [
      at.evaluator.personId,
    ]);
    expect(refusal(await at.evaluator.get(urlOf(at)))).toEqual([403, 'forbidden']);
  });
});

it('leads from a sheet that was sent to the next that is still open, past the end and round again', async () => {
  const own = await contest.edition();
  const other = await contest.edition();
  const evaluator = await contest.evaluator();
  // A sheet of another edition waits too, and is not meant.
  await contest.assign(await contest.entry(other.id), other, evaluator);
  const entries = [1, 2, 3].map(() => contest.entry(own.id));
  const [first, second, third] = (await Promise.all(entries)).sort((one, two) =>
    (one.number ?? '').localeCompare(two.number ?? ''),
  );
  await contest.score(second!, own, [1, 1, 1], evaluator);
  await contest.assign(first!, own, evaluator);
  await contest.assign(third!, own, evaluator);
  const next = async (of: EntryView) =>
    (await contest.sheet(evaluator, of.id)).body.nextOpenId ?? null;
  const sheetOf = async (of: EntryView) => (await contest.sheet(evaluator, of.id)).body.id;
  expect(await next(first!)).toBe(await sheetOf(third!));
  expect(await next(third!)).toBe(await sheetOf(first!));
  await evaluator.post(`/api/scoresheets/${await sheetOf(first!)}/recusal`, { reason: 'Kerabat' });
  expect(await next(second!)).toBe(await sheetOf(third!));
  expect(await next(third!)).toBeNull();
});

describe('the list of sheets', () => {
  it('walks in the order of the entries’ numbers, which no score changes', async () => {
    const own = await contest.edition();
    const evaluator = await contest.evaluator();
    const ids: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      const of = await contest.entry(own.id);
      await contest.assign(of, own, evaluator);
      ids.push((await contest.sheet(evaluator, of.id)).body.id);
    }
    const last = `/api/scoresheets/${ids[2]}`;
    const scores = [{ criterionId: own.stages[0]!.criteria[0]!.id, level: 1 }];
    await evaluator.patch(last, { scores }, { 'if-match': '*' });
    const page = await evaluator.get<ScoresheetPage>('/api/scoresheets?mine=true&facets=status');
    expect(page.body.items.map((item) => item.id)).toEqual(ids);
    expect(page.body.items.map((item) => item.scored)).toEqual([0, 0, 1]);
    expect(page.body.facets).toEqual({ status: [{ value: 'DRAFT', count: 3 }] });
    const neighbours = async (id: string | undefined) => {
      const { body } = await evaluator.get<ScoresheetView>(`/api/scoresheets/${id}`);
      return [body.previousId, body.nextId];
    };
    expect(await neighbours(ids[0])).toEqual([null, ids[1]]);
    expect(await neighbours(ids[1])).toEqual([ids[0], ids[2]]);
    expect(await neighbours(ids[2])).toEqual([ids[1], null]);
    const second = await evaluator.get<ScoresheetView>(`/api/scoresheets/${ids[1]}`);
    expect(second.body.nextOpenId).toBe(ids[2]);
    expect(second.body.walk).toEqual({ position: 2, total: 3, submitted: 0, begun: 1 });
    const one = await countStatements(() => evaluator.get('/api/scoresheets?limit=1'));
    expect(await countStatements(() => evaluator.get('/api/scoresheets?limit=3'))).toBe(one);
    expect(refusal(await evaluator.get('/api/scoresheets?mine=false'))).toEqual([
      400,
      'validation-failed',
    ]);
  });
});
