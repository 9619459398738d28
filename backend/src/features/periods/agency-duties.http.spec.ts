import type { AgencyView, ComplianceView } from '@satu/contract/views';
import { v7 as uuid } from 'uuid';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { Duty } from './duty.fixture.js';

/** A period runs since January, the next one is planned: what becomes of duties when agencies change. */
describe('the duty of an agency that changes', () => {
  let app: TestApp;
  let duty: Duty;
  let regionId: string;
  let running: string;
  let admin: TestClient;
  let office: TestClient;

  beforeAll(async () => {
    app = await startApp({ now: '2026-02-01T05:00:00Z' });
    duty = await Duty.in(app);
  });

  beforeEach(async () => {
    await duty.at('2026-02-01T05:00:00Z');
    const parentId = app.world.regions.jatim;
    regionId = await app.build.region({ code: uuid(), name: 'Kota', kind: 'CITY', parentId });
    const someone = async (role: 'REGION_ADMIN' | 'OFFICE_DECIDER') => {
      const personId = await app.build.person();
      await app.build.grant({ personId, role, regionId });
      return app.signIn(personId);
    };
    admin = await someone('REGION_ADMIN');
    office = await someone('OFFICE_DECIDER');
  });

  afterEach(async () => {
    expect(await duty.differences()).toEqual([]);
  });

  afterAll(async () => {
    await duty.close();
    await app.close();
  });

  const agency = async (code: string, rest: object = {}) =>
    app.build.agency({ regionId, code, name: `Dinas ${code}`, ...rest });
  const open = async () => {
    running = await duty.period({ regionId });
  };
  const change = async (id: string, fields: object) => {
    const { status, body } = await admin.patch<AgencyView & { code: string }>(
      `/api/agencies/${id}`,
      fields,
      { 'if-match': '*' },
    );
    return status === 200 ? status : [status, body.code];
  };
  const counting = async (agencyId: string, periodId = running) =>
    duty.innovation({ agencyId, periodId, regionId });
  const row = async (agencyId: string, periodId = running) => duty.obligation(periodId, agencyId);
  const close = async (periodId: string) =>
    office.post<{ code: string }>(`/api/periods/${periodId}/closing`);
  const dutyOf = async (id: string) =>
    (await admin.get<AgencyView>(`/api/agencies/${id}`)).body.dutyAgencyId;

  describe('that is obliged no more', () => {
    it('still owes what runs: a last day typed into a form doesn’t take it away', async () => {
      const id = await agency('a');
      await open();
      expect(await change(id, { validUntil: '2099-12-31' })).toEqual([
        409,
        'reorganisation-needed',
      ]);
      expect(await change(id, { obliged: false })).toBe(200);
      for (const validUntil of ['2099-12-31', '2026-01-31']) {
        expect(await change(id, { validUntil })).toEqual([409, 'reorganisation-needed']);
      }
      expect(await row(id)).toMatchObject({ counted: 0, endedOn: null });
      const { body } = await office.get<ComplianceView>(`/api/compliance?periodId=${running}`);
      expect(body.items.map(({ agencyId }) => agencyId)).toEqual([id]);
      const refused = await close(running);
      expect([refused.status, refused.body.code]).toEqual([422, 'period-has-findings']);
    });

    it('meets it with what it has and what comes, until the period closes', async () => {
      const [above, id] = [await agency('above'), await agency('a')];
      expect(await change(id, { parentId: above })).toBe(200);
      const unit = await agency('unit', { parentId: id, obliged: false, kind: 'SCHOOL' });
      await open();
      const next = await duty.period({ regionId, year: 2027 });
      await duty.innovation({ agencyId: id, regionId, status: 'DRAFT' });
      expect(await change(id, { obliged: false })).toBe(200);
      expect([await dutyOf(id), await dutyOf(unit)]).toEqual([id, id]);
      await counting(unit);
      await counting(id);
      expect(await row(id)).toMatchObject({ counted: 2, begun: 1, met: true });
      expect(await row(id, next)).toMatchObject({ endedOn: '2026-02-01' });
      expect(await row(above)).toMatchObject({ counted: 0 });

      await counting(above);
      await duty.at('2027-01-05T05:00:00Z');
      const later = await counting(unit, next);
      expect((await close(running)).status).toBe(200);
      expect([await dutyOf(id), await dutyOf(unit)]).toEqual([above, above]);
      expect(await row(id)).toMatchObject({ counted: 2, met: true });
      expect(await row(above, next)).toMatchObject({ counted: 1, begun: 1 });
      expect(
        await duty.sql('select duty_agency_id as duty from innovation where id = $1', [later]),
      ).toEqual([{ duty: above }]);
    });

    it('may be so although it has met what runs, and be obliged again', async () => {
      const id = await agency('a');
      await open();
      const next = await duty.period({ regionId, year: 2027 });
      const last = await counting(id);
      expect(await change(id, { obliged: false })).toBe(200);
      expect(await row(id)).toMatchObject({ counted: 1, met: true, endedOn: null });
      await expect(
        duty.sql(
          `update innovation set use_state = 'STOPPED', use_state_reason = 'x' where id = $1`,
          [last],
        ),
      ).rejects.toMatchObject({ constraint: 'obligation_once_met_stays_met' });
      expect(await change(id, { obliged: true })).toBe(200);
      expect(await row(id, next)).toMatchObject({ endedOn: null });
    });

    it('passes what it still owes on to whoever succeeds it', async () => {
      const id = await agency('a');
      await open();
      await change(id, { obliged: false });
      const { body, status } = await admin.post<{ successorIds: string[] }>(
        '/api/reorganisations',
        {
          kind: 'RENAME',
          effectiveOn: '2026-02-01',
          predecessorIds: [id],
          successors: [{ code: 'b', name: 'Dinas B', kind: 'DEPARTMENT' }],
        },
      );
      expect(status).toBe(201);
      expect(await row(id)).toMatchObject({ endedOn: '2026-02-01' });
      expect(await row(body.successorIds[0] ?? '')).toMatchObject({ counted: 0, endedOn: null });
    });
  });

  describe('that ends past the API', () => {
    const end = async (id: string, day: string | null) =>
      duty.sql('update agency set valid_until = $2 where id = $1', [id, day]);

    it('owes until its last day has passed', async () => {
      const id = await agency('a');
      await open();
      await end(id, '2026-02-01');
      expect(await row(id)).toMatchObject({ endedOn: null });
      await end(id, '2026-01-31');
      expect(await row(id)).toMatchObject({ endedOn: '2026-02-01' });
    });

    it('owes again, also what is planned meanwhile, when the end is taken back', async () => {
      const id = await agency('a');
      await open();
      const [first] = [await counting(id), await counting(id)];
      await end(id, '2026-01-31');
      const next = await duty.period({ regionId, year: 2027 });
      expect(await row(id, next)).toEqual({});
      await duty.sql(
        `update innovation set status = 'WITHDRAWN', withdrawal_reason = 'x', in_force = null,
           in_force_stage = null, in_force_revision = null where id = $1`,
        [first],
      );
      expect(await row(id)).toMatchObject({ counted: 2 });
      expect(await change(id, { validUntil: null })).toBe(200);
      expect(await row(id)).toMatchObject({ counted: 1, met: true, endedOn: null });
      expect(await row(id, next)).toMatchObject({ required: 1, endedOn: null });
    });

    it('begins anew when it comes back with nothing', async () => {
      const [id, heir] = [await agency('a'), await agency('b')];
      await open();
      await counting(id);
      await admin.post('/api/reorganisations', {
        kind: 'CLOSE',
        effectiveOn: '2026-02-01',
        predecessorIds: [id],
        successors: [{ agencyId: heir }],
      });
      expect(await change(id, { validUntil: null })).toBe(200);
      expect(await row(id)).toMatchObject({ counted: 0, met: false, endedOn: null });
      expect((await close(running)).status).toBe(422);
    });
  });

  describe('that is new', () => {
    const enter = async (fields: object) => {
      const wanted = { code: uuid(), name: `Badan ${uuid()}`, kind: 'BOARD', ...fields };
      const { body, status } = await admin.post<AgencyView>('/api/agencies', wanted);
      expect(status).toBe(201);
      return body.id;
    };

    it('owes from the next period on, whatever day its decree names', async () => {
      await open();
      const next = await duty.period({ regionId, year: 2027 });
      for (const validFrom of ['2025-12-01', '2026-01-01', '2026-02-01']) {
        const id = await enter({ validFrom });
        expect(await row(id)).toEqual({});
        expect(await row(id, next)).toMatchObject({ counted: 0, endedOn: null });
      }
      const late = await enter({ validFrom: '2027-03-01' });
      expect(await row(late, next)).toEqual({});
      expect(await change(late, { validFrom: '2026-02-01' })).toBe(200);
      expect(await row(late, next)).toMatchObject({ endedOn: null });
    });

    it('owes nothing when it ended before', async () => {
      const past = { validFrom: '2025-01-01', validUntil: '2026-01-31' };
      const before = await enter(past);
      await open();
      const next = await duty.period({ regionId, year: 2027 });
      const after = await enter(past);
      for (const id of [before, after]) {
        expect([await row(id), await row(id, next)]).toEqual([{}, {}]);
      }
    });

    it('owes a planned period that is moved behind its first day', async () => {
      const next = await duty.period({ regionId, year: 2027 });
      const id = await enter({ validFrom: '2027-02-01' });
      expect(await row(id, next)).toEqual({});
      await duty.sql(
        `update period set opens_on = '2027-03-01', opens_at = '2027-02-28T17:00Z' where id = $1`,
        [next],
      );
      expect(await row(id, next)).toMatchObject({ endedOn: null });
    });
  });

  it('is missed by the recount when a guard is taken away', async () => {
    const id = await agency('a');
    await duty.sql('alter table period disable trigger period_after_insert');
    const next = await duty.period({ regionId, year: 2027 });
    await duty.sql('alter table period enable trigger period_after_insert');
    expect(await duty.differences()).toEqual([
      { subject: 'duty', id, kept: 'no obligation', truth: next },
    ]);
    await duty.sql(`update agency set valid_from = '2019-01-01' where id = $1`, [id]);
  });
});
