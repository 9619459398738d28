import type {
  EditionView,
  EntryView,
  Problem,
  ReadinessTarget,
  ReadinessView,
} from '@satu/contract/views';
import { fieldSentence } from '@satu/contract/problems';
import { createHash } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { countStatements } from '../../testing/count-statements.js';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { Contest } from '../competitions/contest.fixture.js';
import { act, type Body, District, NOON, refusal, write } from '../innovations/district.fixture.js';
import { claim, claiming, prove } from '../maturity/maturity.fixture.js';

let app: TestApp;
let district: District;
let contest: Contest;
let staff: TestClient;

beforeAll(async () => {
  app = await startApp({ now: NOON });
  district = await District.in(app);
  contest = await Contest.in(app);
  staff = await district.staff();
});
afterAll(() => app.close());
beforeEach(() => {
  app.clock.set(NOON);
});

async function ready(id: string, by = staff): Promise<ReadinessView> {
  const { status, body } = await by.get<ReadinessView>(`/api/innovations/${id}/readiness`);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body;
}

function target(view: ReadinessView, kind: string, editionId?: string): ReadinessTarget {
  const found = view.targets.find(
    (one) => one.kind === kind && (!editionId || one.edition?.id === editionId),
  );
  if (!found) throw new Error(`Nothing is said of ${kind}.`);
  return found;
}

const codes = ({ lacks }: ReadinessTarget): string[] => lacks.map(({ code }) => code);
const errorsOf = ({ errors }: Problem | Body): string[] =>
  (errors ?? []).map(({ pointer, detail }) => `${detail} ${pointer}`).sort();

/** What pre-flight says, as a refusal would write it. */
const saidOf = ({ lacks }: ReadinessTarget): string[] =>
  lacks
    .map(({ code, pointer, limit }) => {
      const words = pointer === '' ? code : fieldSentence(code, limit ?? undefined, 'id');
      return `${words} ${pointer}`;
    })
    .sort();

/** What the door of submissions says against it. */
async function refusedWith(id: string): Promise<string[]> {
  const { status, body } = await act(staff, id, 'submission', {});
  if (status === 200) return [];
  return body.code === 'validation-failed' ? errorsOf(body) : [`${body.code} `];
}

describe('before it is sent', () => {
  it.each<[string, object]>([
    ['nothing', {}],
    ['an empty field', { content: { officialName: null } }],
    [
      'several, one of them a column',
      { stage: null, mainAffairCode: null, content: { novelty: '' } },
    ],
  ])('it says what the refusal says: %s', async (_, fields) => {
    const row = await district.draft(staff);
    await write(staff, row, fields);
    const told = target(await ready(row.id), 'SUBMISSION');
    expect(saidOf(told)).toEqual(await refusedWith(row.id));
    expect(told.state).toBe(told.lacks.length === 0 ? 'READY' : 'STOPPED');
  });

  it('names the field with its section, in the order of the form', async () => {
    const row = await district.draft(staff);
    await write(staff, row, { content: { officialName: null, problem: null } });
    const { lacks, first, act: open } = target(await ready(row.id), 'SUBMISSION');
    expect(lacks.map(({ field }) => field?.label.id)).toEqual([
      'Permasalahan',
      'Pejabat penanggung jawab',
    ]);
    expect(first).toEqual([0, 1]);
    expect(open).toBe('submission');
  });

  it('says what the refusal says of wrong words in a text that came another way', async () => {
    const row = await district.draft(staff);
    await app.sql(
      `update innovation set content = content || '{"startsOn": "besok", "x": 1}' where id = $1`,
      [row.id],
    );
    const told = target(await ready(row.id), 'SUBMISSION');
    expect(codes(told).sort()).toEqual(['no-such-day', 'unknown-field']);
    expect(saidOf(told)).toEqual(await refusedWith(row.id));
  });

  it('says of the deadline what the refusal says, and that nothing mends it', async () => {
    const row = await district.draft(staff);
    app.clock.set('2026-12-31T17:00:00Z');
    const told = target(await ready(row.id), 'SUBMISSION');
    expect(told).toMatchObject({ state: 'STOPPED', first: [], closesAt: null });
    expect(saidOf(told)).toEqual(await refusedWith(row.id));
  });

  it('asks a working copy about its own sending only', async () => {
    const { id, copy } = await copied();
    const view = await ready(copy);
    expect(view).toMatchObject({ copyOfId: id, isOpen: true });
    expect(await ready(id)).toMatchObject({ workingCopyId: copy, isOpen: false });
    expect(view.targets.map(({ kind, state }) => [kind, state])).toEqual([['SUBMISSION', 'READY']]);
    expect(target(await ready(id), 'SUBMISSION')).toMatchObject({ state: 'DONE', act: null });
  });
});

