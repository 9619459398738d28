import type { SopEvaluationsView, SopEvaluationView, SopView } from '@satu/contract/views';
import { ROLES } from '@satu/domain/access';
import { SOP_QUESTIONS } from '@satu/domain/sop';
import { countStatements } from '../../testing/count-statements.js';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { NEW_SOP, NOON, NOWHERE, pointersOf, type Refused, refusal } from './sop.fixture.js';

let app: TestApp;
let staff: TestClient;
let bureau: TestClient;
let serial = 0;

beforeAll(async () => {
  app = await startApp({ now: NOON });
  staff = await app.as({ role: 'AGENCY_STAFF', agency: 'dinkes' });
  bureau = await app.as({ role: 'VERIFIER', programme: 'SERVICE', agency: 'organisasi' });
});
afterAll(() => app.close());

const answers = SOP_QUESTIONS.map((key) => ({ key, yes: key !== 'synergy', note: null }));
const KEEP = {
  evaluatedOn: '2026-06-01',
  outcome: 'KEEP',
  answers,
  minutes: 'Berita acara 1/2026',
};

async function make(by = staff): Promise<SopView> {
  serial += 1;
  return (await by.post<SopView>('/api/sops', { ...NEW_SOP, number: `SOP-${serial}` })).body;
}

async function evaluate(sop: SopView, changes: object = {}, by = bureau) {
  const url = `/api/sops/${sop.id}/evaluations`;
  return by.post<SopEvaluationView & Refused>(url, { ...KEEP, ...changes });
}

async function read(sop: SopView): Promise<SopView> {
  return (await staff.get<SopView>(`/api/sops/${sop.id}`)).body;
}

describe('evaluating an SOP', () => {
  it('keeps the answers and the minutes, and sets the next date', async () => {
    const sop = await make();
    expect(sop).toMatchObject({ evaluationDueOn: '2026-02-28', overdue: true });
    const done = await evaluate(sop);
    expect(done.status).toBe(201);
    expect(done.body).toMatchObject({ sopId: sop.id, ...KEEP, by: 'VERIFIER' });
    expect(await read(sop)).toMatchObject({
      status: 'IN_FORCE',
      lastEvaluatedOn: '2026-06-01',
      evaluationDueOn: '2027-06-01',
      overdue: false,
      version: 2,
    });
    const list = await staff.get<SopEvaluationsView>(`/api/sops/${sop.id}/evaluations`);
    expect(list.body.items).toEqual([done.body]);
    const log = await app.sql(
      `select act, detail->>'outcome' as outcome from audit_event where subject_id = $1 order by id`,
      [sop.id],
    );
    expect(log).toEqual([
      { act: 'sop.created', outcome: null },
      { act: 'sop.evaluated', outcome: 'KEEP' },
    ]);
  });

  it('may ask for a revision, which a later effective day fulfils', async () => {
    const sop = await make();
    await evaluate(sop, { outcome: 'REVISE' });
    expect((await read(sop)).status).toBe('TO_REVISE');
    const url = `/api/sops/${sop.id}`;
    const renamed = await staff.patch<SopView>(url, { name: 'Direvisi' }, { 'if-match': '*' });
    expect(renamed.body.status).toBe('TO_REVISE');
    const revised = await staff.patch<SopView>(
      url,
      { effectiveOn: '2026-07-01', revisedOn: '2026-06-20' },
      { 'if-match': '*' },
    );
    expect(revised.body).toMatchObject({ status: 'IN_FORCE', effectiveOn: '2026-07-01' });
  });

  it('may revoke, and then nothing is written in it any more', async () => {
    const sop = await make();
    await evaluate(sop, { outcome: 'REVOKE' });
    expect(await read(sop)).toMatchObject({ status: 'REVOKED', overdue: false });
    const changed = await staff.patch(`/api/sops/${sop.id}`, { name: 'X' }, { 'if-match': '*' });
    expect(refusal(changed)).toEqual([409, 'invalid-transition']);
    expect(refusal(await evaluate(sop))).toEqual([409, 'invalid-transition']);
  });

  it('refuses open questions, days ahead, and days before the last evaluation', async () => {
    const sop = await make();
    const pointers = async (changes: object) => {
      const answer = await evaluate(sop, changes);
      expect(refusal(answer)).toEqual([400, 'validation-failed']);
      return pointersOf(answer);
    };
    expect(await pointers({ answers: answers.slice(1) })).toEqual(['/answers']);
    const twice = [...answers.slice(1), answers[1]];
    expect(await pointers({ answers: twice })).toEqual(['/answers/6/key', '/answers']);
    expect(await pointers({ minutes: '' })).toEqual(['/minutes']);
    expect(await pointers({ outcome: 'FORGET' })).toEqual(['/outcome']);
    expect(await pointers({ evaluatedOn: '2026-06-02' })).toEqual(['/evaluatedOn']);
    await evaluate(sop);
    expect(await pointers({ evaluatedOn: '2026-05-31' })).toEqual(['/evaluatedOn']);
  });

  it('takes today as the region counts it', async () => {
    app.clock.set('2026-06-01T16:59:59Z');
    expect((await evaluate(await make(), { evaluatedOn: '2026-06-02' })).status).toBe(400);
    app.clock.set('2026-06-01T17:00:00Z');
    expect((await evaluate(await make(), { evaluatedOn: '2026-06-02' })).status).toBe(201);
    app.clock.set(NOON);
  });

  it('is kept as it was written', async () => {
    const sop = await make();
    const done = await evaluate(sop);
    await expect(
      app.sql(`update sop_evaluation set minutes = 'x' where id = $1`, [done.body.id]),
    ).rejects.toMatchObject({ constraint: 'history_only_grows' });
  });

  it('lists all of them by as many statements as one', async () => {
    const sop = await make();
    const url = `/api/sops/${sop.id}/evaluations`;
    await evaluate(sop, { evaluatedOn: '2026-04-01' });
    const one = await countStatements(() => staff.get(url));
    await evaluate(sop, { evaluatedOn: '2026-05-01' });
    await evaluate(sop, { evaluatedOn: '2026-06-01' });
    expect(await countStatements(() => staff.get(url))).toBe(one);
    const { items } = (await staff.get<SopEvaluationsView>(url)).body;
    expect(items.map((item) => item.evaluatedOn)).toEqual([
      '2026-06-01',
      '2026-05-01',
      '2026-04-01',
    ]);
  });
});

