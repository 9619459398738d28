import type { RegionTotalsView } from '@satu/contract/views';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { Duty } from '../periods/duty.fixture.js';

const NOTHING = { obliged: 0, registered: 0, verified: 0, met: 0, unmet: 0, exempt: 0, lapsed: 0 };

describe('totals of the regions beneath', () => {
  let app: TestApp;
  let duty: Duty;
  let overseer: TestClient;

  beforeAll(async () => {
    app = await startApp({ now: '2026-06-15T03:00:00Z' });
    duty = await Duty.in(app);
    const { sidoarjo } = app.world.agencies;
    const periodId = await duty.period();
    await duty.innovation({ agencyId: sidoarjo.dinkes, periodId, status: 'VERIFIED' });
    await duty.innovation({ agencyId: sidoarjo.setda, periodId });
    await duty.reject(
      await duty.innovation({ agencyId: sidoarjo.disdik, periodId }),
      '2026-07-01T00:00:00Z',
    );
    await duty.innovation({ agencyId: sidoarjo.bappeda, status: 'DRAFT' });
    // The province's own duty is nobody's beneath it.
    await app.build.agency({
      regionId: app.world.regions.jatim,
      code: 'prov',
      name: 'Dinas Provinsi',
    });
    await duty.period({ regionId: app.world.regions.jatim });
    overseer = await app.as({ role: 'OVERSEER' });
  });

  afterAll(async () => {
    await duty.close();
    await app.close();
  });

  const read = async (client: TestClient, query: string) =>
    client.get<RegionTotalsView>(`/api/compliance?${query}`);
  const SIDOARJO = {
    obliged: 6,
    registered: 2,
    verified: 1,
    met: 2,
    unmet: 4,
    exempt: 0,
    lapsed: 1,
  };

  it('are summed and told for each region, without a name of an agency', async () => {
    const { jatim, sidoarjo, gresik } = app.world.regions;
    const answer = await read(overseer, `year=2026&regionId=${jatim}`);
    expect(answer.body).toEqual({
      year: 2026,
      regionId: jatim,
      totals: SIDOARJO,
      items: [
        {
          regionId: sidoarjo,
          regionCode: '35.15',
          regionName: 'Kabupaten Sidoarjo',
          totals: SIDOARJO,
        },
        { regionId: gresik, regionCode: '35.25', regionName: 'Kabupaten Gresik', totals: NOTHING },
      ],
    });
    expect(answer.text).not.toMatch(/Dinas|Inovasi/);
  });

  it('follow the year, and the region overseen where none is named', async () => {
    expect((await read(overseer, 'year=2026')).body.regionId).toBe(app.world.regions.jatim);
    expect((await read(overseer, 'year=2025')).body.totals).toEqual(NOTHING);
    const named = await read(overseer, `regionId=${app.world.regions.sidoarjo}`);
    expect(named.body).toMatchObject({ year: 2026, totals: SIDOARJO });
  });

  it('reach down from the nation through every level, the province’s own included', async () => {
    const national = await app.as({ role: 'OVERSEER', region: 'nation' });
    const { body } = await read(national, 'year=2026');
    expect(body.totals).toEqual({ ...SIDOARJO, obliged: 7, unmet: 5 });
    expect(body.items.map((item) => item.regionCode)).toEqual(['35', '35.15', '35.25']);
  });

  it('of one’s own region are read by whoever belongs to it', async () => {
    const auditor = await app.as({ role: 'AUDITOR' });
    const own = await read(auditor, 'year=2026');
    expect(own.body.items.map((item) => item.regionCode)).toEqual(['35.15']);
    const beside = await read(auditor, `year=2026&regionId=${app.world.regions.gresik}`);
    expect(beside.status).toBe(404);
  });

  it('of a region that one does not oversee are hidden', async () => {
    const { nation } = app.world.regions;
    const upwards = await read(overseer, `year=2026&regionId=${nation}`);
    const missing = await read(overseer, `year=2026&regionId=${crypto.randomUUID()}`);
    expect([upwards.status, missing.status]).toEqual([404, 404]);
  });

  it('name no agency and no day', async () => {
    for (const query of [
      'at=2026-06-01',
      `agencyId=${app.world.agencies.sidoarjo.dinkes}`,
      'zone=RED',
    ]) {
      expect((await read(overseer, `year=2026&${query}`)).status).toBe(400);
    }
    expect((await read(overseer, 'year=20x6')).status).toBe(400);
    expect((await app.stranger().get('/api/compliance?year=2026')).status).toBe(401);
  });

  it('leave as a spreadsheet, too', async () => {
    const sheet = await read(overseer, 'year=2026&format=csv');
    expect(sheet.text.split('\r\n').slice(1)).toEqual([
      '35.15;Kabupaten Sidoarjo;6;2;1;2;4;0;1',
      '35.25;Kabupaten Gresik;0;0;0;0;0;0;0',
      '',
    ]);
  });
});
