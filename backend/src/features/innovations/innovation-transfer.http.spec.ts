import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { act, District, NOON, NOWHERE, pointerOf, read, refusal } from './district.fixture.js';

describe('a transfer', () => {
  let app: TestApp;
  let district: District;
  let staff: TestClient;
  let head: TestClient;
  let verifier: TestClient;
  let agencyId: string;

  beforeAll(async () => {
    app = await startApp({ now: NOON });
    district = await District.in(app);
    verifier = await app.as({ role: 'VERIFIER' });
  });

  beforeEach(async () => {
    app.clock.set(NOON);
    agencyId = await district.agency('Dinas Sosial');
    staff = await district.posted('AGENCY_STAFF', agencyId);
    head = await district.posted('AGENCY_HEAD', agencyId);
  });

  afterAll(async () => {
    await app.close();
  });

  const duty = async () => district.duty(agencyId);
  const met = { counted: 1, registered: 1, verified: 0, begun: 0, lapseOpen: false };

  it('gives custody and counting away; who did the work stays', async () => {
    await district.endorsed(staff, head);
    const second = await district.endorsed(staff, head);
    const before = await district.duty(district.agencies.disdik);
    const reason = 'Layanannya pindah.';
    const handover = { agencyId: district.agencies.disdik, reason };
    const moved = await act(head, second.id, 'transfer', handover);
    expect(moved.status).toBe(200);
    expect(moved.body).toMatchObject({
      agencyId,
      custodianAgencyId: district.agencies.disdik,
      custodianAgencyName: 'Dinas Pendidikan',
      moves: [],
    });
    const successor = await district.posted('AGENCY_HEAD', district.agencies.disdik);
    expect((await read(successor, second.id)).body.history.at(-1)).toMatchObject({
      act: 'transfer',
      detail: 'Dinas Pendidikan: Layanannya pindah.',
    });
    expect(await duty()).toEqual(met);
    const after = await district.duty(district.agencies.disdik);
    expect(after.counted).toBe(before.counted + 1);
    // What is still being decided is read by its new agency alone.
    const sent = await district.submitted(staff);
    await act(head, sent.id, 'transfer', { agencyId: district.agencies.disdik });
    expect((await read(head, sent.id)).status).toBe(404);
  });

  it('begins no wait anew: the file goes on waiting at the same step', async () => {
    const sent = await district.submitted(staff);
    app.clock.set('2026-06-03T05:00:00Z');
    await act(head, sent.id, 'transfer', { agencyId: district.agencies.disdik });
    const successor = await district.posted('AGENCY_HEAD', district.agencies.disdik);
    const { turn } = (await read(successor, sent.id)).body;
    expect(turn).toMatchObject({ who: 'AGENCY_HEAD', since: sent.turn.since });
  });

  it('within the same duty changes no count', async () => {
    const unit = await district.agency('UPTD', agencyId);
    const last = await district.endorsed(staff, head);
    const moved = await act(head, last.id, 'transfer', { agencyId: unit });
    expect(moved.status).toBe(200);
    expect(await duty()).toEqual(met);
  });

  it('goes to a living agency of the region, and to another one', async () => {
    await district.endorsed(staff, head);
    const second = await district.endorsed(staff, head);
    for (const to of [app.world.agencies.gresik.dinkes, NOWHERE]) {
      const refused = await act(head, second.id, 'transfer', { agencyId: to });
      expect([refused.status, pointerOf(refused)]).toEqual([400, '/agencyId']);
    }
    const same = await act(head, second.id, 'transfer', { agencyId });
    expect(refusal(same)).toEqual([409, 'invalid-transition']);
  });

  it('is the head’s or the administrator’s', async () => {
    await district.endorsed(staff, head);
    const second = await district.endorsed(staff, head);
    const body = { agencyId: district.agencies.disdik };
    expect((await act(staff, second.id, 'transfer', body)).status).toBe(403);
    expect((await act(verifier, second.id, 'transfer', body)).status).toBe(403);
    const abroad = await app.as({ role: 'REGION_ADMIN', region: 'gresik' });
    expect((await act(abroad, second.id, 'transfer', body)).status).toBe(404);
    const admin = await app.as({ role: 'REGION_ADMIN' });
    expect((await act(admin, second.id, 'transfer', body)).status).toBe(200);
  });
});
