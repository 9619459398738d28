import type {
  EvidenceView,
  ExitPaperView,
  IidExitView,
  Problem,
  ProposalView,
} from '@satu/contract/views';
import { createHash } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { FileStore } from '../../platform/files/file-store.js';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { formOf, pdfOf } from '../files/files.fixture.js';
import { act, type Body, District, NOON, QUICK, refusal } from '../innovations/district.fixture.js';
import { entriesOf, textOfPdf } from './exit.fixture.js';

type Panel = IidExitView & Omit<Problem, 'status'>;

const CONTENT = {
  ...QUICK.content,
  purpose: 'Memangkas waktu tunggu menjadi tiga puluh menit.',
  awards: [{ name: 'Top 99', giver: 'PANRB', level: 'NATIONAL', year: '2025' }],
  coordinates: { latitude: -7.45, longitude: 112.72 },
};

let app: TestApp;
let district: District;
let staff: TestClient;
let row: Body;

beforeAll(async () => {
  app = await startApp({ now: NOON });
  district = await District.in(app);
  staff = await district.staff();
});
afterAll(() => app.close());
beforeEach(async () => {
  row = await district.draft(staff, { content: CONTENT, sdgs: [3] });
});

const url = (path: string): string => `/api/innovations/${row.id}/exits/${path}`;

