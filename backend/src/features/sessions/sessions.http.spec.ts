import type { DevicesView, SessionView } from '@satu/contract/views';
import { startApp, type TestApp } from '../../testing/start-app.js';

const MINUTE = 60_000;

let app: TestApp;
let beside: TestApp;
beforeAll(async () => {
  app = await startApp({ now: '2026-06-15T03:00:00Z' });
  beside = await startApp({ beside: app });
});
afterAll(async () => {
  await beside.close();
  await app.close();
});

const newStaff = () => app.as({ role: 'AGENCY_STAFF', agency: 'dinkes' });

describe('the session', () => {
  it('shows the person, today’s grants and the rights that follow', async () => {
    const staff = await newStaff();
    const { status, body } = await staff.get<SessionView>('/api/session');
    expect(status).toBe(200);
    expect(body.grants).toEqual([
      {
        role: 'AGENCY_STAFF',
        programme: null,
        kind: 'DEFINITIF',
        regionId: app.world.regions.sidoarjo,
        regionName: 'Kabupaten Sidoarjo',
        agencyId: app.world.agencies.sidoarjo.dinkes,
        agencyName: 'Dinas Kesehatan',
        from: '2020-01-01',
        until: null,
      },
    ]);
    expect(body.permissions).toContain('innovation:create');
    expect(body.permissions).not.toContain('innovation:endorse');
    expect(body.now).toBe(app.clock.now().toISOString());
    expect(body.expiresAt).toBe(new Date(app.clock.real().getTime() + 60 * MINUTE).toISOString());
  });

  it('tells who has no role which one came nearest, and who gives roles', async () => {
    const grantor = await app.as({ role: 'REGION_ADMIN', name: 'Admin Sidoarjo' });
    const personId = await app.build.person();
    const read = async () =>
      (await (await app.signIn(personId)).get<SessionView>('/api/session')).body.withoutRole;
    expect(await read()).toEqual({ latest: null, grantors: [] });
    const regionId = app.world.regions.sidoarjo;
    await app.build.grant({ personId, role: 'AUDITOR', regionId, until: '2020-02-01' });
    const told = await read();
    expect(told?.latest).toMatchObject({ role: 'AUDITOR', until: '2020-02-01', state: 'ENDED' });
    expect(told?.grantors).toContain('Admin Sidoarjo');
    await grantor.post(`/api/people/${personId}/grants`, { role: 'VERIFIER', programme: 'IID' });
    expect((await read())?.latest).toMatchObject({ role: 'VERIFIER', state: 'PENDING' });
    await app.build.grant({ personId, role: 'AUDITOR', regionId, from: '2021-01-01' });
    expect(await read()).toBeNull();
  });

  it('ends after an hour without a request, and lives on with one', async () => {
    const staff = await newStaff();
    for (let n = 0; n < 3; n += 1) {
      app.clock.advance(59 * MINUTE);
      expect((await staff.get('/api/session')).status).toBe(200);
    }
    app.clock.advance(60 * MINUTE);
    expect((await staff.get('/api/session')).status).toBe(401);
  });

  it('ends twelve hours after it began, however busy', async () => {
    const staff = await newStaff();
    for (let n = 0; n < 14; n += 1) {
      app.clock.advance(50 * MINUTE);
      expect((await staff.get('/api/session')).status).toBe(200);
    }
    app.clock.advance(20 * MINUTE);
    expect((await staff.get('/api/session')).status).toBe(401);
  });

  it('is not kept alive by a shifted business clock', async () => {
    const staff = await newStaff();
    app.clock.set('2026-12-31T00:00:00Z');
    expect((await staff.get('/api/session')).status).toBe(200);
    app.clock.set(app.clock.real());
  });

  it.each(['', 'satu=', 'satu=forged', 'satu=%00', `satu=${'a'.repeat(4000)}`])(
    'is not had with the cookie %j',
    async (cookie) => {
      const { status, body } = await app.stranger({ cookie }).get('/api/session');
      expect([status, body.code]).toEqual([401, 'unauthenticated']);
    },
  );
});

