import type { SopPage, SopView } from '@satu/contract/views';
import { ROLES } from '@satu/domain/access';
import { countStatements } from '../../testing/count-statements.js';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { Answer, TestClient } from '../../testing/test-client.js';
import { NEW_SOP, NOON, NOWHERE, pointersOf, type Refused, refusal } from './sop.fixture.js';

let app: TestApp;
let staff: TestClient;
let serial = 0;

beforeAll(async () => {
  app = await startApp({ now: NOON });
  staff = await app.as({ role: 'AGENCY_STAFF', agency: 'dinkes' });
});
afterAll(() => app.close());
beforeEach(() => {
  app.clock.set(NOON);
});

type Body = SopView & Refused;

async function make(changes: object = {}, by = staff): Promise<SopView> {
  serial += 1;
  const number = `SOP-${String(serial).padStart(3, '0')}`;
  return (await by.post<Body>('/api/sops', { ...NEW_SOP, number, ...changes })).body;
}

const tagOf = ({ id, version }: SopView) => ({ 'if-match': `"${id}-${version}"` });

async function change(sop: SopView, fields: object, by = staff) {
  return by.patch<Body>(`/api/sops/${sop.id}`, fields, tagOf(sop));
}

describe('writing down an SOP', () => {
  it('keeps all its fields for the only agency of who writes', async () => {
    const made = await staff.post<Body>('/api/sops', { ...NEW_SOP, number: 'A/1' });
    expect(made.status).toBe(201);
    expect(made.headers['location']).toBe(`/api/sops/${made.body.id}`);
    expect(made.body).toMatchObject({
      ...NEW_SOP,
      number: 'A/1',
      agencyId: app.world.agencies.sidoarjo.dinkes,
      agencyName: 'Dinas Kesehatan',
      status: 'IN_FORCE',
      intervalMonths: 12,
      lastEvaluatedOn: null,
      evaluationDueOn: '2026-02-28',
      overdue: true,
    });
    const read = await staff.get<SopView>(`/api/sops/${made.body.id}`);
    expect(read.body).toEqual(made.body);
    expect(read.etag).toBe(`"${made.body.id}-1"`);
    const log = await app.sql(`select act from audit_event where subject_id = $1`, [made.body.id]);
    expect(log).toEqual([{ act: 'sop.created' }]);
  });

  it('is enough with number and name', async () => {
    const bare = await staff.post<Body>('/api/sops', { number: 'A/2', name: 'Singkat' });
    expect(bare.body).toMatchObject({
      effectiveOn: null,
      evaluationDueOn: null,
      overdue: false,
      legalBasis: [],
      steps: [],
      approvedBy: null,
    });
  });

  it('takes a number once an agency', async () => {
    await make({ number: 'B/1' });
    const again = await staff.post('/api/sops', { ...NEW_SOP, number: 'B/1' });
    expect(refusal(again)).toEqual([409, 'duplicate-code']);
    const other = await app.as({ role: 'AGENCY_STAFF', agency: 'disdik' });
    expect((await make({ number: 'B/1' }, other)).number).toBe('B/1');
  });

  it('refuses what is wrong, with the field to repair', async () => {
    const pointers = async (fields: object) => {
      const answer = await staff.post('/api/sops', { ...NEW_SOP, number: 'C/1', ...fields });
      expect(refusal(answer)).toEqual([400, 'validation-failed']);
      return pointersOf(answer);
    };
    expect(await pointers({ name: '' })).toEqual(['/name']);
    expect(await pointers({ effectiveOn: '2026-02-30' })).toEqual(['/effectiveOn']);
    expect(await pointers({ intervalMonths: 0 })).toEqual(['/intervalMonths']);
    expect(await pointers({ status: 'REVOKED' })).toEqual(['/status']);
    const [step] = NEW_SOP.steps;
    expect(await pointers({ steps: [{ ...step, minutes: 'lama' }] })).toEqual(['/steps/0/minutes']);
    expect(await pointers({ approvedBy: { name: 'Budi' } })).toEqual([
      '/approvedBy/position',
      '/approvedBy/nip',
    ]);
  });

  it('is for agencies, in their own name', async () => {
    const disdik = app.world.agencies.sidoarjo.disdik;
    const foreign = await staff.post('/api/sops', { ...NEW_SOP, number: 'D/1', agencyId: disdik });
    expect(refusal(foreign)).toEqual([404, 'not-found']);
    const writers: string[] = [];
    for (const role of ROLES) {
      const agency = ['AGENCY_STAFF', 'AGENCY_HEAD', 'MENTOR'].includes(role)
        ? 'dinkes'
        : undefined;
      const client = await app.as({ role, ...(agency ? { agency } : {}) });
      const made = await client.post('/api/sops', { ...NEW_SOP, number: `E/${role}` });
      if (made.status === 201) writers.push(role);
      else expect([role, ...refusal(made)]).toEqual([role, 403, 'forbidden']);
    }
    expect(writers).toEqual(['AGENCY_STAFF', 'AGENCY_HEAD']);
  });
});