async function copied(): Promise<{ id: string; copy: string }> {
  const head = await district.head();
  const verifier = await app.as({ role: 'VERIFIER', programme: 'IID' });
  const { id } = await district.verified(staff, head, verifier);
  const copy = await act(staff, id, 'revision');
  return { id, copy: copy.body.id };
}

describe('before it is entered', () => {
  let edition: EditionView;
  beforeAll(async () => {
    edition = await contest.edition();
  });

  const enter = (innovationId: string) =>
    staff.post<EntryView & Omit<Problem, 'status'>>(`/api/editions/${edition.id}/entries`, {
      innovationId,
    });
  const send = (entryId: string) =>
    staff.post<EntryView & Omit<Problem, 'status'>>(`/api/entries/${entryId}/submission`);

  it('is ready when nothing stands in the way, and done once it was sent', async () => {
    const id = await contest.innovation('dinkes');
    expect(target(await ready(id), 'ENTRY', edition.id)).toMatchObject({
      ...{ state: 'READY', act: 'entry', entry: null, twin: null },
    });
    const draft = await enter(id);
    const begun = target(await ready(id), 'ENTRY', edition.id);
    expect(begun).toMatchObject({ state: 'READY', entry: { id: draft.body.id, number: null } });
    const sent = await send(draft.body.id);
    const done = target(await ready(id), 'ENTRY', edition.id);
    expect(done).toMatchObject({ state: 'DONE', act: null, entry: { number: sent.body.number } });
    expect(codes(done)).toEqual(['already-entered']);
    expect(refusal(await enter(id))).toEqual([409, 'already-entered']);
  });

  it('says that it is not verified, as the refusal does', async () => {
    const head = await district.head();
    const { id } = await district.endorsed(staff, head);
    expect(codes(target(await ready(id), 'ENTRY', edition.id))).toEqual([
      'innovation-not-verified',
    ]);
    expect(refusal(await enter(id))).toEqual([422, 'innovation-not-verified']);
  });

  it('says who has the name, as the refusal does', async () => {
    const [one, other] = [await contest.innovation('dinkes'), await contest.innovation('dinkes')];
    await contest.freeze(one, 2, 'Perahu Baca');
    await contest.freeze(other, 2, 'PERAHU – baca');
    const sent = await send((await enter(one)).body.id);
    const view = await ready(other);
    const told = target(view, 'ENTRY', edition.id);
    expect(codes(told)).toEqual(['duplicate-entry-name']);
    expect(told).toMatchObject({
      state: 'STOPPED',
      twin: { innovationId: one, number: sent.body.number },
    });
    expect(view.mayJoin).toBe(true);
    expect(refusal(await send((await enter(other)).body.id))).toEqual([
      409,
      'duplicate-entry-name',
    ]);
    await staff.post(`/api/innovations/${other}/replication`, { ofId: one });
    expect((await ready(other)).mayJoin).toBe(false);
  });

  it('says that time has run out for what was begun, and forgets other closed editions', async () => {
    const id = await contest.innovation('dinkes');
    const draft = await enter(id);
    app.clock.set('2026-06-30T17:00:00Z');
    const told = target(await ready(id), 'ENTRY', edition.id);
    expect(codes(told)).toEqual(['stage-closed']);
    expect(told.first).toEqual([]);
    expect(refusal(await send(draft.body.id))).toEqual([422, 'stage-closed']);
    const never = await contest.innovation('dinkes');
    expect((await ready(never)).targets.map(({ kind }) => kind)).toEqual(['SUBMISSION', 'IID']);
  });
});