describe('a page of somebody who is no longer signed in', () => {
  it('neither reads nor writes in the name of whoever is', async () => {
    const staff = await newStaff();
    const said = (owner: string | null) => ({ 'x-page-of': owner ?? '' });
    const read = (owner: string | null) => staff.get('/api/innovations', said(owner));
    expect((await read(staff.personId)).status).toBe(200);
    for (const owner of ['00000000-0000-4000-8000-000000000000', 'siapa pun', null]) {
      const { status, body } = await staff.post('/api/innovations', {}, said(owner));
      expect([status, body.code]).toEqual([401, 'unauthenticated']);
      expect((await read(owner)).status).toBe(401);
    }
    expect((await staff.get('/api/session')).status).toBe(200);
  });
});

describe('ends at once in every process', () => {
  it('when its owner signs out', async () => {
    const staff = await newStaff();
    const { status, headers } = await staff.delete('/api/session');
    expect(status).toBe(204);
    expect(String(headers['set-cookie'])).toMatch(/^satu=;/);
    expect((await beside.stranger(staff.headers).get('/api/session')).status).toBe(401);
  });

  it('when the account is closed', async () => {
    const staff = await newStaff();
    await app.sql('update person set active = false where id = $1', [staff.personId]);
    expect((await beside.stranger(staff.headers).get('/api/session')).status).toBe(401);
  });

  it('with the rights of a grant that is annulled, not begun, over, or waits for consent', async () => {
    const rights = async (change: string): Promise<readonly string[]> => {
      const verifier = await app.as({ role: 'VERIFIER' });
      await app.sql(`update person_grant set ${change} where person_id = $1`, [verifier.personId]);
      const { body } = await beside.stranger(verifier.headers).get<SessionView>('/api/session');
      return body.permissions;
    };
    expect(await rights('decree = null')).toContain('innovation:verify');
    expect(await rights(`annulled_at = '2026-06-01', annulled_by = given_by`)).toEqual([]);
    expect(await rights(`from_on = '2026-06-17'`)).toEqual([]);
    expect(await rights(`until_on = '2026-06-15'`)).toEqual([]);
    expect(await rights('consented_at = null, consented_by = null')).toEqual([]);
  });

  it('at midnight of the region, not of the machine', async () => {
    const head = await app.as({ role: 'AGENCY_HEAD', agency: 'dinkes' });
    await app.sql(`update person_grant set until_on = '2026-08-31' where person_id = $1`, [
      head.personId,
    ]);
    const permissions = async (at: string): Promise<number> => {
      app.clock.set(at);
      return (await head.get<SessionView>('/api/session')).body.permissions.length;
    };
    expect(await permissions('2026-08-31T16:59:59Z')).toBeGreaterThan(0);
    expect(await permissions('2026-08-31T17:00:00Z')).toBe(0);
    app.clock.set(app.clock.real());
  });
});

describe('devices', () => {
  it('are listed to their owner, the current one marked, and can be signed out', async () => {
    const first = await newStaff();
    const second = await app.signIn(first.personId ?? '');
    const { body } = await second.get<DevicesView>('/api/session/devices');
    expect(body.items.map(({ current }) => current).sort()).toEqual([false, true]);
    const other = body.items.find(({ current }) => !current);
    expect((await second.delete(`/api/session/devices/${other?.id ?? ''}`)).status).toBe(204);
    expect((await first.get('/api/session')).status).toBe(401);
    expect((await second.get('/api/session')).status).toBe(200);
  });

  it('of somebody else are not there', async () => {
    const [mine, hers] = [await newStaff(), await newStaff()];
    const { body } = await hers.get<DevicesView>('/api/session/devices');
    const { status } = await mine.delete(`/api/session/devices/${body.items[0]?.id ?? ''}`);
    expect(status).toBe(404);
    expect((await hers.get('/api/session')).status).toBe(200);
  });

  it('can all be signed out but the one in use', async () => {
    const first = await newStaff();
    const second = await app.signIn(first.personId ?? '');
    const stranger = await newStaff();
    expect((await second.delete('/api/session/devices')).status).toBe(204);
    const alive = await Promise.all(
      [first, second, stranger].map((one) => one.get('/api/session')),
    );
    expect(alive.map(({ status }) => status)).toEqual([401, 200, 200]);
  });
});

it('leaves an audit line for each act', async () => {
  const staff = await newStaff();
  await staff.delete('/api/session/devices');
  await staff.delete('/api/session');
  const lines = await app.sql<{ act: string; actor: string }>(
    'select act, actor_id as actor from audit_event where subject_id = $1 order by id',
    [staff.personId],
  );
  expect(lines).toEqual([
    { act: 'session.others-ended', actor: staff.personId },
    { act: 'session.ended', actor: staff.personId },
  ]);
});