describe('changing an SOP', () => {
  it('merges what is sent and logs what was before', async () => {
    const sop = await make();
    const changed = await change(sop, { name: 'Nama baru', warning: '', approvedBy: null });
    expect(changed.body).toEqual({
      ...sop,
      name: 'Nama baru',
      warning: '',
      approvedBy: null,
      version: 2,
      updatedAt: changed.body.updatedAt,
    });
    const [line] = await app.sql<{ detail: { before: object } }>(
      `select detail from audit_event where subject_id = $1 and act = 'sop.changed'`,
      [sop.id],
    );
    expect(line?.detail.before).toEqual({
      name: NEW_SOP.name,
      warning: NEW_SOP.warning,
      approvedBy: NEW_SOP.approvedBy,
    });
  });

  it('needs the version it is based on', async () => {
    const sop = await make();
    const bare = await staff.patch(`/api/sops/${sop.id}`, { name: 'X' });
    expect(refusal(bare)).toEqual([428, 'version-required']);
    await change(sop, { name: 'Y' });
    expect(refusal(await change(sop, { name: 'Z' }))).toEqual([412, 'stale-version']);
  });

  it('does not exist outside one’s agency, whatever is sent', async () => {
    const sop = await make();
    const neighbour = await app.as({ role: 'AGENCY_STAFF', agency: 'disdik' });
    const abroad = await app.as({ role: 'AGENCY_STAFF', region: 'gresik', agency: 'dinkes' });
    for (const client of [neighbour, abroad]) {
      const url = `/api/sops/${sop.id}`;
      expect(refusal(await client.get(url))).toEqual([404, 'not-found']);
      expect(refusal(await client.get(`${url}/evaluations`))).toEqual([404, 'not-found']);
      expect(refusal(await change(sop, { name: 'X' }, client))).toEqual([404, 'not-found']);
      expect(refusal(await client.patch(url, { name: 7 }))).toEqual([404, 'not-found']);
    }
  });
});

