import { endOfDay, type TimeZone } from '@satu/domain/time';
import { startApp, type TestApp } from '../../testing/start-app.js';
import { Duty } from './duty.fixture.js';
import { anOffice, planned } from './office.fixture.js';

const QUICK = {
  name: 'Antrean dari rumah',
  stage: 'IMPLEMENTED',
  mainAffairCode: '1.02',
  content: {
    problem: 'Antrean puskesmas panjang. Lansia berdiri berjam-jam. Banyak yang pulang.',
    novelty: 'Nomor antrean diambil lewat kader dari rumah.',
    startsOn: '2025-02-01',
    officialName: 'Siti Rahayu',
  },
};

interface Created {
  id: string;
}

describe('the deadline of a period', () => {
  let app: TestApp;
  let duty: Duty;

  beforeAll(async () => {
    app = await startApp({ now: '2026-06-01T02:00:00Z' });
    duty = await Duty.in(app);
  });

  beforeEach(async () => {
    await duty.at('2026-06-01T02:00:00Z');
  });

  afterAll(async () => {
    await duty.close();
    await app.close();
  });

  async function village(zone: TimeZone) {
    const place = await anOffice(app, zone);
    const someone = async (role: 'AGENCY_STAFF' | 'AGENCY_HEAD') => {
      const personId = await app.build.person();
      await app.build.grant({ ...place, personId, role });
      return app.signIn(personId);
    };
    const staff = await someone('AGENCY_STAFF');
    const draft = async () => (await staff.post<Created>('/api/innovations', QUICK)).body.id;
    const submit = async (id: string) => staff.post(`/api/innovations/${id}/submission`);
    return { ...place, draft, submit, head: await someone('AGENCY_HEAD') };
  }

  it.each(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const)(
    'is kept to the second in %s',
    async (zone) => {
      const { office, draft, submit, head, agencyId } = await village(zone);
      const deadline = endOfDay('2026-06-30', zone);
      const { id: periodId } = (await planned(office, { closesAt: deadline.toISOString() })).body;
      const [inTime, tooLate] = [await draft(), await draft()];
      await duty.at(new Date(deadline.getTime() - 1000));
      expect((await submit(inTime)).status).toBe(200);

      await duty.at(deadline);
      const refused = await submit(tooLate);
      expect([refused.status, refused.body.code]).toEqual([422, 'period-closed']);
      expect(await duty.obligation(periodId, agencyId)).toMatchObject({ counted: 0, begun: 2 });

      // What came in time is still endorsed, until the office closes.
      await duty.at(new Date(deadline.getTime() + 1000));
      expect((await head.post(`/api/innovations/${inTime}/endorsement`)).status).toBe(200);
      expect(await duty.obligation(periodId, agencyId)).toMatchObject({ counted: 1, met: true });
    },
  );

  it('is not there before the period opens, to the second', async () => {
    const { office, draft, submit } = await village('Asia/Jayapura');
    await planned(office, { year: 2026, opensOn: '2026-07-01' });
    const id = await draft();
    await duty.at('2026-06-30T14:59:59Z');
    expect((await submit(id)).status).toBe(422);
    await duty.at('2026-06-30T15:00:00Z');
    expect((await submit(id)).status).toBe(200);
  });

  it('moves with an extension, and ends with the closing before it', async () => {
    const { office, draft, submit } = await village('Asia/Jakarta');
    const made = await planned(office, { closesAt: '2026-06-02T17:00:00Z' });
    const url = `/api/periods/${made.body.id}`;
    await duty.at('2026-06-03T02:00:00Z');
    const id = await draft();
    expect((await submit(id)).status).toBe(422);
    await office.patch(url, { closesAt: '2026-06-30T17:00:00Z' }, { 'if-match': made.etag });
    expect((await submit(id)).status).toBe(200);
    await office.post(`${url}/closing`, { withFindings: true });
    const late = await submit(await draft());
    expect([late.status, late.body.code]).toEqual([422, 'period-closed']);
  });
});
