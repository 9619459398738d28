import type { PersonView, SignInLinkView } from '@satu/contract/views';
import { tokenHash } from '../../platform/auth/opaque-token.js';
import { startApp, type Part, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';

const DAY_MS = 24 * 3_600_000;
const FORGOTTEN = { purpose: 'FORGOTTEN_PASSWORD' };

let app: TestApp;
let admin: TestClient;
beforeAll(async () => {
  app = await startApp();
  admin = await app.as({ role: 'REGION_ADMIN' });
});
afterAll(() => app.close());

const idOf = async (part: Part) => (await app.as(part)).personId ?? '';
const make = (as: TestClient, id: string, body: object = FORGOTTEN) =>
  as.post<SignInLinkView>(`/api/people/${id}/sign-in-link`, body);
const tokenOf = (link: SignInLinkView) => new URL(link.url).hash.slice(1);
const redeem = (link: SignInLinkView) =>
  app.stranger().post('/api/session/link', {
    token: tokenOf(link),
    password: 'lumbung padi di tepi kali',
  });

describe('POST /api/people/:id/sign-in-link', () => {
  it('makes a link that works once, for a day, and is written down without its secret', async () => {
    const staff = await idOf({ role: 'AGENCY_STAFF', agency: 'dinkes' });
    const { status, body } = await make(admin, staff, { purpose: 'FIRST_SIGN_IN' });
    expect(status).toBe(200);
    expect(body.url).toMatch(/^http:\/\/localhost:3000\/tautan#[\w-]{40,}$/);
    expect(body.expiresAt).toBe(new Date(app.clock.real().getTime() + DAY_MS).toISOString());
    const [kept] = await app.sql<{ purpose: string; madeBy: string }>(
      'select purpose, made_by as "madeBy" from sign_in_link where token_hash = $1',
      [tokenHash(tokenOf(body))],
    );
    expect(kept).toEqual({ purpose: 'FIRST_SIGN_IN', madeBy: admin.personId });
    const lines = await app.sql<{ act: string; detail: unknown }>(
      `select act, detail from audit_event where subject_id = $1 and act = 'sign-in-link.made'`,
      [staff],
    );
    expect(lines).toEqual([
      { act: 'sign-in-link.made', detail: { purpose: 'FIRST_SIGN_IN', expiresAt: body.expiresAt } },
    ]);
    expect((await redeem(body)).status).toBeLessThan(300);
    expect((await redeem(body)).status).toBe(422);
  });

  it('takes the place of an earlier one', async () => {
    const staff = await idOf({ role: 'AGENCY_STAFF', agency: 'dinkes' });
    const first = await make(admin, staff);
    const second = await make(admin, staff);
    expect((await redeem(first.body)).status).toBe(422);
    expect((await redeem(second.body)).status).toBeLessThan(300);
  });

  it('is made by the other operator for an operator, and by a head for both', async () => {
    const operator = await app.as({ role: 'AGENCY_STAFF', agency: 'dinkes' });
    const head = await app.as({ role: 'AGENCY_HEAD', agency: 'dinkes' });
    const staff = await idOf({ role: 'AGENCY_STAFF', agency: 'dinkes' });
    const acting = await idOf({ role: 'AGENCY_HEAD', agency: 'dinkes' });
    expect((await make(operator, staff)).status).toBe(200);
    expect((await make(head, staff)).status).toBe(200);
    expect((await make(head, acting)).status).toBe(200);
    expect((await make(admin, acting)).status).toBe(200);
  });

  it('makes no operator the own head, neither one who is nor one who soon will be', async () => {
    const operator = await app.as({ role: 'AGENCY_STAFF', agency: 'dinkes' });
    const head = await idOf({ role: 'AGENCY_HEAD', agency: 'dinkes' });
    const soon = await idOf({ role: 'AGENCY_STAFF', agency: 'dinkes' });
    await app.build.grant({
      personId: soon,
      role: 'AGENCY_HEAD',
      regionId: app.world.regions.sidoarjo,
      agencyId: app.world.agencies.sidoarjo.dinkes,
      from: '2026-07-01',
    });
    for (const id of [head, soon]) {
      const refused = await operator.post(`/api/people/${id}/sign-in-link`, FORGOTTEN);
      expect([refused.status, refused.body.code]).toEqual([404, 'not-found']);
      expect(await app.sql('select 1 from sign_in_link where person_id = $1', [id])).toEqual([]);
    }
  });

  it('is not kept among the answers to repeat: who reads the database finds no way in', async () => {
    const staff = await idOf({ role: 'AGENCY_STAFF', agency: 'dinkes' });
    const key = { 'idempotency-key': 'link' };
    const url = `/api/people/${staff}/sign-in-link`;
    const { body } = await admin.post<SignInLinkView>(url, FORGOTTEN, key);
    const again = await admin.post(url, FORGOTTEN, key);
    expect([again.status, again.body.code]).toEqual([409, 'request-already-done']);
    const kept = await app.sql(`select * from idempotency_key where key = 'link'`);
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain(tokenOf(body));
    expect((await redeem(body)).status).toBe(200);
  });

  it('is not made by a colleague for other agencies, wider roles, or who has left', async () => {
    const colleague = await app.as({ role: 'AGENCY_STAFF', agency: 'dinkes' });
    const { dinkes } = app.world.agencies.sidoarjo;
    const regionId = app.world.regions.sidoarjo;
    const wider = await idOf({ role: 'AGENCY_STAFF', agency: 'dinkes' });
    await app.build.grant({ personId: wider, role: 'VERIFIER', regionId, agencyId: dinkes });
    const coming = await idOf({ role: 'AGENCY_STAFF', agency: 'dinkes' });
    await app.build.grant({ personId: coming, role: 'REGION_ADMIN', regionId, from: '2027-01-01' });
    const left = await app.build.person();
    await app.build.grant({
      personId: left,
      role: 'AGENCY_STAFF',
      regionId,
      agencyId: dinkes,
      until: '2026-06-14',
    });
    const others = [
      wider,
      coming,
      left,
      await idOf({ role: 'AGENCY_STAFF', agency: 'disdik' }),
      await idOf({ role: 'AGENCY_STAFF', agency: 'puskesmas' }),
      await idOf({ role: 'MENTOR', agency: 'dinkes' }),
      await idOf({ role: 'AGENCY_STAFF', region: 'gresik', agency: 'dinkes' }),
      admin.personId ?? '',
    ];
    for (const other of others) {
      const refused = await colleague.post(`/api/people/${other}/sign-in-link`, FORGOTTEN);
      expect([refused.status, refused.body.code]).toEqual([404, 'not-found']);
    }
    const nothing = await app.sql('select 1 from sign_in_link where made_by = $1', [
      colleague.personId,
    ]);
    expect(nothing).toEqual([]);
  });

  it('is made by the administrator of the region that answers for the account', async () => {
    const guest = await idOf({ role: 'EVALUATOR', region: 'gresik' });
    await app.build.grant({
      personId: guest,
      role: 'EVALUATOR',
      regionId: app.world.regions.sidoarjo,
    });
    expect((await admin.get<PersonView>(`/api/people/${guest}`)).status).toBe(200);
    expect((await make(admin, guest)).status).toBe(404);
    const home = await app.as({ role: 'REGION_ADMIN', region: 'gresik' });
    expect((await make(home, guest)).status).toBe(200);
  });

  it('is not made for oneself, nor for whom is shut out', async () => {
    const own = await admin.post(`/api/people/${admin.personId ?? ''}/sign-in-link`, FORGOTTEN);
    expect([own.status, own.body.code]).toEqual([409, 'second-person-needed']);
    const staff = await idOf({ role: 'AGENCY_STAFF', agency: 'porong' });
    await app.sql('update person set active = false where id = $1', [staff]);
    const shut = await admin.post(`/api/people/${staff}/sign-in-link`, FORGOTTEN);
    expect([shut.status, shut.body.code]).toEqual([409, 'person-inactive']);
  });

  it('refuses an unknown purpose, and hides first what is hidden', async () => {
    const staff = await idOf({ role: 'AGENCY_STAFF', agency: 'dinkes' });
    const refused = await admin.post(`/api/people/${staff}/sign-in-link`, { purpose: 'FUN' });
    expect([refused.status, refused.body.errors?.[0]?.pointer]).toEqual([400, '/purpose']);
    const stranger = await idOf({ role: 'AGENCY_STAFF', region: 'gresik', agency: 'dinkes' });
    expect((await make(admin, stranger, { purpose: 'FUN' })).status).toBe(404);
  });

  it.each(['VERIFIER', 'OFFICE_DECIDER', 'AUDITOR', 'MENTOR', 'EVALUATOR'] as const)(
    'refuses %s',
    async (role) => {
      const other = await app.as({ role, agency: 'dinkes' });
      const staff = await idOf({ role: 'AGENCY_STAFF', agency: 'dinkes' });
      expect((await make(other, staff)).status).toBe(403);
    },
  );
});
