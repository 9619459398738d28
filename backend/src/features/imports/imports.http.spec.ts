import type {
  FieldChangeView,
  FormView,
  ImportProgressView,
  ImportsView,
  ImportView,
  InnovationPage,
  InnovationView,
  Page,
} from '@satu/contract/views';
import { buffer } from 'node:stream/consumers';
import { readSheet } from '../../platform/spreadsheets/read-sheet.js';
import type { Row } from '../../platform/spreadsheets/sheet.js';
import { workbook, WORKBOOK_TYPE } from '../../platform/spreadsheets/workbook.js';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { Answer, TestClient } from '../../testing/test-client.js';

const HEADS = ['No', 'OPD', 'Judul Inovasi', 'Tahapan', 'Urusan', 'Tanggal mulai', 'Permasalahan'];
const GOOD: Row = [
  1,
  'Dinas Kesehatan',
  'Ambulans Desa',
  'Penerapan',
  'Kesehatan',
  { day: '2025-02-28' },
  'Jauh.',
];

const sheetOf = (rows: readonly Row[], heads = HEADS): Promise<Buffer> =>
  buffer(
    workbook([{ name: 'Inovasi', columns: heads.map((header) => ({ header, width: 10 })), rows }]),
  );

describe('an import from a spreadsheet', () => {
  let app: TestApp;
  let admin: TestClient;
  beforeAll(async () => {
    app = await startApp({ now: '2026-06-01T03:00:00Z' });
  });
  beforeEach(async () => {
    app.clock.set('2026-06-01T03:00:00Z');
    await app.sql(`update innovation set status = 'WITHDRAWN', withdrawal_reason = 'x'
      where status = 'DRAFT'`);
    admin = await app.as({ role: 'REGION_ADMIN' });
  });
  afterAll(() => app.close());

  const bring = async (
    sheet: Buffer,
    by = admin,
    type = WORKBOOK_TYPE,
  ): Promise<Answer<ImportView>> => {
    const reply = await app.nest.inject({
      method: 'POST',
      url: '/api/imports?fileName=inovasi-2025.xlsx',
      headers: { ...by.headers, 'content-type': type },
      payload: sheet,
    });
    const { statusCode: status, headers, body: text } = reply;
    const body = JSON.parse(text) as ImportView;
    const bytes = reply.rawPayload;
    return { status, body, headers, etag: headers.etag ?? '', text, bytes };
  };
  const brought = async (rows: readonly Row[], by = admin): Promise<ImportView> => {
    const { status, body } = await bring(await sheetOf(rows), by);
    expect(status).toBe(201);
    return body;
  };
  const act = (one: ImportView, name: string, body: object = {}, by = admin) =>
    by.post<ImportView>(`/api/imports/${one.id}/${name}`, body);
  const change = (one: ImportView, body: object) =>
    admin.patch<ImportView>(`/api/imports/${one.id}`, body, {
      'if-match': `"${one.id}-${one.version}"`,
    });
  const code = ({ status, body }: Answer<unknown>): unknown[] => [
    status,
    (body as { code?: string }).code,
  ];
  const fileOf = async (url: string): Promise<unknown[][]> => {
    const reply = await app.nest.inject({ method: 'GET', url, headers: admin.headers });
    expect(reply.statusCode).toBe(200);
    return readSheet(reply.rawPayload);
  };
  const drafts = async (): Promise<string[]> => {
    const staff = await app.as({ role: 'AGENCY_STAFF', agency: 'dinkes' });
    const { body } = await staff.get<InnovationPage>('/api/innovations?status=DRAFT&limit=100');
    return body.items.map(({ name }) => name);
  };

  it('is read, its columns guessed, and nothing arrives yet', async () => {
    const one = await brought([GOOD]);
    expect(one).toMatchObject({
      ...{ fileName: 'inovasi-2025.xlsx', headings: HEADS, rows: 1, ready: 1, faulty: 0 },
      mapping: ['', 'agency', 'name', 'stage', 'mainAffairCode', 'startsOn', 'problem'],
      sample: [
        ['1', 'Dinas Kesehatan', 'Ambulans Desa', 'Penerapan', 'Kesehatan', '2025-02-28', 'Jauh.'],
      ],
      ...{ sameFile: null, importedAt: null, undoableUntil: null },
    });
    expect(await drafts()).toEqual([]);
  });

  it('arrives as drafts of their agencies, with where they come from', async () => {
    const done = await act(await brought([GOOD]), 'performance');
    expect([done.status, done.body.imported]).toEqual([200, 1]);
    const staff = await app.as({ role: 'AGENCY_STAFF', agency: 'dinkes' });
    const { body } = await staff.get<InnovationPage>('/api/innovations?status=DRAFT');
    const view = await staff.get<InnovationView>(`/api/innovations/${body.items[0]?.id}`);
    expect(view.body).toMatchObject({
      ...{ name: 'Ambulans Desa', status: 'DRAFT', stage: 'IMPLEMENTED', mainAffairCode: '1.02' },
      content: { problem: 'Jauh.', startsOn: '2025-02-28' },
    });
    expect(view.body.history.at(-1)?.detail ?? view.body.history[0]?.detail).toBe(
      'inovasi-2025.xlsx, baris 2',
    );
    expect(view.body.declarations).toEqual([]);
    const [line] = await app.sql<{ detail: object }>(
      `select detail from audit_event where act = 'import.performed' and subject_id = $1`,
      [done.body.id],
    );
    expect(line?.detail).toEqual({ file: 'inovasi-2025.xlsx', count: 1 });
  });

  const BAD: Row = [2, 'Dinas Awan', 'Kartu', 'selesai', 'Kesehatan', '30/02/2025', ''];

  it('says by row and column what is to be mended, and stops until it is', async () => {
    const one = await brought([GOOD, BAD]);
    expect([one.ready, one.faulty]).toEqual([1, 1]);
    expect(
      one.faults.map(({ row, column, code: fault, value }) => [row, column, fault, value]),
    ).toEqual([
      [3, 1, 'unknown-agency', 'Dinas Awan'],
      [3, 3, 'not-allowed', 'selesai'],
      [3, 5, 'no-such-day', '30/02/2025'],
    ]);
    expect(one.faults[0]?.text).toContain('tidak dikenal');
    expect(one.faults[1]?.choices).toEqual(['Inisiatif', 'Uji coba', 'Penerapan']);
    expect(code(await act(one, 'performance'))).toEqual([422, 'import-has-faults']);
    expect(await drafts()).toEqual([]);
    const left = await act(one, 'performance', { leaveFaulty: true });
    expect(left.body.imported).toBe(1);
  });

  it('is mended in place, cell by cell', async () => {
    const one = await brought([BAD]);
    const cells = [
      { row: 2, column: 1, value: 'dinkes' },
      { row: 2, column: 3, value: 'uji coba' },
      { row: 2, column: 5, value: '28/02/2025' },
    ];
    const mended = await change(one, { cells });
    expect([mended.body.ready, mended.body.faults]).toEqual([1, []]);
    expect(code(await change(one, { cells }))).toEqual([412, 'stale-version']);
  });

  it('gives the rows to mend as a file with the reasons', async () => {
    const one = await brought([GOOD, BAD]);
    const [heads = [], row = [], ...rest] = await fileOf(`/api/imports/${one.id}/faults`);
    expect(heads).toEqual([...HEADS, 'Yang perlu diperbaiki']);
    expect([row[1], rest]).toEqual(['Dinas Awan', []]);
    expect(row.at(-1)).toContain('Tahapan: Pilihan ini tidak tersedia.');
  });

  it('takes another meaning of its columns, each at most once', async () => {
    const one = await brought([GOOD]);
    const mapping = one.mapping.with(6, 'benefit');
    expect((await change(one, { mapping })).body.mapping).toEqual(mapping);
    const twice = { ...one, version: 2 };
    for (const wrong of [mapping.with(6, 'name'), mapping.with(6, 'colour'), ['name']]) {
      expect(code(await change(twice, { mapping: wrong }))).toEqual([400, 'validation-failed']);
    }
    const nameless = await change(twice, { mapping: mapping.with(2, '') });
    expect(nameless.body.faults[0]).toMatchObject({ column: null, code: 'required' });
  });

  it('leaves out what stands already, unless it is wanted twice, and notices the same file', async () => {
    const bytes = await sheetOf([GOOD]);
    const first = (await bring(bytes)).body;
    await act(first, 'performance');
    const again = (await bring(bytes)).body;
    expect(again).toMatchObject({
      ready: 0,
      duplicateCount: 1,
      duplicates: [{ row: 2, name: 'Ambulans Desa', replaceable: true }],
    });
    expect(again.sameFile).toEqual({ at: '2026-06-01T03:00:00.000Z', by: 'REGION_ADMIN' });
    expect(code(await act(again, 'performance'))).toEqual([422, 'import-nothing-left']);
    const twice = await act(again, 'performance', { withDuplicates: true });
    expect(twice.body.imported).toBe(1);
  });

  const draftOf = async (by: TestClient): Promise<InnovationView> => {
    const { body } = await by.get<InnovationPage>('/api/innovations?status=DRAFT');
    return (await by.get<InnovationView>(`/api/innovations/${body.items[0]?.id}`)).body;
  };

  it('is written over drafts where that is wanted, field by field, and given back', async () => {
    const staff = await app.as({ role: 'AGENCY_STAFF', agency: 'dinkes' });
    const problem = { content: { problem: 'Lama.', officialName: 'Kepala Seksi' } };
    await staff.post('/api/innovations', { name: 'Ambulans Desa', stage: 'TRIAL', ...problem });
    const one = await brought([GOOD, [2, 'Dinkes', 'Kartu Sehat']], staff);
    expect([one.ready, one.duplicateCount, one.replaceableCount]).toEqual([1, 1, 1]);
    const done = await act(one, 'performance', { replaceDuplicates: true }, staff);
    expect([done.body.imported, done.body.replaced]).toEqual([1, 1]);
    const { id } = (await staff.get<InnovationPage>('/api/innovations?status=DRAFT&q=Ambulans'))
      .body.items[0]!;
    const over = (await staff.get<InnovationView>(`/api/innovations/${id}`)).body;
    expect(over).toMatchObject({
      ...{ stage: 'IMPLEMENTED', version: 2 },
      content: { problem: 'Jauh.', officialName: 'Kepala Seksi', startsOn: '2025-02-28' },
    });
    const kept = await staff.get<Page<FieldChangeView>>(
      `/api/innovations/${id}/changes?pointer=/content/problem`,
    );
    expect(kept.body.items[0]).toMatchObject({ before: 'Lama.', after: 'Jauh.' });
    const undone = await act(one, 'undoing', {}, staff);
    expect(undone.status).toBe(200);
    const back = (await staff.get<InnovationView>(`/api/innovations/${id}`)).body;
    expect([back.status, back.stage, back.content]).toEqual([
      ...['DRAFT', 'TRIAL', problem.content],
    ]);
    expect(await drafts()).toEqual(['Ambulans Desa']);
  });

  it('is never written over what others wrote, or what was sent on', async () => {
    await act(await brought([GOOD]), 'performance');
    const staff = await app.as({ role: 'AGENCY_STAFF', agency: 'dinkes' });
    expect((await brought([GOOD])).replaceableCount).toBe(1);
    const { id } = await draftOf(staff);
    await staff.patch(`/api/innovations/${id}`, { stage: 'TRIAL' }, { 'if-match': '*' });
    const again = await brought([GOOD]);
    expect([again.duplicateCount, again.replaceableCount]).toEqual([1, 0]);
    expect(code(await act(again, 'performance', { replaceDuplicates: true }))).toEqual([
      ...[422, 'import-nothing-left'],
    ]);
    expect((await brought([GOOD], staff)).replaceableCount).toBe(1);
    await app.sql(`update innovation set status = 'SUBMITTED' where id = $1`, [id]);
    expect((await brought([GOOD], staff)).replaceableCount).toBe(0);
    await app.sql(`update innovation set status = 'DRAFT' where id = $1`, [id]);
  });

  it('is not undone when somebody has worked on what it was written over', async () => {
    const staff = await app.as({ role: 'AGENCY_STAFF', agency: 'dinkes' });
    await staff.post('/api/innovations', { name: 'Ambulans Desa' });
    const one = await brought([GOOD], staff);
    await act(one, 'performance', { replaceDuplicates: true }, staff);
    const { id } = await draftOf(staff);
    await staff.patch(`/api/innovations/${id}`, { stage: 'TRIAL' }, { 'if-match': '*' });
    expect(code(await act(one, 'undoing', {}, staff))).toEqual([409, 'import-touched']);
  });

  it('says how far it has come while it runs, and when it is done', async () => {
    const rows = Array.from({ length: 600 }, (_, n): Row => [n, 'Dinkes', `Kemajuan ${n}`]);
    const one = await brought(rows);
    const at = () => admin.get<ImportProgressView>(`/api/imports/${one.id}/progress`);
    expect((await at()).body).toEqual({ running: null, importedAt: null });
    const seen: number[] = [];
    const open = ['performance'];
    const performed = act(one, 'performance').finally(() => open.pop());
    while (open.length > 0) {
      const { running } = (await at()).body;
      if (running) seen.push(running.done / running.total);
    }
    await performed;
    expect(Math.max(...seen)).toBeGreaterThan(0);
    expect(seen.toSorted((a, b) => a - b)).toEqual(seen);
    expect((await at()).body).toEqual({ running: null, importedAt: '2026-06-01T03:00:00.000Z' });
    expect((await staffOf('disdik')).status).toBe(404);

    async function staffOf(agency: 'disdik') {
      const staff = await app.as({ role: 'AGENCY_STAFF', agency });
      return staff.get(`/api/imports/${one.id}/progress`);
    }
  });

  it('arrives under the edition in force, with the fields of the region', async () => {
    const made = await admin.post<FormView>('/api/forms', {
      ...{ year: 2026, baseKey: 'innovation', baseVersion: 2027 },
    });
    const label = { id: 'Jumlah penerima manfaat', en: 'People reached' };
    const own = { key: 'ownReach', type: 'number', own: true, label };
    const { sections, wordMinimums } = made.body.definition;
    const [first, ...rest] = sections;
    const grown = [{ ...first, fields: [...(first?.fields ?? []), own] }, ...rest];
    const url = `/api/forms/${made.body.id}`;
    await admin.patch(
      url,
      {
        ...{ definition: { sections: grown, wordMinimums }, letterNumber: '000/1/2026' },
        ...{ letterOn: '2026-05-20', inForceFrom: '2026-06-01' },
      },
      { 'if-match': '*' },
    );
    expect((await admin.post(`${url}/publication`)).status).toBe(200);
    const heads = [...HEADS, 'Jumlah penerima manfaat'];
    const { body: one } = await bring(await sheetOf([[...GOOD, 1250]], heads));
    expect([one.formKey, one.formVersion, one.mapping.at(-1)]).toEqual([
      ...['innovation-35.15', 2026, 'ownReach'],
    ]);
    expect(one.columns.at(-1)?.label).not.toBe('');
    expect((await act(one, 'performance')).body.imported).toBe(1);
    const view = await draftOf(await app.as({ role: 'AGENCY_STAFF', agency: 'dinkes' }));
    expect([view.formKey, view.content['ownReach']]).toEqual(['innovation-35.15', 1250]);
    const [template = []] = await fileOf('/api/imports/template');
    expect(template).toContain('Jumlah penerima manfaat');
    await app.sql('alter table form_edition disable trigger user');
    await app.sql('delete from form_edition');
    await app.sql('alter table form_edition enable trigger user');
  });

  it('happens once, whoever presses at once', async () => {
    const one = await brought([GOOD]);
    const answers = await Promise.all([1, 2, 3].map(() => act(one, 'performance')));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    expect(await drafts()).toEqual(['Ambulans Desa']);
  });

  it('is undone within a day, which withdraws what arrived', async () => {
    const one = await brought([GOOD]);
    expect(code(await act(one, 'undoing'))).toEqual([409, 'import-not-in-force']);
    const done = await act(one, 'performance');
    expect(done.body.undoableUntil).toBe('2026-06-02T03:00:00.000Z');
    app.clock.set('2026-06-02T02:59:00Z');
    const undone = await act(one, 'undoing');
    expect([undone.status, undone.body.undoneAt]).toEqual([200, '2026-06-02T02:59:00.000Z']);
    expect(await drafts()).toEqual([]);
    expect(code(await act(one, 'undoing'))).toEqual([409, 'import-not-in-force']);
  });

  it('is not undone when somebody has ticked off what was typed elsewhere', async () => {
    const one = await brought([GOOD]);
    await act(one, 'performance');
    const staff = await app.as({ role: 'AGENCY_STAFF', agency: 'dinkes' });
    const { body } = await staff.get<InnovationPage>('/api/innovations?status=DRAFT');
    const tick = `/api/innovations/${body.items[0]?.id}/exits/iid/tick`;
    expect((await staff.post(tick, { fieldKey: 'name', done: true })).status).toBe(200);
    expect(code(await act(one, 'undoing'))).toEqual([409, 'import-touched']);
  });

  it('is not undone later, nor when somebody has worked on what arrived', async () => {
    const one = await brought([GOOD]);
    await act(one, 'performance');
    const staff = await app.as({ role: 'AGENCY_STAFF', agency: 'dinkes' });
    const { body } = await staff.get<InnovationPage>('/api/innovations?status=DRAFT');
    const id = body.items[0]?.id ?? '';
    await staff.patch(`/api/innovations/${id}`, { stage: 'TRIAL' }, { 'if-match': '*' });
    const touched = await act(one, 'undoing');
    expect(code(touched)).toEqual([409, 'import-touched']);
    expect((touched.body as unknown as { context: object }).context).toEqual({
      ...{ names: ['Ambulans Desa'], count: 1 },
    });
    app.clock.set('2026-06-02T03:00:00Z');
    expect(code(await act(one, 'undoing'))).toEqual([409, 'import-undo-over']);
  });

  it('offers a sheet to fill in, whose own words it understands', async () => {
    const [heads = []] = await fileOf('/api/imports/template');
    const { body } = await bring(await sheetOf([['Dinas Kesehatan', 'Baru']], heads.map(String)));
    expect(body.mapping).not.toContain('');
    expect([body.ready, body.faulty]).toEqual([1, 0]);
  });

  it.each([
    ['nama;opd', WORKBOOK_TYPE, 415, 'unsupported-file'],
    ['{}', 'application/json', 415, 'unsupported-file'],
  ])('is refused as %j', async (content, type, status, problem) => {
    expect(code(await bring(Buffer.from(content), admin, type))).toEqual([status, problem]);
  });

  it('is refused when it is empty, or longer than anybody fills in', async () => {
    expect(code(await bring(await sheetOf([])))).toEqual([422, 'import-empty']);
    const long = Array.from({ length: 5_001 }, (_, n): Row => [n, 'Dinkes', `Inovasi ${n}`]);
    expect(code(await bring(await sheetOf(long)))).toEqual([422, 'import-too-long']);
    expect(code(await bring(Buffer.alloc(10_000_001)))).toEqual([413, 'body-too-large']);
  });

  it('takes a workbook at no other door', async () => {
    const reply = await app.nest.inject({
      ...{ method: 'POST', url: '/api/innovations', payload: await sheetOf([GOOD]) },
      headers: { ...admin.headers, 'content-type': WORKBOOK_TYPE },
    });
    expect(reply.statusCode).toBeGreaterThanOrEqual(400);
  });

  it('is for one agency where the right is, and nobody reads it but its maker', async () => {
    const staff = await app.as({ role: 'AGENCY_STAFF', agency: 'dinkes' });
    const one = await brought([GOOD, [2, 'Dinas Pendidikan', 'Milik lain']], staff);
    expect([one.ready, one.faults.map(({ code: fault }) => fault)]).toEqual([
      1,
      ['unknown-agency'],
    ]);
    expect(code(await admin.get(`/api/imports/${one.id}`))).toEqual([404, 'not-found']);
    expect(code(await act(one, 'performance', { leaveFaulty: true }))).toEqual([404, 'not-found']);
    expect((await admin.get<ImportsView>('/api/imports')).body.items).toEqual([]);
    const head = await app.as({ role: 'AGENCY_HEAD', agency: 'dinkes' });
    expect((await head.get('/api/imports')).status).toBe(403);
    const bureau = await app.as({ role: 'VERIFIER', programme: 'SERVICE' });
    expect((await bureau.get('/api/imports')).status).toBe(403);
  });

  it('brings 2,000 rows within seconds', async () => {
    const rows = Array.from({ length: 2_000 }, (_, n): Row => [
      n,
      'Dinkes',
      `Inovasi ke-${n}`,
      'Uji coba',
    ]);
    const start = performance.now();
    const one = await brought(rows);
    const done = await act(one, 'performance');
    expect(done.body.imported).toBe(2_000);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
