import type { GrantView, PersonView } from '@satu/contract/views';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';

let app: TestApp;
let beside: TestApp;
beforeEach(async () => {
  app = await startApp();
  beside = await startApp({ beside: app });
});
afterEach(async () => {
  await beside.close();
  await app.close();
});

const newAdmin = () => app.as({ role: 'REGION_ADMIN' });
const IF_MATCH = { 'if-match': '*' };
async function grantOf({ personId }: TestClient): Promise<string> {
  const rows = await app.sql<{ id: string }>('select id from person_grant where person_id = $1', [
    personId,
  ]);
  return `/api/people/${personId ?? ''}/grants/${rows[0]?.id ?? ''}`;
}
const standing = () =>
  app.sql<{ id: string }>(
    `select p.id from person_grant g join person p on p.id = g.person_id
     where g.role = 'REGION_ADMIN' and p.active and g.annulled_at is null
       and coalesce(g.until_on, 'infinity') >= '2026-06-15'`,
  );

describe('two administrators who remove each other at the same moment', () => {
  type Act = (by: TestClient, of: TestClient) => Promise<{ status: number }>;
  const annul: Act = async (by, of) => by.delete(await grantOf(of), IF_MATCH);
  const end: Act = async (by, of) => by.patch(await grantOf(of), { until: '2026-06-14' }, IF_MATCH);
  const shutOut: Act = (by, of) =>
    by.patch(`/api/people/${of.personId ?? ''}`, { active: false }, IF_MATCH);

  it.each([
    ['annulling', annul, annul],
    ['ending', end, end],
    ['deactivating', shutOut, shutOut],
    ['annulling and deactivating', annul, shutOut],
  ])('by %s leave one of them', async (_, act, other) => {
    for (let round = 0; round < 5; round += 1) {
      await app.sql(`update person_grant set annulled_at = now(), annulled_by = given_by
        where role = 'REGION_ADMIN' and annulled_at is null`);
      const [one, two] = [await newAdmin(), await newAdmin()];
      const answers = await Promise.all([act(one, two), other(beside.stranger(two.headers), one)]);
      expect(await standing()).toHaveLength(1);
      expect(answers.filter(({ status }) => status < 300)).toHaveLength(1);
    }
  });
});

describe('the last administrator', () => {
  it('is not removed by one of another region, who keeps the account', async () => {
    const last = await newAdmin();
    const neighbour = await app.as({ role: 'REGION_ADMIN', region: 'gresik' });
    await app.sql('update person set home_region_id = $2 where id = $1', [
      last.personId,
      app.world.regions.gresik,
    ]);
    const refused = await neighbour.patch(
      `/api/people/${last.personId ?? ''}`,
      { active: false },
      IF_MATCH,
    );
    expect([refused.status, refused.body.code]).toEqual([409, 'last-administrator']);
    expect((await last.get('/api/people')).status).toBe(200);
  });

  it('is whoever stays longest: an end before hers leaves days without any', async () => {
    const [one, two] = [await newAdmin(), await newAdmin()];
    const ended = await one.patch<GrantView>(await grantOf(two), { until: '2026-12-31' }, IF_MATCH);
    expect(ended.body.until).toBe('2026-12-31');
    for (const refused of [
      await two.patch(await grantOf(one), { until: '2026-11-30' }, IF_MATCH),
      await two.delete(await grantOf(one), IF_MATCH),
      await two.patch(`/api/people/${one.personId ?? ''}`, { active: false }, IF_MATCH),
    ]) {
      expect([refused.status, refused.body.code]).toEqual([409, 'last-administrator']);
    }
    await newAdmin();
    expect((await two.delete(await grantOf(one), IF_MATCH)).status).toBe(204);
  });

  it('is not whoever still waits for consent', async () => {
    const [one, two] = [await newAdmin(), await newAdmin()];
    const email = 'calon@sidoarjo.example';
    const { body } = await one.post<PersonView>('/api/people', { name: 'Calon', email });
    await one.post(`/api/people/${body.id}/grants`, { role: 'REGION_ADMIN' });
    expect((await one.delete(await grantOf(two), IF_MATCH)).status).toBe(204);
    const pending = `/api/people/${body.id}/grants`;
    const { body: seen } = await one.get<PersonView>(`/api/people/${body.id}`);
    expect(seen.grants[0]?.state).toBe('PENDING');
    expect((await one.delete(`${pending}/${seen.grants[0]?.id ?? ''}`, IF_MATCH)).status).toBe(204);
    expect(await standing()).toEqual([{ id: one.personId }]);
  });
});