describe('before it is reported to the index', () => {
  it('says what keeps it out before what costs points, dearest first', async () => {
    const row = await district.draft(staff);
    await claiming(staff, row.id, claim('regulation', 3), claim('video', 1));
    await prove(app, row.id, 'video');
    const told = target(await ready(row.id), 'IID');
    expect(told).toMatchObject({ state: 'STOPPED', rubric: { prognosis: true } });
    expect(codes(told)).toContain('not-in-force');
    expect(codes(told)).toContain('too-few-words');
    const missing = told.lacks.find(({ code }) => code === 'evidence-missing');
    expect(missing).toMatchObject({ level: 'INDEX', points: 9, indicator: { key: 'regulation' } });
    expect(told.first.map((place) => told.lacks[place]?.level)).toEqual([
      'ENTRY',
      'ENTRY',
      'ENTRY',
    ]);
  });

  it('names a file that is not taken there, in its limits', async () => {
    const row = await district.draft(staff);
    await claiming(staff, row.id, claim('regulation', 1));
    const evidenceId = await proveByFile(row.id, 'regulation', 2_000_001);
    const told = target(await ready(row.id), 'IID').lacks.find(({ evidence }) => evidence !== null);
    expect(told).toMatchObject({
      ...{ code: 'evidence-too-large', limit: 2_000_000, points: 3 },
      ...{ evidence: { id: evidenceId }, indicator: { key: 'regulation', number: 16 } },
    });
  });

  it('offers the export to those who may take it out', async () => {
    const row = await district.draft(staff);
    const mentor = await app.as({ role: 'MENTOR', agency: 'dinkes' });
    expect(target(await ready(row.id), 'IID').act).toBe('export');
    const seen = await ready(row.id, mentor);
    expect(target(seen, 'IID').act).toBeNull();
    expect(target(seen, 'SUBMISSION').act).toBeNull();
    expect(seen.mayJoin).toBe(false);
  });
});

/** A PDF of so many bytes, filed past the API. */
async function proveByFile(innovationId: string, key: string, bytes: number): Promise<string> {
  const [fileId, id] = [uuid(), uuid()];
  await app.sql(
    `insert into stored_file (id, region_id, sha256, bytes, kind, mime, scan, created_at)
     values ($1, $2, $3, $4, 'PDF', 'application/pdf', 'CLEAN', $5)`,
    [fileId, district.regionId, createHash('sha256').update(id).digest('hex'), bytes, NOON],
  );
  await app.sql(
    `insert into evidence (id, innovation_id, kind, title, file_id, created_by, created_at)
     values ($1, $2, 'FILE', 'SK Bupati', $3, $4, $5)`,
    [id, innovationId, fileId, staff.personId, NOON],
  );
  await app.sql(
    `insert into evidence_indicator (id, evidence_id, innovation_id, indicator_key, added_by, added_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [uuid(), id, innovationId, key, staff.personId, NOON],
  );
  return id;
}

describe('who may ask', () => {
  it('is whoever may read the innovation, and what has ended is asked nothing', async () => {
    const row = await district.draft(staff);
    const path = `/api/innovations/${row.id}/readiness`;
    const teacher = await district.staff('disdik');
    expect((await teacher.get(path)).status).toBe(404);
    const neighbour = await app.as({ role: 'VERIFIER', region: 'gresik', programme: 'IID' });
    expect((await neighbour.get(path)).status).toBe(404);
    await act(staff, row.id, 'withdrawal', { reason: 'Batal.' });
    expect((await ready(row.id)).targets).toEqual([]);
  });

  it('costs the same whatever number of contests is open', async () => {
    const id = await contest.innovation('dinkes');
    const one = await countStatements(() => ready(id));
    await contest.edition({ name: 'Kedua' });
    await contest.edition({ name: 'Ketiga' });
    expect(await countStatements(() => ready(id))).toBe(one);
  });
});
