import type { ExemptionView, PeriodView } from '@satu/contract/views';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { Duty } from './duty.fixture.js';
import { anOffice, planned } from './office.fixture.js';

describe('exempting an agency', () => {
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

  const basis = {
    basisKind: 'SURAT',
    basisNumber: '800/12',
    basisOn: '2026-06-01',
    reason: 'Baru dibentuk.',
  };

  it('names its basis, and is revoked with what the agency once met judged anew', async () => {
    const { office, agencyId } = await elsewhere();
    const { id } = (await planned(office)).body;
    const url = `/api/periods/${id}/exemptions`;
    const given = await office.post<ExemptionView>(url, { agencyId, ...basis });
    expect(given.status).toBe(201);
    expect(given.headers['location']).toBe(`${url}/${given.body.id}`);
    expect(given.body).toEqual({
      ...basis,
      id: given.body.id,
      agencyId,
      agencyName: 'Dinas Kesehatan',
      grantedAt: '2026-06-01T02:00:00.000Z',
      grantedBy: 'Sekda',
      revokedAt: null,
      version: 1,
    });
    expect(await duty.obligation(id, agencyId)).toMatchObject({ exempt: true });
    const twice = await office.post(url, { agencyId, ...basis });
    expect([twice.status, twice.body.code]).toEqual([409, 'already-exempt']);

    const place = `${url}/${given.body.id}`;
    expect((await office.delete(place)).status).toBe(428);
    expect((await office.delete(place, { 'if-match': given.etag })).status).toBe(204);
    expect(await duty.obligation(id, agencyId)).toMatchObject({ exempt: false, met: false });
    expect((await office.delete(place, { 'if-match': given.etag })).status).toBe(412);
    const gone = await office.delete(place, { 'if-match': '*' });
    expect([gone.status, gone.body.code]).toEqual([409, 'exemption-revoked']);
    const [line] = (await office.get<PeriodView>(`/api/periods/${id}`)).body.exemptions;
    expect(line).toMatchObject({ revokedAt: '2026-06-01T02:00:00.000Z', version: 2 });
    expect((await duty.audit(given.body.id)).map(({ act }) => act)).toEqual([
      'exemption.granted',
      'exemption.revoked',
    ]);
    expect((await office.post(url, { agencyId, ...basis })).status).toBe(201);
  });

  it.each([
    [{ basisOn: '2026-06-02' }, '/basisOn'],
    [{ reason: '   ' }, '/reason'],
    [{ basisNumber: '' }, '/basisNumber'],
    [{ basisKind: 'EMAIL' }, '/basisKind'],
    [{ agencyId: '00000000-0000-7000-8000-000000000000' }, '/agencyId'],
  ])('refuses %j', async (change, pointer) => {
    const { office, agencyId } = await elsewhere();
    const { id } = (await planned(office)).body;
    const refused = await office.post(`/api/periods/${id}/exemptions`, {
      agencyId,
      ...basis,
      ...change,
    });
    expect([refused.status, refused.body.errors?.map((error) => error.pointer)]).toEqual([
      400,
      [pointer],
    ]);
  });

  it('is the office’s decision in its own region, for an agency that owes there', async () => {
    const { office, agencyId } = await elsewhere();
    const { id } = (await planned(office)).body;
    const url = `/api/periods/${id}/exemptions`;
    expect((await decider.post(url, { agencyId, ...basis })).status).toBe(404);
    expect((await admin.post(url, { agencyId, ...basis })).status).toBe(403);
    const stranger = app.world.agencies.gresik.dinkes;
    expect((await office.post(url, { agencyId: stranger, ...basis })).status).toBe(400);
    const unknown = `${url}/${crypto.randomUUID()}`;
    expect((await office.delete(unknown, { 'if-match': '*' })).status).toBe(404);
    expect((await office.delete(unknown)).status).toBe(404);
    expect((await admin.delete(unknown, { 'if-match': '*' })).status).toBe(403);
  });
});
