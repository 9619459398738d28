import type { AgencyView } from '@satu/contract/views';
import { v7 as uuid } from 'uuid';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';

let app: TestApp;
let admin: TestClient;
beforeAll(async () => {
  app = await startApp({ now: '2026-06-15T20:00:00Z' });
  admin = await app.as({ role: 'REGION_ADMIN' });
});
afterAll(() => app.close());

const ids = () => app.world.agencies.sidoarjo;
const etagOf = async (id: string) => (await admin.get(`/api/agencies/${id}`)).etag;

describe('the duty of an agency', () => {
  const aPeriod = async (opensOn: string, closesAt: string) => {
    const id = uuid();
    await app.sql(
      `insert into period (id, region_id, year, name, opens_on, opens_at, closes_at, required_count, counting_level,
         counting_stages, cure_days, basis_kind, basis_number, basis_on, created_at, updated_at)
       values ($1, $2, 2026, 'P', $3::text::date, $3::text::timestamptz, $4, 1, 'ENDORSED', '{INITIATIVE,TRIAL,IMPLEMENTED}', 30, 'SK', '1', $3::text::date, $3::text::timestamptz, $3::text::timestamptz)`,
      [id, app.world.regions.sidoarjo, opensOn, closesAt],
    );
    return id;
  };
  const endedIn = (agencyId: string) =>
    app.sql<{ periodId: string; endedOn: string | null }>(
      `select period_id as "periodId", ended_on::text as "endedOn" from obligation o join period p on p.id = o.period_id
       where agency_id = $1 order by p.opens_on`,
      [agencyId],
    );

  it('moves a unit with its innovations to another duty', async () => {
    const { dinkes, disdik } = ids();
    const unit = await app.build.agency({
      regionId: app.world.regions.sidoarjo,
      code: 'moving',
      kind: 'SCHOOL',
      obliged: false,
      parentId: dinkes,
    });
    const innovation = await anInnovation(unit);
    const { body } = await admin.patch<AgencyView>(
      `/api/agencies/${unit}`,
      { parentId: disdik },
      { 'if-match': await etagOf(unit) },
    );
    expect(body.dutyAgencyId).toBe(disdik);
    expect(await dutyOf(innovation)).toBe(disdik);
    await admin.patch(
      `/api/agencies/${unit}`,
      { parentId: null },
      { 'if-match': await etagOf(unit) },
    );
    expect(await dutyOf(innovation)).toBeNull();
  });

  it('begins and ends with a period to come: the running one stays as it was set up', async () => {
    const running = await aPeriod('2026-01-01', '2026-12-31');
    const coming = await aPeriod('2027-01-01', '2027-12-31');
    const { disdik, puskesmas } = ids();
    const set = async (id: string, obliged: boolean) =>
      admin.patch(`/api/agencies/${id}`, { obliged }, { 'if-match': '*' });

    expect((await set(disdik, false)).status).toBe(200);
    expect(await endedIn(disdik)).toEqual([
      { periodId: running, endedOn: null },
      { periodId: coming, endedOn: '2026-06-16' },
    ]);
    expect((await set(disdik, true)).status).toBe(200);
    expect(await endedIn(disdik)).toEqual([
      { periodId: running, endedOn: null },
      { periodId: coming, endedOn: null },
    ]);
    expect((await set(puskesmas, true)).status).toBe(200);
    expect(await endedIn(puskesmas)).toEqual([{ periodId: coming, endedOn: null }]);
    expect(await app.sql('select * from recount_differences()')).toEqual([]);
  });

  it('never takes the last counted innovation from whoever has it', async () => {
    const { dinkes } = ids();
    const unit = await app.build.agency({
      regionId: app.world.regions.sidoarjo,
      code: 'last',
      kind: 'HEALTH_CENTRE',
      obliged: false,
      parentId: dinkes,
    });
    const innovation = await anInnovation(unit);
    await app.sql(
      `insert into declaration (id, innovation_id, period_id, region_id, declared_at, declared_by)
       select $1, $2, id, region_id, $3, $4 from period where opens_on = '2026-01-01'`,
      [uuid(), innovation, '2026-06-01', admin.personId],
    );
    const refused = await admin.patch(
      `/api/agencies/${unit}`,
      { parentId: null },
      { 'if-match': '*' },
    );
    expect([refused.status, refused.body.code]).toEqual([409, 'last-counted-innovation']);
    expect(await dutyOf(innovation)).toBe(dinkes);
  });
});

async function anInnovation(agencyId: string): Promise<string> {
  const id = uuid();
  await app.sql(
    `insert into innovation (id, region_id, agency_id, custodian_agency_id, name, status, stage, form_key, form_version,
       created_by, created_at, updated_at, turn_since, in_force, in_force_stage, in_force_revision)
     values ($1, $2, $3, $3, 'Posyandu Malam', 'ENDORSED', 'IMPLEMENTED', 'innovation', 1, $4, $5, $5, $5, 'ENDORSED', 'IMPLEMENTED', 1)`,
    [id, app.world.regions.sidoarjo, agencyId, await app.build.person(), '2026-06-01'],
  );
  return id;
}

async function dutyOf(innovationId: string): Promise<string | null | undefined> {
  const rows = await app.sql<{ duty: string | null }>(
    'select duty_agency_id as duty from innovation where id = $1',
    [innovationId],
  );
  return rows[0]?.duty;
}