describe('the register', () => {
  it('is read by the region and, of agencies, by their own people', async () => {
    const sop = await make();
    const readers: string[] = [];
    for (const role of ROLES) {
      const agency = ['AGENCY_STAFF', 'AGENCY_HEAD', 'MENTOR'].includes(role)
        ? 'dinkes'
        : undefined;
      const client = await app.as({ role, ...(agency ? { agency } : {}) });
      const read = await client.get(`/api/sops/${sop.id}`);
      if (read.status === 200) readers.push(role);
      else expect([role, ...refusal(read)]).toEqual([role, 403, 'forbidden']);
    }
    const strangers = ['COMPETITION_MANAGER', 'EVALUATOR', 'OVERSEER'];
    expect(readers).toEqual(ROLES.filter((role) => !strangers.includes(role)));
    const verifier = await app.as({ role: 'VERIFIER', region: 'gresik' });
    expect((await verifier.get<SopPage>('/api/sops')).body.total).toBe(0);
    expect(refusal(await verifier.get(`/api/sops/${NOWHERE}`))).toEqual([404, 'not-found']);
  });

  it('knows what is overdue by the region’s own day, to the second', async () => {
    const porong = await app.as({ role: 'AGENCY_STAFF', agency: 'porong' });
    const due = await make({ effectiveOn: '2025-06-15' }, porong);
    const quick = await make({ effectiveOn: '2026-01-31', intervalMonths: 1 }, porong);
    const never = await make({ effectiveOn: null }, porong);
    const overdue = async (instant: string) => {
      app.clock.set(instant);
      const late = await porong.get<SopPage>('/api/sops?overdue=true&sort=evaluationDueOn');
      const rest = await porong.get<SopPage>('/api/sops?overdue=false');
      expect(late.body.items.every((item) => item.overdue)).toBe(true);
      expect(rest.body.items.some((item) => item.overdue)).toBe(false);
      expect(late.body.items.length + rest.body.items.length).toBe(3);
      return late.body.items.map((item) => item.id);
    };
    expect([due.evaluationDueOn, quick.evaluationDueOn, never.evaluationDueOn]).toEqual([
      '2026-06-15',
      '2026-02-28',
      null,
    ]);
    // Midnight in Sidoarjo is 17:00 of the day before in UTC.
    expect(await overdue('2026-02-28T16:59:59Z')).toEqual([]);
    expect(await overdue('2026-02-28T17:00:00Z')).toEqual([quick.id]);
    expect(await overdue('2026-06-15T16:59:59Z')).toEqual([quick.id]);
    expect(await overdue('2026-06-15T17:00:00Z')).toEqual([quick.id, due.id]);
  });

  it.each(['evaluationDueOn', '-evaluationDueOn'])('is read to its end by %s', async (sort) => {
    const clerk = await app.as({ role: 'AGENCY_STAFF', region: 'gresik', agency: 'dinkes' });
    const made = [
      await make({ effectiveOn: '2025-06-15' }, clerk),
      await make({ effectiveOn: '2199-12-31' }, clerk),
      await make({ effectiveOn: null }, clerk),
      await make({ effectiveOn: null }, clerk),
    ];
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const url = `/api/sops?sort=${sort}&limit=1${next && `&cursor=${next}`}`;
      const page: Answer<SopPage> = await clerk.get(url);
      expect(page.status).toBe(200);
      seen.push(...page.body.items.map(({ id }) => id));
      next = page.body.next;
    }
    const mine = seen.filter((id) => made.some((sop) => sop.id === id));
    const [first, second, ...never] = made.map(({ id }) => id);
    expect(mine).toEqual(
      sort.startsWith('-') ? [...never, second, first] : [first, second, ...never],
    );
  });

  it('filters, searches and sorts, by as many statements for three rows as for one', async () => {
    const bappeda = await app.as({ role: 'AGENCY_STAFF', agency: 'bappeda' });
    await make({ name: 'Cuti pegawai' }, bappeda);
    const one = await countStatements(() => bappeda.get('/api/sops'));
    await make({ name: 'Alur surat masuk' }, bappeda);
    const third = await make({ name: 'Bimbingan teknis' }, bappeda);
    expect(await countStatements(() => bappeda.get('/api/sops'))).toBe(one);
    const names = async (query: string) =>
      (await bappeda.get<SopPage>(`/api/sops?${query}`)).body.items.map((item) => item.name);
    expect(await names('sort=name')).toEqual([
      'Alur surat masuk',
      'Bimbingan teknis',
      'Cuti pegawai',
    ]);
    expect(await names('q=SURAT')).toEqual(['Alur surat masuk']);
    expect(await names(`q=${third.number}`)).toEqual(['Bimbingan teknis']);
    expect(await names('status=REVOKED')).toEqual([]);
    expect(refusal(await bappeda.get('/api/sops?overdue=maybe'))).toEqual([
      400,
      'validation-failed',
    ]);
  });
});
