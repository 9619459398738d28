import type { PeriodPage, PeriodView } from '@satu/contract/views';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { Duty } from './duty.fixture.js';
import { anOffice, BASIS, PLAN, planned } from './office.fixture.js';

describe('periods', () => {
  let app: TestApp;
  let duty: Duty;
  let admin: TestClient;
  let decider: TestClient;

  beforeAll(async () => {
    app = await startApp({ now: '2026-06-01T02:00:00Z' });
    duty = await Duty.in(app);
    admin = await app.as({ role: 'REGION_ADMIN' });
    decider = await app.as({ role: 'OFFICE_DECIDER' });
  });

  afterAll(async () => {
    await duty.close();
    await app.close();
  });

  const elsewhere = async (timeZone?: string) => anOffice(app, timeZone);

  describe('planning', () => {
    it('makes a period and the duty of each obliged agency, and says so in the log', async () => {
      const { office, regionId, agencyId } = await elsewhere();
      const answer = await planned(office);
      const { id } = answer.body;
      expect(answer.headers['location']).toBe(`/api/periods/${id}`);
      expect(answer.body).toEqual({
        id,
        regionId,
        year: 2026,
        name: 'Inovasi 2026',
        opensOn: '2026-01-01',
        closesAt: '2026-12-31T17:00:00.000Z',
        requiredCount: 1,
        countingStatuses: ['ENDORSED', 'VERIFIED'],
        countingStages: ['INITIATIVE', 'TRIAL', 'IMPLEMENTED'],
        status: 'OPEN',
        closedAt: null,
        closedWithFindings: false,
        legalBasis: BASIS,
        cureDays: 30,
        version: 1,
        updatedAt: '2026-06-01T02:00:00.000Z',
        exemptions: [],
        verdicts: [],
      });
      expect(await duty.obligation(id, agencyId)).toMatchObject({ required: 1, counted: 0 });
      expect(await duty.audit(id)).toMatchObject([
        { act: 'period.created', actorId: office.personId },
      ]);
    });

    it.each([
      ['Asia/Jakarta', '2025-12-31T17:00:00Z'],
      ['Asia/Makassar', '2025-12-31T16:00:00Z'],
      ['Asia/Jayapura', '2025-12-31T15:00:00Z'],
    ])('opens with the first second of the day in %s', async (zone, opens) => {
      const { office } = await elsewhere(zone);
      const { id } = (await planned(office)).body;
      const status = async () => (await office.get<PeriodView>(`/api/periods/${id}`)).body.status;
      await duty.at(new Date(Date.parse(opens) - 1000));
      expect(await status()).toBe('PLANNED');
      await duty.at(opens);
      expect(await status()).toBe('OPEN');
      await duty.at('2026-06-01T02:00:00Z');
    });

    it('refuses a period that overlaps, to the second', async () => {
      const { office } = await elsewhere();
      await planned(office);
      const next = { ...PLAN, year: 2027, opensOn: '2026-12-31', closesAt: '2027-12-31T17:00:00Z' };
      const overlap = await office.post('/api/periods', next);
      expect([overlap.status, overlap.body.code]).toEqual([409, 'period-overlap']);
      expect((await office.post('/api/periods', { ...next, opensOn: '2027-01-01' })).status).toBe(
        201,
      );
    });

    it.each([
      [{ closesAt: '2025-12-31T16:59:59Z' }, '/closesAt'],
      [{ countingStatuses: ['ENDORSED'] }, '/countingStatuses'],
      [{ countingStages: [] }, '/countingStages'],
      [{ requiredCount: 0 }, '/requiredCount'],
      [{ opensOn: '2026-02-30' }, '/opensOn'],
      [{ legalBasis: { kind: 'SK', number: '', on: '2026-01-02' } }, '/legalBasis/number'],
      [{ status: 'CLOSED' }, '/status'],
      [{ name: 'a\0b' }, '/name'],
    ])('refuses %j', async (change, pointer) => {
      const before = await duty.sql('select count(*) from period');
      const refused = await decider.post('/api/periods', { ...PLAN, ...change });
      expect([refused.status, refused.body.code]).toEqual([400, 'validation-failed']);
      expect(refused.body.errors?.map((error) => error.pointer)).toEqual([pointer]);
      expect(await duty.sql('select count(*) from period')).toEqual(before);
    });

    it('is for the office and the administrator of the region', async () => {
      const { regionId } = await elsewhere();
      expect((await admin.post('/api/periods', { ...PLAN, regionId })).status).toBe(404);
      for (const role of [
        'OFFICE_STAFF',
        'VERIFIER',
        'AUDITOR',
        'EVALUATOR',
        'OVERSEER',
      ] as const) {
        const refused = await (await app.as({ role })).post('/api/periods', PLAN);
        expect([role, refused.status]).toEqual([role, 403]);
      }
      expect((await app.stranger().post('/api/periods', PLAN)).status).toBe(401);
    });
  });

  describe('reading', () => {
    it('lists the periods of one’s regions, by status and year', async () => {
      const { office, regionId } = await elsewhere();
      const now = (await planned(office)).body;
      const next = {
        year: 2027,
        name: 'Inovasi 2027',
        opensOn: '2027-01-01',
        closesAt: '2027-12-31T17:00:00Z',
      };
      const later = (await planned(office, next)).body;
      const ids = async (query: string) => {
        const page = await office.get<PeriodPage>(`/api/periods?${query}`);
        return page.body.items.map((period) => period.id);
      };
      expect(await ids('sort=-opensOn')).toEqual([later.id, now.id]);
      expect(await ids('status=OPEN')).toEqual([now.id]);
      expect(await ids('status=PLANNED')).toEqual([later.id]);
      expect(await ids('year=2027')).toEqual([later.id]);
      expect(await ids(`regionId=${app.world.regions.gresik}`)).toEqual([]);
      const page = await office.get<PeriodPage>(
        `/api/periods?limit=1&sort=year&regionId=${regionId}`,
      );
      expect([page.body.items[0]?.id, page.body.total]).toEqual([now.id, 2]);
      const rest = await office.get<PeriodPage>(
        `/api/periods?limit=1&sort=year&regionId=${regionId}&cursor=${page.body.next}`,
      );
      expect([rest.body.items[0]?.id, rest.body.next]).toEqual([later.id, null]);
      expect((await office.get('/api/periods?sort=name')).status).toBe(400);
      expect((await office.get('/api/periods?status=DONE')).status).toBe(400);
    });

    it('hides other regions’ periods, and has nothing for an overseer', async () => {
      const { office } = await elsewhere();
      const { id } = (await planned(office)).body;
      const hidden = await admin.get(`/api/periods/${id}`);
      const missing = await admin.get(`/api/periods/${crypto.randomUUID()}`);
      expect([hidden.status, missing.status]).toEqual([404, 404]);
      expect({ ...hidden.body, instance: '', traceId: '' }).toEqual({
        ...missing.body,
        instance: '',
        traceId: '',
      });
      expect((await (await app.as({ role: 'OVERSEER' })).get(`/api/periods/${id}`)).status).toBe(
        403,
      );
      expect((await admin.get('/api/periods/7')).status).toBe(400);
    });
  });

  describe('changing', () => {
    it('loosens an open period, at once for everybody', async () => {
      const { office, regionId, agencyId } = await elsewhere();
      const made = await planned(office, { requiredCount: 2, countingStatuses: ['VERIFIED'] });
      const { id } = made.body;
      await duty.innovation({ agencyId, periodId: id, regionId });
      expect(await duty.obligation(id, agencyId)).toMatchObject({
        counted: 0,
        registered: 1,
        met: false,
      });
      const change = {
        requiredCount: 1,
        countingStatuses: ['VERIFIED', 'ENDORSED'],
        closesAt: '2027-01-31T17:00:00Z',
        legalBasis: { number: '188/99/2026' },
      };
      const changed = await office.patch<PeriodView>(`/api/periods/${id}`, change, {
        'if-match': made.etag,
      });
      expect(changed.status).toBe(200);
      expect(changed.body).toMatchObject({
        requiredCount: 1,
        countingStatuses: ['ENDORSED', 'VERIFIED'],
        closesAt: '2027-01-31T17:00:00.000Z',
        legalBasis: { ...BASIS, number: '188/99/2026' },
        version: 2,
      });
      expect(await duty.obligation(id, agencyId)).toMatchObject({
        required: 1,
        counted: 1,
        met: true,
      });
      const [, line] = await duty.audit(id);
      expect(line).toMatchObject({
        act: 'period.changed',
        detail: {
          changes: { requiredCount: { from: 2, to: 1 }, basisNumber: { to: '188/99/2026' } },
        },
      });
    });

    it.each([
      [{ requiredCount: 2 }, ['requiredCount']],
      [{ countingStatuses: ['VERIFIED'] }, ['countingStatuses']],
      [{ countingStages: ['TRIAL'] }, ['countingStages']],
      [{ closesAt: '2026-12-31T16:59:59Z' }, ['closesAt']],
      [{ opensOn: '2026-01-02' }, ['opensOn']],
      [{ cureDays: 29, name: 'Lain' }, ['cureDays']],
    ])('never tightens an open one: %j', async (change, fields) => {
      const { office } = await elsewhere();
      const made = await planned(office);
      const refused = await office.patch(`/api/periods/${made.body.id}`, change, {
        'if-match': made.etag,
      });
      expect([refused.status, refused.body.code]).toEqual([409, 'only-loosening']);
      expect(refused.body.context).toEqual({ fields });
      expect((await office.get(`/api/periods/${made.body.id}`)).body).toEqual(made.body);
    });

    it('changes a planned one freely', async () => {
      const { office } = await elsewhere();
      const next = { year: 2027, opensOn: '2027-01-01', closesAt: '2027-12-31T17:00:00Z' };
      const made = await planned(office, next);
      const changed = await office.patch<PeriodView>(
        `/api/periods/${made.body.id}`,
        { requiredCount: 3, opensOn: '2027-02-01' },
        { 'if-match': made.etag },
      );
      expect(changed.body).toMatchObject({
        requiredCount: 3,
        opensOn: '2027-02-01',
        status: 'PLANNED',
      });
    });

    it('asks for the version, and refuses a stale one', async () => {
      const { office } = await elsewhere();
      const made = await planned(office);
      const url = `/api/periods/${made.body.id}`;
      expect((await office.patch(url, { name: 'A' })).status).toBe(428);
      expect((await office.patch(url, { name: 'A' }, { 'if-match': made.etag })).status).toBe(200);
      expect((await office.patch(url, { name: 'B' }, { 'if-match': made.etag })).status).toBe(412);
      expect((await office.patch(url, { name: null }, { 'if-match': '*' })).status).toBe(400);
      expect((await admin.patch(url, { nme: 1 })).status).toBe(404);
      expect((await (await app.as({ role: 'AUDITOR' })).patch(url, { name: 'C' })).status).toBe(
        403,
      );
    });
  });
});
