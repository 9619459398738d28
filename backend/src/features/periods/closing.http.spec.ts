import type { PeriodView } from '@satu/contract/views';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { Duty } from './duty.fixture.js';
import { anOffice, planned } from './office.fixture.js';

describe('closing a period', () => {
  let app: TestApp;
  let duty: Duty;
  let decider: TestClient;

  beforeAll(async () => {
    app = await startApp({ now: '2026-06-01T02:00:00Z' });
    duty = await Duty.in(app);
    decider = await app.as({ role: 'OFFICE_DECIDER' });
  });

  afterAll(async () => {
    await duty.close();
    await app.close();
  });

  const elsewhere = async (timeZone?: string) => anOffice(app, timeZone);

  it('names the agencies that lack something, and with notes gives each its verdict', async () => {
    const { office, regionId, agencyId: met } = await elsewhere();
    const make = async (name: string) => app.build.agency({ regionId, code: name, name });
    const [none, lapsed, exempt, begun] = [
      await make('A none'),
      await make('B lapsed'),
      await make('C exempt'),
      await make('D begun'),
    ];
    const { id } = (await planned(office)).body;
    await duty.innovation({ agencyId: met, periodId: id, regionId, status: 'VERIFIED' });
    const fallen = await duty.innovation({ agencyId: lapsed, periodId: id, regionId });
    await duty.reject(fallen, '2026-07-01T02:00:00Z');
    await duty.innovation({ agencyId: begun, periodId: id, regionId, status: 'SUBMITTED' });
    const basis = {
      basisKind: 'SK',
      basisNumber: '1',
      basisOn: '2026-05-01',
      reason: 'Baru dibentuk.',
    };
    await office.post(`/api/periods/${id}/exemptions`, { agencyId: exempt, ...basis });

    const refused = await office.post(`/api/periods/${id}/closing`, {});
    expect([refused.status, refused.body.code]).toEqual([422, 'period-has-findings']);
    expect(refused.body.context?.['agencies']).toEqual([
      { agencyId: none, agencyName: 'A none', required: 1, counted: 0, lapsed: false },
      { agencyId: lapsed, agencyName: 'B lapsed', required: 1, counted: 0, lapsed: true },
      { agencyId: begun, agencyName: 'D begun', required: 1, counted: 0, lapsed: false },
    ]);
    expect((await office.get<PeriodView>(`/api/periods/${id}`)).body.verdicts).toEqual([]);

    const closed = await office.post<PeriodView>(`/api/periods/${id}/closing`, {
      withFindings: true,
    });
    expect(closed.status).toBe(200);
    expect(closed.body).toMatchObject({
      status: 'CLOSED',
      closedAt: '2026-06-01T02:00:00.000Z',
      closedWithFindings: true,
    });
    const verdicts = closed.body.verdicts.map(({ agencyId, outcome, counted, verified }) => [
      agencyId,
      outcome,
      counted,
      verified,
    ]);
    expect(verdicts).toEqual([
      [none, 'UNMET', 0, 0],
      [lapsed, 'LAPSED', 0, 0],
      [exempt, 'EXEMPT', 0, 0],
      [begun, 'UNMET', 0, 0],
      [met, 'MET', 1, 1],
    ]);
    expect((await duty.audit(id)).at(-1)).toMatchObject({
      act: 'period.closed',
      actorId: office.personId,
      detail: { withFindings: true, findings: [none, lapsed, begun] },
    });
  });

  it('needs no notes when nobody lacks anything', async () => {
    const { office, regionId, agencyId } = await elsewhere();
    const { id } = (await planned(office)).body;
    await duty.innovation({ agencyId, periodId: id, regionId });
    const closed = await office.post<PeriodView>(`/api/periods/${id}/closing`);
    expect([closed.status, closed.body.closedWithFindings]).toEqual([200, false]);
  });

  it('is done once, and then nothing moves', async () => {
    const { office, regionId, agencyId } = await elsewhere();
    const made = await planned(office);
    const { id } = made.body;
    const last = await duty.innovation({ agencyId, periodId: id, regionId });
    const closed = await office.post<PeriodView>(
      `/api/periods/${id}/closing`,
      {},
      { 'if-match': made.etag },
    );
    const again = await office.post(`/api/periods/${id}/closing`, { withFindings: true });
    expect([again.status, again.body.code]).toEqual([422, 'period-closed']);
    const change = await office.patch(`/api/periods/${id}`, { name: 'X' }, { 'if-match': '*' });
    expect([change.status, change.body.code]).toEqual([422, 'period-closed']);
    const basis = { basisKind: 'SK', basisNumber: '1', basisOn: '2026-05-01', reason: 'x' };
    const exempt = await office.post(`/api/periods/${id}/exemptions`, { agencyId, ...basis });
    expect([exempt.status, exempt.body.code]).toEqual([422, 'period-closed']);
    const before = await duty.obligation(id, agencyId);
    await duty.sql(
      `update innovation set status = 'WITHDRAWN', withdrawal_reason = 'x', in_force = null, in_force_stage = null,
         in_force_revision = null where id = $1`,
      [last],
    );
    await duty.innovation({ agencyId, regionId, status: 'DRAFT' });
    expect(await duty.obligation(id, agencyId)).toEqual(before);
    for (const statement of [
      `update verdict set outcome = 'UNMET' where period_id = $1`,
      'delete from verdict where period_id = $1',
      'update period set closed_at = null where id = $1',
      `delete from declaration where period_id = $1`,
    ]) {
      await expect(duty.sql(statement, [id])).rejects.toThrow();
    }
    expect((await office.get(`/api/periods/${id}`)).body).toEqual(closed.body);
  });

  it('does not close what has not opened, nor a stale version', async () => {
    const { office } = await elsewhere();
    const next = { year: 2027, opensOn: '2027-01-01', closesAt: '2027-12-31T17:00:00Z' };
    const made = await planned(office, next);
    const url = `/api/periods/${made.body.id}/closing`;
    const early = await office.post(url, { withFindings: true });
    expect([early.status, early.body.code]).toEqual([422, 'period-not-open']);
    const stale = made.etag.replace('-1"', '-2"');
    expect((await office.post(url, {}, { 'if-match': stale })).status).toBe(412);
    expect((await office.post(url, { withFindings: 'yes' })).status).toBe(400);
  });

  it('is the office’s decision in its own region', async () => {
    const { office } = await elsewhere();
    const url = `/api/periods/${(await planned(office)).body.id}/closing`;
    expect((await decider.post(url, { withFindings: true })).status).toBe(404);
    for (const role of ['REGION_ADMIN', 'OFFICE_STAFF', 'VERIFIER', 'AUDITOR'] as const) {
      const refused = await (await app.as({ role })).post(url, { withFindings: true });
      expect([role, refused.status]).toEqual([role, 403]);
    }
  });
});
