import type {
  GrantView,
  Page,
  PersonSummary,
  PersonView,
  SessionView,
  SignInLinkView,
} from '@satu/contract/views';
import { v7 as uuid } from 'uuid';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';

let app: TestApp;
let admin: TestClient;
beforeAll(async () => {
  app = await startApp();
  admin = await app.as({ role: 'REGION_ADMIN', name: 'Admin' });
});
afterAll(() => app.close());

const entered = async (by = admin): Promise<string> => {
  const email = `p-${uuid()}@sidoarjo.example`;
  return (await by.post<PersonView>('/api/people', { name: 'Siti', email })).body.id;
};
const give = async (personId: string, body: object, by = admin): Promise<string> => {
  const { body: grant } = await by.post<GrantView>(`/api/people/${personId}/grants`, body);
  return `/api/people/${personId}/grants/${grant.id}/consent`;
};
/** Who is told may consent, and who in fact may, are asked at once: both must say the same. */
const consent = async (url: string, by: TestClient) => {
  const [, personId = '', grantId = ''] = /people\/(.+)\/grants\/(.+)\/consent/.exec(url) ?? [];
  const { grants } = (await admin.get<PersonView>(`/api/people/${personId}`)).body;
  const told = grants.find(({ id }) => id === grantId)?.consenters ?? [];
  const answer = await consentTo(url, by);
  expect(told.some(({ id }) => id === by.personId)).toBe(answer === 200);
  return answer;
};
const consentTo = async (url: string, by: TestClient) => {
  const { status, body } = await by.post(url);
  return status === 200 ? status : [status, body.code, body.context?.['tied']];
};
const verifier = { role: 'VERIFIER', programme: 'IID' };

/** The person gets a new password through a link, and its maker could be who sets it. */
const resetBy = async (maker: TestClient, personId: string): Promise<void> => {
  const purpose = 'FORGOTTEN_PASSWORD';
  const { body } = await maker.post<SignInLinkView>(`/api/people/${personId}/sign-in-link`, {
    purpose,
  });
  const token = new URL(body.url).hash.slice(1);
  app.clock.advance(1000);
  const redeemed = await app.stranger().post('/api/session/link', {
    token,
    password: 'lumbung padi di tepi kali',
  });
  expect(redeemed.status).toBe(200);
};

it('an administrator takes effect by a second person only', async () => {
  const person = await entered();
  const url = await give(person, { role: 'REGION_ADMIN' });
  const holder = await app.signIn(person);
  expect((await holder.get<SessionView>('/api/session')).body.permissions).toEqual([]);
  expect(await consent(url, await app.as({ role: 'OFFICE_DECIDER' }))).toBe(200);
  expect((await holder.get<SessionView>('/api/session')).body.permissions).toContain('grant:give');
});

it('whoever was appointed by the command line needs nobody', async () => {
  const id = await app.build.person();
  await app.sql(
    `insert into person_grant (id, person_id, role, kind, region_id, from_on, needs_consent, given_at)
     values ($1, $2, 'REGION_ADMIN', 'DEFINITIF', $3, '2026-01-01', false, '2026-01-01')`,
    [uuid(), id, app.world.regions.sidoarjo],
  );
  const first = await app.signIn(id);
  expect((await first.get<SessionView>('/api/session')).body.permissions).toContain('grant:give');
  const { body } = await first.get<PersonView>(`/api/people/${id}`);
  expect(body.grants).toMatchObject([{ state: 'IN_FORCE' }]);
});

it('who may consent is named with the role, until somebody did', async () => {
  const decider = await app.as({ role: 'OFFICE_DECIDER', name: 'Bupati' });
  const person = await entered();
  const url = await give(person, verifier);
  const read = async () => (await admin.get<PersonView>(`/api/people/${person}`)).body.grants[0];
  const told = (await read())?.consenters ?? [];
  expect(told).toContainEqual({ id: decider.personId, name: 'Bupati', roles: ['OFFICE_DECIDER'] });
  expect(told.map(({ id }) => id)).not.toContain(admin.personId);
  expect(told.map(({ id }) => id)).not.toContain(person);
  const waiting = async () =>
    (await admin.get<Page<PersonSummary>>('/api/people?pending=true&limit=100')).body.items.some(
      ({ id }) => id === person,
    );
  expect(await waiting()).toBe(true);
  expect(await consent(url, decider)).toBe(200);
  expect((await read())?.consenters).toEqual([]);
  expect(await waiting()).toBe(false);
});

describe('the second person', () => {
  it('is nobody whose account the giver entered, nor the reverse', async () => {
    const decider = await entered();
    await app.build.grant({
      personId: decider,
      role: 'REGION_ADMIN',
      regionId: app.world.regions.sidoarjo,
    });
    const made = await app.signIn(decider);
    expect(await consent(await give(await entered(), verifier), made)).toEqual([
      409,
      'consenter-not-independent',
      ['account'],
    ]);
    expect(await consent(await give(await entered(), verifier, made), admin)).toEqual([
      409,
      'consenter-not-independent',
      ['account'],
    ]);
  });

  it('is nobody whose present password came by a link of the giver, nor the reverse', async () => {
    const second = await app.as({ role: 'REGION_ADMIN' });
    const id = second.personId ?? '';
    await resetBy(admin, id);
    const holder = await app.signIn(id);
    const tied = [409, 'consenter-not-independent', ['password']];
    expect(await consent(await give(await entered(), verifier), holder)).toEqual(tied);
    expect(await consent(await give(await entered(), verifier, holder), admin)).toEqual(tied);
    // A link that a third one made gives the account back to its owner alone.
    await resetBy(await app.as({ role: 'REGION_ADMIN' }), id);
    const own = await app.signIn(id);
    expect(await consent(await give(await entered(), verifier), own)).toBe(200);
  });

  it('is nobody who decides by the giver’s leave alone', async () => {
    const decider = await app.as({ role: 'OFFICE_STAFF' });
    const appointed = await give(decider.personId ?? '', { role: 'OFFICE_DECIDER' });
    expect(await consent(appointed, await app.as({ role: 'OFFICE_DECIDER' }))).toBe(200);
    expect(await consent(await give(await entered(), verifier), decider)).toEqual([
      409,
      'consenter-not-independent',
      ['right'],
    ]);
    await app.build.grant({
      personId: decider.personId ?? '',
      role: 'REGION_ADMIN',
      regionId: app.world.regions.sidoarjo,
    });
    expect(await consent(await give(await entered(), verifier), decider)).toBe(200);
  });
});
