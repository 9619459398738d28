import type { InnovationPage } from '@satu/contract/views';
import { INNOVATION_COLUMN_KEYS } from '@satu/domain/list';
import { readSheet } from '../../platform/spreadsheets/read-sheet.js';
import { countStatements } from '../../testing/count-statements.js';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { District, NOON, refusal } from './district.fixture.js';

const MOMENT = '2026-06-01 12:00';

describe('the list of innovations as a file', () => {
  let app: TestApp;
  let district: District;
  let staff: TestClient;
  let head: TestClient;
  let verifier: TestClient;

  beforeAll(async () => {
    app = await startApp({ now: NOON });
    district = await District.in(app);
    staff = await district.staff();
    head = await district.head();
    verifier = await app.as({ role: 'VERIFIER', name: 'Verifikator Bappeda' });
    app.clock.set('2026-06-01T05:00:00Z');
    await district.draft(staff, { name: '=HYPERLINK("http://x";"y")' });
    await district.submitted(staff, { name: 'Ambulans; Desa, "Siaga"', stage: 'TRIAL' });
    await district.endorsed(staff, head, { name: 'Pelayanan Kilat', medium: 'NON_DIGITAL' });
    await district.verified(staff, head, verifier);
    const neighbour = await district.staff('disdik');
    await district.draft(neighbour, { name: 'Rahasia Tetangga' });
  });
  afterAll(() => app.close());

  const csv = async (by: TestClient, query: string): Promise<string[]> => {
    const answer = await by.get(`/api/innovations/export?${query}`);
    expect([answer.status, answer.headers['content-type']]).toEqual([
      200,
      'text/csv; charset=utf-8',
    ]);
    return answer.text.split('\r\n').slice(0, -1);
  };
  const workbookOf = async (by: TestClient, query: string): Promise<unknown[][]> => {
    const answer = await app.nest.inject({
      method: 'GET',
      url: `/api/innovations/export?format=xlsx&${query}`,
      headers: by.headers,
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toContain('spreadsheetml.sheet');
    return readSheet(answer.rawPayload);
  };

  it('is a download named by content and day, which nobody keeps', async () => {
    const { headers } = await staff.get('/api/innovations/export');
    expect(headers['content-disposition']).toBe('attachment; filename="inovasi-2026-06-01.csv"');
    expect(headers['cache-control']).toBe('no-store');
  });

  it.each(['', 'status=SUBMITTED&status=ENDORSED', 'sort=name', 'sort=-status', 'q=pelayanan'])(
    'holds the rows of the page in the order of the page (%s)',
    async (query) => {
      const { body } = await staff.get<InnovationPage>(`/api/innovations?limit=100&${query}`);
      const [, ...rows] = await workbookOf(staff, query);
      expect(rows.map(([name]) => name)).toEqual(body.items.map(({ name }) => name));
      expect(rows.length).toBeGreaterThan(0);
    },
  );

  it('never holds what the reader does not see', async () => {
    expect((await csv(staff, '')).join()).not.toContain('Rahasia');
    expect(await csv(verifier, 'status=DRAFT')).toHaveLength(1);
    const abroad = await app.as({ role: 'VERIFIER', region: 'gresik' });
    expect(await csv(abroad, '')).toHaveLength(1);
  });

  it('has the wanted columns, in words of the reader, with dates by the clock of the region', async () => {
    const columns = 'columns=published,name,stage,years,updatedAt';
    expect(await csv(staff, `${columns}&status=ENDORSED`)).toEqual([
      '\uFEFFNama;Tahapan;Tahun;Diubah;Di katalog',
      `Pelayanan Kilat;Penerapan;2026;${MOMENT};tidak`,
    ]);
    expect(await csv(staff, `${columns}&status=ENDORSED&language=en`)).toEqual([
      '\uFEFFName,Stage,Years,Changed,In the catalogue',
      `Pelayanan Kilat,Implemented,2026,${MOMENT},no`,
    ]);
    const rows = await workbookOf(staff, `${columns}&status=ENDORSED`);
    expect(rows[1]).toEqual([
      'Pelayanan Kilat',
      'Penerapan',
      2026,
      new Date('2026-06-01T12:00:00Z'),
      false,
    ]);
  });

  it('can show every column there is', async () => {
    const every = INNOVATION_COLUMN_KEYS.join(',');
    const [heads = '', row = ''] = await csv(staff, `columns=${every}&status=ENDORSED`);
    expect(heads.split(';')).toHaveLength(INNOVATION_COLUMN_KEYS.length);
    expect(row).toContain('Pelayanan Kilat;Dinas Kesehatan;Dinas Kesehatan;Disetujui kepala');
    expect(row).toContain(';Nondigital;');
  });

  it('runs nothing that somebody typed as a name', async () => {
    const [, row] = await csv(staff, 'status=DRAFT&columns=name');
    expect(row).toBe(`"'=HYPERLINK(""http://x"";""y"")"`);
    expect((await workbookOf(staff, 'status=DRAFT'))[1]?.[0]).toBe('=HYPERLINK("http://x";"y")');
  });

  it('takes as many statements for one row as for many', async () => {
    const one = await countStatements(async () => csv(staff, 'status=DRAFT'));
    expect(await countStatements(async () => csv(staff, ''))).toBe(one);
  });

  it.each(['format=pdf', 'columns=colour', 'status=READY', 'language=fr'])(
    'is refused with %s',
    async (query) => {
      const refused = await staff.get(`/api/innovations/export?${query}`);
      expect(refusal(refused)).toEqual([400, 'validation-failed']);
    },
  );

  it('is for whoever reads innovations', async () => {
    expect((await app.stranger().get('/api/innovations/export')).status).toBe(401);
    const overseer = await app.as({ role: 'OVERSEER' });
    expect((await overseer.get('/api/innovations/export')).status).toBe(403);
  });
});
