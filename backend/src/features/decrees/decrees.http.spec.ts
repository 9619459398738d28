import type {
  DecreeLinesView,
  DecreePage,
  DecreeView,
  DocumentPage,
  DocumentView,
  Problem,
} from '@satu/contract/views';
import { v7 as uuid } from 'uuid';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { District, NOON, NOWHERE, refusal } from '../innovations/district.fixture.js';

type Decree = DecreeView & Omit<Problem, 'status'>;
type Filed = DocumentView & Omit<Problem, 'status'>;

let app: TestApp;
let district: District;
let bappeda: TestClient;

beforeAll(async () => {
  app = await startApp({ now: NOON });
  district = await District.in(app);
  bappeda = await app.as({ role: 'VERIFIER', name: 'Bappeda' });
});
afterAll(() => app.close());

const URL = 'https://jdih.example.go.id/sk-188-2026.pdf';
const SIGNED = { number: '188/412/438.1.1.3/2026', datedOn: '2026-05-29', url: URL };

const freeze = (periodId: string, by = bappeda) => by.post<Decree>('/api/decrees', { periodId });
const sign = (id: string, body: object = SIGNED, by = bappeda) =>
  by.post<Decree>(`/api/decrees/${id}/signature`, body);

const FILE = {
  kind: 'SKM',
  number: '900/21/2026',
  datedOn: '2026-03-01',
  title: 'Laporan SKM triwulan I',
  url: 'https://skm.example.go.id/2026-1',
};