/** Evidence of the innovation: a file that is safe, one that waits for the scanner, and a link. */
async function addEvidence(): Promise<Buffer> {
  const bytes = Buffer.from('%PDF-1.4 keputusan');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const path = join(await mkdtemp(join(tmpdir(), 'satu-exit-')), 'file');
  await writeFile(path, bytes);
  await app.nest.get(FileStore).keep(sha256, path);
  const { regionId } = district;
  const file = async (hash: string, scan: string): Promise<string> => {
    const id = uuid();
    await app.sql(
      `insert into stored_file (id, region_id, sha256, bytes, kind, mime, scan, created_at)
       values ($1, $2, $3, 18, 'PDF', 'application/pdf', $4, $5)`,
      [id, regionId, hash, scan, NOON],
    );
    return id;
  };
  const add = async (key: string, title: string, fields: object): Promise<void> => {
    const id = uuid();
    const { fileId = null, link = null } = fields as { fileId?: string; link?: string };
    await app.sql(
      `insert into evidence (id, innovation_id, kind, title, file_id, url, created_by, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, row.id, fileId ? 'FILE' : 'LINK', title, fileId, link, staff.personId, NOON],
    );
    await app.sql(
      `insert into evidence_indicator (id, evidence_id, innovation_id, indicator_key, added_by, added_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [uuid(), id, row.id, key, staff.personId, NOON],
    );
  };
  const safe = await app.sql<{ id: string }>('select id from stored_file where sha256 = $1', [
    sha256,
  ]);
  const fileId = safe[0]?.id ?? (await file(sha256, 'CLEAN'));
  const waiting = await file(createHash('sha256').update(row.id).digest('hex'), 'PENDING');
  await add('regulation', 'SK Bupati 12/2026 ../tim', { fileId });
  await add('video', 'Video', { link: 'https://contoh.go.id/video' });
  await add('humanResources', 'Belum dipindai', { fileId: waiting });
  return bytes;
}

describe('the copy panel of the index', () => {
  it('has the answers in the order of the index, and shows two people each other’s ticks', async () => {
    const colleague = await app.as({ role: 'AGENCY_STAFF', agency: 'dinkes', name: 'Rekan' });
    const { body } = await staff.get<Panel>(url('iid'));
    expect(body.fields.slice(0, 2).map(({ key, text }) => [key, text])).toEqual([
      ['name', 'Antrean Tanpa Berdiri'],
      ['stage', 'Penerapan'],
    ]);
    expect(body.fields.find(({ key }) => key === 'awards')?.text).toBe(
      'Top 99, PANRB, Nasional, 2025',
    );
    const ticked = await colleague.post<Panel>(url('iid/tick'), { fieldKey: 'name', done: true });
    expect(ticked.status).toBe(200);
    const seen = await staff.get<Panel>(url('iid'));
    expect(seen.body.fields[0]?.ticked).toMatchObject({ by: 'Rekan' });
    await staff.post(url('iid/tick'), { fieldKey: 'name', done: true });
    expect((await staff.get<Panel>(url('iid'))).body.fields[0]?.ticked).toMatchObject({
      by: 'Rekan',
    });
    await staff.post(url('iid/tick'), { fieldKey: 'name', done: false });
    expect((await staff.get<Panel>(url('iid'))).body.fields[0]?.ticked).toBeNull();
    const unknown = await staff.post<Panel>(url('iid/tick'), { fieldKey: 'x', done: true });
    expect(refusal(unknown)).toEqual([400, 'validation-failed']);
  });

  it('keeps the number that the index gave', async () => {
    const noted = await staff.post<Panel>(url('iid/number'), { number: 'IID-2026-0042' });
    expect(noted.body.number).toBe('IID-2026-0042');
    const empty = await staff.post<Panel>(url('iid/number'), { number: '' });
    expect(refusal(empty)).toEqual([400, 'validation-failed']);
    const lines = await app.sql(`select act from audit_event where subject_id = $1`, [row.id]);
    expect(lines).toContainEqual({ act: 'innovation.exit-numbered' });
  });

  it('writes over nobody’s number unseen, and the log tells what stood before', async () => {
    const rekan = await app.as({ role: 'AGENCY_STAFF', agency: 'dinkes', name: 'Rekan' });
    await rekan.post(url('iid/number'), { number: 'IID-1', was: null });
    const blind = await staff.post<Panel>(url('iid/number'), { number: 'IID-2', was: null });
    expect(refusal(blind)).toEqual([412, 'stale-version']);
    expect(blind.body.context).toMatchObject({
      conflicts: [{ pointer: '/number', yours: 'IID-2', theirs: 'IID-1', by: 'Rekan' }],
    });
    const seen = await staff.post<Panel>(url('iid/number'), { number: 'IID-2', was: 'IID-1' });
    expect([seen.status, seen.body.number]).toEqual([200, 'IID-2']);
    const both = await Promise.all(
      ['IID-3', 'IID-4'].map((number) => staff.post(url('iid/number'), { number, was: 'IID-2' })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    const details = await app.sql<{ detail: object }>(
      `select detail from audit_event where subject_id = $1 and act = 'innovation.exit-numbered' order by id`,
      [row.id],
    );
    expect(details[1]?.detail).toMatchObject({ before: 'IID-1', number: 'IID-2' });
  });

  it('has on a working copy what hangs on the innovation it corrects', async () => {
    const head = await district.head();
    row = await district.endorsed(staff, head, { content: CONTENT, sdgs: [3] });
    await addEvidence();
    await staff.post(url('iid/tick'), { fieldKey: 'name', done: true });
    const copy = (await act(staff, row.id, 'revision')).body;
    const there = `/api/innovations/${copy.id}/exits/iid`;
    await staff.post(`${there}/number`, { number: 'IID-7' });
    const { body } = await staff.get<Panel>(there);
    expect(body).toMatchObject({ innovationId: copy.id, number: 'IID-7' });
    expect(body.evidence.map(({ indicatorKey }) => indicatorKey)).toContain('regulation');
    expect(body.fields[0]?.ticked).not.toBeNull();
    expect((await staff.get<Panel>(url('iid'))).body.number).toBe('IID-7');
    const pack = await app.nest.inject({ url: `${there}/pack`, headers: staff.headers });
    expect((await entriesOf(pack.rawPayload)).size).toBe(2);
  });

  it('is there for those who take it out, and for nobody else', async () => {
    const teacher = await district.staff('disdik');
    expect((await teacher.get(url('iid'))).status).toBe(404);
    const admin = await app.as({ role: 'REGION_ADMIN' });
    expect((await admin.get(url('iid'))).status).toBe(403);
    const neighbour = await app.as({ role: 'VERIFIER', region: 'gresik', programme: 'IID' });
    expect((await neighbour.get(url('profile/paper'))).status).toBe(404);
  });
});

describe('the pack', () => {
  it('holds a workbook in the order of the index, and the safe files by indicator', async () => {
    const bytes = await addEvidence();
    const answer = await app.nest.inject({ url: url('iid/pack'), headers: staff.headers });
    expect(answer.statusCode).toBe(200);
    const entries = await entriesOf(answer.rawPayload);
    const name = 'data-dukung/regulation/002-sk-bupati-12-2026-tim.pdf';
    expect([...entries.keys()].sort()).toEqual([name, 'profil-iid.xlsx']);
    expect(entries.get(name)).toEqual(bytes);
    const sheets = await entriesOf(entries.get('profil-iid.xlsx')!);
    const profile = sheets.get('xl/worksheets/sheet1.xml')!.toString();
    expect(profile.indexOf('Antrean Tanpa Berdiri')).toBeGreaterThan(0);
    expect(profile.indexOf('Penerapan')).toBeGreaterThan(profile.indexOf('Antrean Tanpa Berdiri'));
    const evidence = sheets.get('xl/worksheets/sheet2.xml')!.toString();
    expect(evidence).toContain('https://contoh.go.id/video');
    expect(evidence).toContain(name);
  });
});

describe('a pack with people in its files', () => {
  it('holds the masked copy, whoever packs, and leaves out what has none', async () => {
    const nik = '3515081703900001';
    const send = async (title: string, key: string) => {
      const content = await pdfOf(`NIK ${nik} ${title}`);
      const { body, headers } = formOf({ name: `${title}.pdf`, content }, { indicatorKeys: key });
      const url = `/api/innovations/${row.id}/evidence`;
      return (await staff.post<EvidenceView>(url, body, headers)).body;
    };
    const masked = await send('Disamarkan', 'regulation');
    await send('Terbuka', 'network');
    const boxes = [{ page: 1, x: 0, y: 0, width: 1, height: 0.5 }];
    await staff.post(`/api/evidence/${masked.id}/masking`, { boxes });
    await app.sql(`update innovation set status = 'SUBMITTED', submitted_at = $2 where id = $1`, [
      row.id,
      NOON,
    ]);
    for (const by of [staff, await app.as({ role: 'OFFICE_STAFF' })]) {
      const answer = await app.nest.inject({ url: url('iid/pack'), headers: by.headers });
      expect(answer.statusCode).toBe(200);
      const entries = await entriesOf(answer.rawPayload);
      const files = [...entries.keys()].filter((name) => name.startsWith('data-dukung/'));
      expect(files).toEqual(['data-dukung/regulation/002-disamarkan.pdf']);
      const pdf = entries.get(files[0] ?? '') ?? Buffer.alloc(0);
      expect(await textOfPdf(pdf)).not.toContain(nik);
      const sheet = (await entriesOf(entries.get('profil-iid.xlsx')!)).get(
        'xl/worksheets/sheet2.xml',
      );
      expect(sheet?.toString()).toContain('memuat data pribadi dan belum disamarkan');
    }
    const { body } = await staff.get<Panel>(url('iid'));
    expect(body.evidence.map(({ title, withheld }) => [title, withheld])).toEqual([
      ['Terbuka', 'PERSONAL_DATA'],
      ['Disamarkan', null],
    ]);
  });
});

describe('the proposal', () => {
  it('counts each section against its limit', async () => {
    const { body } = await staff.get<ProposalView>(url('proposal?group=REPLICATION'));
    expect(body.sections.map(({ key, maxWords }) => [key, maxWords])).toEqual([
      ['summary', 200],
      ['inspiration', 100],
      ['replicationProcess', 200],
      ['differentiators', 100],
    ]);
    expect((await staff.get(url('proposal?group=X'))).status).toBe(400);
  });

  it('opens as a text of a word processor and as a paper, with its values', async () => {
    const docx = await app.nest.inject({ url: url('proposal/document'), headers: staff.headers });
    const text = (await entriesOf(docx.rawPayload)).get('word/document.xml')!.toString();
    expect(text).toContain('Ide Inovatif');
    expect(text).toContain('Antrean puskesmas panjang');
    expect(text).toContain('dari paling banyak 600 kata');
    const pdf = await app.nest.inject({ url: url('proposal/paper'), headers: staff.headers });
    const read = await textOfPdf(pdf.rawPayload);
    expect(read).toContain('Memangkas waktu tunggu');
    expect(read).toContain('Signifikansi');
  });
});

describe('the profile on paper', () => {
  it('is issued under a code that anybody can ask about, and names no person', async () => {
    const issued = await staff.post<ExitPaperView>(url('profile'));
    expect(issued.status).toBe(200);
    const paper = await app.nest.inject({ url: url('profile/paper'), headers: staff.headers });
    const read = await textOfPdf(paper.rawPayload);
    expect(read).toContain('Antrean Tanpa Berdiri');
    expect(read).toContain('Top 99, PANRB, Nasional, 2025');
    expect(read).toContain(issued.body.code);
    expect(read).not.toContain('Siti Rahayu');
    expect(read).toMatch(/Status\s+Draf/);
    const again = await staff.post<ExitPaperView>(url('profile'));
    expect(again.body.code).toBe(issued.body.code);
    const asked = await app.nest.inject({ url: `/verifikasi/${issued.body.code}` });
    expect(asked.statusCode).toBe(200);
    expect(asked.body).toContain('Profil inovasi');
  });
});
