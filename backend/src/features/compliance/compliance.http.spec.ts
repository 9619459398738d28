import type { ComplianceView } from '@satu/contract/views';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { Duty } from '../periods/duty.fixture.js';

const CURE = '2026-08-01T02:00:00Z';

describe('compliance', () => {
  let app: TestApp;
  let duty: Duty;
  let office: TestClient;
  let periodId: string;
  let ids: Record<string, string>;
  let fallen: string;

  const read = async (query = '') =>
    (await office.get<ComplianceView>(`/api/compliance${query}`)).body;
  const names = (view: ComplianceView) => view.items.map((row) => row.agencyName);

  /** The half year that every test looks back on: three agencies begin, one falls, one is exempt. */
  beforeAll(async () => {
    app = await startApp({ now: '2026-01-02T02:00:00Z' });
    duty = await Duty.in(app);
    ids = app.world.agencies.sidoarjo;
    const { puskesmas, disdik, bappeda, porong, setda } = app.world.agencies.sidoarjo;
    await duty.period({ year: 2025, closesAt: '2025-12-31T17:00:00Z' });
    periodId = await duty.period();
    await duty.period({ regionId: app.world.regions.gresik });
    await duty.at('2026-02-10T02:00:00Z');
    await duty.innovation({ agencyId: puskesmas, periodId, status: 'VERIFIED' });
    await duty.at('2026-03-31T16:59:59Z');
    fallen = await duty.innovation({ agencyId: disdik, periodId });
    await duty.at('2026-03-31T17:00:00Z');
    await duty.innovation({ agencyId: bappeda, status: 'DRAFT' });
    await duty.at('2026-05-04T02:00:00Z');
    await duty.reject(fallen, CURE);
    await duty.innovation({ agencyId: porong, status: 'DRAFT' });
    await duty.at('2026-06-15T03:00:00Z');
    await duty.sql(
      `insert into exemption (id, period_id, agency_id, region_id, basis_kind, basis_number, basis_on, reason, granted_by, granted_at)
       values (gen_random_uuid(), $1, $2, $3, 'SK', '1', '2026-06-01', 'x', $4, business_now())`,
      [periodId, setda, app.world.regions.sidoarjo, duty.personId],
    );
    office = await app.as({ role: 'OFFICE_STAFF' });
  });

  beforeEach(async () => {
    await duty.at('2026-06-15T03:00:00Z');
  });

  afterAll(async () => {
    await duty.close();
    await app.close();
  });

  it('tells the whole of the running period, those that lack first and the longest silent on top', async () => {
    const view = await read();
    expect(view.period).toMatchObject({ id: periodId, year: 2026, status: 'OPEN' });
    expect(view.at).toBe('2026-06-15T03:00:00.000Z');
    expect(view.totals).toEqual({
      obliged: 6,
      registered: 1,
      verified: 1,
      met: 1,
      unmet: 4,
      exempt: 1,
      lapsed: 1,
    });
    expect(view.zones).toEqual({ green: 2, yellow: 3, red: 1 });
    expect(names(view)).toEqual([
      'Inspektorat',
      'Badan Perencanaan Pembangunan Daerah',
      'Dinas Pendidikan',
      'Kecamatan Porong',
      'Dinas Kesehatan',
      'Sekretariat Daerah',
    ]);
    expect(view.next).toBeNull();
    expect(view.items.find((row) => row.agencyId === ids['dinkes'])).toEqual({
      agencyId: ids['dinkes'],
      agencyCode: 'dinkes',
      agencyName: 'Dinas Kesehatan',
      agencyKind: 'DEPARTMENT',
      required: 1,
      counted: 1,
      verified: 1,
      registered: 1,
      begun: 0,
      metSince: '2026-02-10T02:00:00.000Z',
      exempt: false,
      lapse: null,
      zone: 'GREEN',
      lastActivityAt: '2026-02-10T02:00:00.000Z',
      endedOn: null,
    });
    expect(view.items.find((row) => row.agencyId === ids['disdik'])).toMatchObject({
      counted: 0,
      lapse: {
        since: '2026-05-04T02:00:00.000Z',
        cureBy: '2026-08-01T02:00:00.000Z',
        innovationId: fallen,
        innovationName: expect.any(String) as string,
        cause: 'REJECTED',
      },
      zone: 'YELLOW',
    });
  });

  it('tells each month-end of the last half year', async () => {
    expect((await read()).trend).toEqual([
      { on: '2026-01-31', green: 0, yellow: 0, red: 6 },
      { on: '2026-02-28', green: 1, yellow: 0, red: 5 },
      { on: '2026-03-31', green: 2, yellow: 0, red: 4 },
      { on: '2026-04-30', green: 2, yellow: 1, red: 3 },
      { on: '2026-05-31', green: 1, yellow: 3, red: 2 },
    ]);
  });

  it.each([
    ['2026-01-01', { green: 0, yellow: 0, red: 0 }],
    ['2026-01-02', { green: 0, yellow: 0, red: 6 }],
    ['2026-03-30', { green: 1, yellow: 0, red: 5 }],
    ['2026-03-31', { green: 2, yellow: 0, red: 4 }],
    ['2026-04-01', { green: 2, yellow: 1, red: 3 }],
    ['2026-05-04', { green: 1, yellow: 3, red: 2 }],
    ['2026-06-15', { green: 2, yellow: 3, red: 1 }],
  ])('tells how it stood at the end of %s', async (at, zones) => {
    const view = await read(`?at=${at}`);
    const obliged = zones.green + zones.yellow + zones.red;
    expect(view.zones).toEqual(zones);
    expect(view.totals.obliged).toBe(obliged);
    expect(view.items.length).toBe(obliged);
  });

  it('tells what a lapse and an agency looked like on that day', async () => {
    const before = await read(`?at=2026-05-03&agencyId=${ids['disdik']}`);
    expect(before.at).toBe('2026-05-03T16:59:59.999Z');
    expect(before.items).toMatchObject([{ counted: 1, lapse: null, zone: 'GREEN' }]);
    const after = await read(`?at=2026-05-04&agencyId=${ids['disdik']}`);
    expect(after.items).toMatchObject([
      { counted: 0, lapse: { cureBy: new Date(CURE).toISOString() } },
    ]);
  });

  it('drills down from each number to its list, and pages', async () => {
    const yellow = await read('?zone=YELLOW');
    expect(yellow.items.length).toBe(yellow.zones.yellow);
    expect(yellow.zones).toEqual((await read()).zones);
    expect((await read('?zone=YELLOW&zone=RED')).items.length).toBe(4);
    const pages: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: ComplianceView = await read(`?limit=2${next && `&cursor=${next}`}`);
      pages.push(...names(page));
      next = page.next;
    }
    expect(pages).toEqual(names(await read()));
    expect(names(await read('?sort=-agencyName&limit=1'))).toEqual(['Sekretariat Daerah']);
  });

  it('shows the period that is named, of every region one belongs to', async () => {
    const named = await read(`?periodId=${periodId}`);
    expect(named.items.length).toBe(6);
    const gresik = await app.as({ role: 'AGENCY_STAFF', region: 'gresik', agency: 'dinkes' });
    const own = await gresik.get<ComplianceView>('/api/compliance');
    expect(own.body.totals).toMatchObject({ obliged: 6, registered: 0 });
    expect((await gresik.get(`/api/compliance?periodId=${periodId}`)).status).toBe(404);
    expect((await gresik.get(`/api/compliance?periodId=${crypto.randomUUID()}`)).status).toBe(404);
  });

  it('falls back to the last period that ran when none does', async () => {
    const regionId = await app.build.region({
      code: 'x',
      name: 'X',
      kind: 'CITY',
      parentId: app.world.regions.jatim,
    });
    const personId = await app.build.person();
    await app.build.grant({ personId, role: 'AUDITOR', regionId });
    const auditor = await app.signIn(personId);
    expect((await auditor.get('/api/compliance')).status).toBe(404);
    await duty.period({ regionId, year: 2024 });
    const last = await duty.period({ regionId, year: 2025 });
    await duty.sql(
      'update period set closed_at = business_now(), closed_with_findings = true where id = $1',
      [last],
    );
    const shown = await auditor.get<ComplianceView>('/api/compliance');
    expect(shown.body.period.year).toBe(2024);
    await duty.sql(
      'update period set closed_at = business_now() where region_id = $1 and closed_at is null',
      [regionId],
    );
    await duty.period({ regionId, year: 2027 });
    // Not the one to come: nothing can be registered there yet.
    expect((await auditor.get<ComplianceView>('/api/compliance')).body.period.id).toBe(last);
  });

  it.each([
    'at=2026-06-16',
    'at=2026-02-30',
    'zone=BLUE',
    'limit=0',
    'cursor=x',
    'sort=zone',
    'q=a',
    'format=pdf',
    'periodId=7',
  ])('refuses ?%s', async (query) => {
    const refused = await office.get(`/api/compliance?${query}`);
    expect([refused.status, refused.body.code]).toEqual([400, 'validation-failed']);
  });

  it('says the same as a spreadsheet', async () => {
    const named = { code: 'nasty', name: '=HYPERLINK("x","y")' };
    await duty.owe(
      periodId,
      await app.build.agency({ regionId: app.world.regions.sidoarjo, ...named }),
    );
    const sheet = await office.get('/api/compliance?format=csv&limit=1');
    expect(sheet.status).toBe(200);
    expect(sheet.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(sheet.headers['content-disposition']).toBe(
      'attachment; filename="kepatuhan-2026-2026-06-15.csv"',
    );
    const lines = sheet.text.split('\r\n');
    expect(lines[0]).toBe(
      '\uFEFFKode;Perangkat daerah;Wajib;Dihitung;Terdaftar;Terverifikasi;Sedang disiapkan;Terpenuhi sejak;Dikecualikan;Gugur sejak;Batas pemenuhan kembali;Zona;Aktivitas terakhir;Berakhir pada',
    );
    expect(lines.length - 2).toBe((await read()).totals.obliged);
    expect(lines).toContain(
      'dinkes;Dinas Kesehatan;1;1;1;1;0;2026-02-10;tidak;;;Hijau: terpenuhi atau dikecualikan;2026-02-10;',
    );
    expect(sheet.text).toContain(';2026-05-04;2026-08-01 09.00 WIB;Kuning');
    expect(sheet.text).not.toMatch(/T\d\d:/);
    expect(sheet.text).toContain(`nasty;"'=HYPERLINK(""x"",""y"")";1;`);
    const english = await office.get('/api/compliance?format=csv', { 'accept-language': 'en' });
    expect(english.text).toContain('Code,Agency,Required');
  });

  it('is for everybody with a grant in the region, and not for an overseer', async () => {
    for (const role of [
      'VERIFIER',
      'COMPETITION_MANAGER',
      'EVALUATOR',
      'OFFICE_DECIDER',
      'REGION_ADMIN',
      'AUDITOR',
    ] as const) {
      const answer = await (await app.as({ role })).get('/api/compliance');
      expect([role, answer.status]).toEqual([role, 200]);
    }
    for (const role of ['AGENCY_STAFF', 'AGENCY_HEAD', 'MENTOR'] as const) {
      const answer = await (await app.as({ role, agency: 'porong' })).get('/api/compliance');
      expect([role, answer.status]).toEqual([role, 200]);
    }
    const overseer = await app.as({ role: 'OVERSEER' });
    expect((await overseer.get(`/api/compliance?periodId=${periodId}`)).status).toBe(403);
    expect((await app.stranger().get('/api/compliance')).status).toBe(401);
  });
});