describe('the decree', () => {
  it('turns each line of the frozen list into evidence, once', async () => {
    expect(refusal(await freeze(district.periodId))).toEqual([422, 'nothing-verified']);
    const staff = await district.staff();
    const head = await district.head();
    const names = Array.from({ length: 5 }, (_, place) => `Inovasi ke-${place + 1}`);
    for (const name of names) await district.verified(staff, head, bappeda, { name });
    await district.endorsed(staff, head, { name: 'Belum diverifikasi' });
    const frozen = await freeze(district.periodId);
    expect(frozen.status).toBe(201);
    expect(frozen.body).toMatchObject({
      draftNumber: 1,
      status: 'DRAFT',
      lineCount: 5,
      document: null,
    });
    const { id } = frozen.body;
    const lines = await bappeda.get<DecreeLinesView>(`/api/decrees/${id}/lines`);
    expect(lines.body.items.map(({ line, name }) => [line, name])).toEqual(
      names.map((name, place) => [place + 1, name]),
    );

    await app.sql(
      `with sheet as (
         insert into maturity_sheet (innovation_id, updated_at)
         select id, $1 from innovation where name = 'Inovasi ke-1' returning innovation_id
       )
       insert into maturity_claim (innovation_id, indicator_key, tier, claimed_by, claimed_at, changed_in,
         verified_tier, verified_by, verified_at)
       select innovation_id, 'regulation', 2, $2, $1, 1, 2, $2, $1 from sheet`,
      [NOON, bappeda.personId],
    );
    const both = await Promise.all([sign(id), sign(id)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect((await sign(id)).body).toMatchObject({
      status: 'SIGNED',
      document: { number: SIGNED.number },
    });
    expect(refusal(await sign(id, { ...SIGNED, number: '189' }))).toEqual([409, 'decree-signed']);
    const evidence = await app.sql<{ name: string; locator: string; key: string; kind: string }>(
      `select i.name, e.locator, x.indicator_key as key, e.kind
       from evidence e join innovation i on i.id = e.innovation_id join evidence_indicator x on x.evidence_id = e.id
       where e.document_id = $1 order by i.name`,
      [both[0].body.document?.id],
    );
    expect(evidence).toEqual(
      names.map((name, place) => ({
        ...{ name, locator: `Lampiran, baris ${place + 1}`, key: 'regulation', kind: 'DOCUMENT' },
      })),
    );
    // What the decree is made of stays verified.
    const claims = await app.sql(
      'select verified_tier as tier, verification_lost as lost from maturity_claim',
    );
    expect(claims).toEqual([{ tier: 2, lost: null }]);
    expect(await app.sql('select from document')).toHaveLength(1);
    const trail = await app.sql(
      `select act from audit_event where act in ('decree.signed', 'innovation.named-in-decree')`,
    );
    expect(trail).toHaveLength(6);
  });

  it('keeps what was frozen, and the next draft is a number of its own', async () => {
    const staff = await district.staff();
    await district.verified(staff, await district.head(), bappeda, { name: 'Lebih baru' });
    const next = await freeze(district.periodId);
    expect(next.body).toMatchObject({ draftNumber: 2, lineCount: 6 });
    const list = await bappeda.get<DecreePage>('/api/decrees?sort=frozenAt');
    expect(list.body.items.map(({ draftNumber, lineCount }) => [draftNumber, lineCount])).toEqual([
      [1, 5],
      [2, 6],
    ]);
    const draft = await bappeda.get(`/api/decrees/${next.body.id}/draft`);
    expect(draft.status).toBe(200);
    expect(draft.headers['content-disposition']).toBe(
      'attachment; filename="rancangan-sk-inovasi-2026-2.docx"',
    );
    await expect(app.sql('update decree_line set name = $1', ['Lain'])).rejects.toThrow(
      'only grows',
    );
  });

  it('refuses what is incomplete or ahead, and keeps strangers out', async () => {
    const { body } = await freeze(district.periodId);
    const pointers = async (changes: object) =>
      (await sign(body.id, { ...SIGNED, ...changes })).body.errors?.map(({ pointer }) => pointer);
    expect(await pointers({ datedOn: '2026-06-02' })).toEqual(['/datedOn']);
    expect(await pointers({ url: undefined })).toEqual(['/url']);
    expect(await pointers({ url: 'berkas' })).toEqual(['/url']);
    expect(refusal(await sign(NOWHERE))).toEqual([404, 'not-found']);
    const abroad = await app.as({ role: 'VERIFIER', region: 'gresik' });
    expect(refusal(await sign(body.id, SIGNED, abroad))).toEqual([404, 'not-found']);
    expect(refusal(await freeze(district.periodId, abroad))).toEqual([400, 'validation-failed']);
    const staff = await district.staff();
    expect(refusal(await freeze(district.periodId, staff))).toEqual([403, 'forbidden']);
    const lone = await bappeda.post(
      `/api/decrees/${body.id}/signature`,
      { ...SIGNED, number: '7' },
      {
        'if-match': `"${body.id}-9"`,
      },
    );
    expect(refusal(lone)).toEqual([412, 'stale-version']);
  });
});

describe('the shelf', () => {
  it('keeps what an agency files for all to find', async () => {
    const staff = await district.staff();
    const filed = await staff.post<Filed>('/api/documents', { ...FILE, validUntil: '2026-03-31' });
    expect(filed.status).toBe(201);
    expect(filed.body).toMatchObject({
      ...{ agencyName: 'Dinas Kesehatan', standing: 'EXPIRED', url: FILE.url, file: null },
    });
    const twice = await staff.post('/api/documents', FILE);
    expect(refusal(twice)).toEqual([409, 'duplicate-code']);
    const other = await district.staff('disdik');
    const found = await other.get<DocumentPage>(
      '/api/documents?q=skm%20triwulan&kind=SKM&standing=EXPIRED&facets=kind,standing',
    );
    expect(found.body.items.map(({ id }) => id)).toEqual([filed.body.id]);
    const url = `/api/documents/${filed.body.id}`;
    const foreign = await other.patch(url, { title: 'X' }, { 'if-match': '*' });
    expect(refusal(foreign)).toEqual([404, 'not-found']);
    const abroad = await app.as({ role: 'AGENCY_STAFF', agency: 'dinkes', region: 'gresik' });
    expect(refusal(await abroad.get(url))).toEqual([404, 'not-found']);
    expect((await abroad.get<DocumentPage>('/api/documents')).body.items).toEqual([]);
  });

  it('says that a newer one took its place, and a chain has an end', async () => {
    const office = await app.as({ role: 'OFFICE_STAFF' });
    const file = async (number: string) =>
      (await office.post<Filed>('/api/documents', { ...FILE, kind: 'RKPD', number })).body;
    const [old, newer] = [await file('1/2025'), await file('1/2026')];
    expect(old.agencyId).toBeNull();
    const replace = (from: Filed, successorId: string) =>
      office.post<Filed>(`/api/documents/${from.id}/succession`, { successorId });
    const replaced = await replace(old, newer.id);
    expect(replaced.body).toMatchObject({ standing: 'REPLACED', successor: { number: '1/2026' } });
    expect(refusal(await replace(newer, old.id))).toEqual([409, 'invalid-transition']);
    expect(refusal(await replace(newer, newer.id))).toEqual([400, 'validation-failed']);
    expect(refusal(await replace(newer, NOWHERE))).toEqual([400, 'validation-failed']);
    const changed = await office.patch<Filed>(
      `/api/documents/${newer.id}`,
      { title: 'RKPD 2026', validFrom: '2026-06-02' },
      { 'if-match': `"${newer.id}-1"` },
    );
    expect(changed.body).toMatchObject({ title: 'RKPD 2026', standing: 'NOT_YET', version: 2 });
  });

  it('takes an upload of one’s own, and only a whole one', async () => {
    const staff = await district.staff();
    const missing = await staff.post('/api/documents', {
      ...FILE,
      url: undefined,
      number: '8',
      uploadId: uuid(),
    });
    expect(refusal(missing)).toEqual([404, 'not-found']);
  });
});