describe('who evaluates', () => {
  it('is the verifier for services, and no other role', async () => {
    const sop = await make();
    for (const role of ROLES.filter((one) => one !== 'VERIFIER')) {
      const agency = ['AGENCY_STAFF', 'AGENCY_HEAD', 'MENTOR'].includes(role)
        ? 'dinkes'
        : undefined;
      const client = await app.as({ role, ...(agency ? { agency } : {}) });
      expect([role, ...refusal(await evaluate(sop, {}, client))]).toEqual([role, 403, 'forbidden']);
    }
    const index = await app.as({ role: 'VERIFIER', programme: 'IID' });
    expect(refusal(await evaluate(sop, {}, index))).toEqual([403, 'forbidden']);
    expect(refusal(await evaluate(sop, { minutes: 7 }, index))).toEqual([403, 'forbidden']);
  });

  it('does so in the own region', async () => {
    const sop = await make();
    const abroad = await app.as({ role: 'VERIFIER', programme: 'SERVICE', region: 'gresik' });
    expect(refusal(await evaluate(sop, {}, abroad))).toEqual([404, 'not-found']);
    expect(refusal(await evaluate(sop, { minutes: 7 }, abroad))).toEqual([404, 'not-found']);
    expect(refusal(await evaluate({ ...sop, id: NOWHERE }))).toEqual([404, 'not-found']);
  });

  it('never for the own agency, its parent or its child', async () => {
    const setda = await app.as({ role: 'AGENCY_STAFF', agency: 'setda' });
    const sop = await make(setda);
    const refused = await evaluate(sop);
    expect(refusal(refused)).toEqual([409, 'conflict-of-interest']);
    expect(refused.body.context).toEqual({ reason: 'OWN_AGENCY' });
    const free = await app.as({ role: 'VERIFIER', programme: 'SERVICE' });
    expect((await evaluate(sop, {}, free)).status).toBe(201);
  });
});
