import type { GrantView, PeriodView, PersonView, SessionView } from '@satu/contract/views';
import { ConfigurationError } from '../platform/config/configuration-error.js';
import { Environment } from '../platform/config/environment.js';
import { startApp, type TestApp } from '../testing/start-app.js';
import { cloneDatabase } from '../testing/test-database.js';
import { appointFirstAdministrator } from './appoint-first-administrator.js';
import { readAppointment } from './appointment.js';
import { checkDatabase } from './check-database.js';
import { resetDatabase } from './reset-database.js';

const environmentOf = (mode: 'demo' | 'production'): Environment =>
  new Environment({
    mode,
    port: 3000,
    host: '127.0.0.1',
    publicUrl: new URL('https://inovasi.test'),
    trustedProxyHops: 0,
    databaseUrl: null,
    home: '/nowhere',
    startOfBusinessClock: null,
    s3: null,
    scanner: null,
  });

describe('db check', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ now: '2026-06-01T05:00:00Z' });
    const decider = await app.as({ role: 'OFFICE_DECIDER' });
    const made = await decider.post<PeriodView>('/api/periods', {
      year: 2026,
      name: '2026',
      opensOn: '2026-01-01',
      closesAt: '2026-11-30T16:59:59Z',
      legalBasis: { kind: 'SK', number: '1/2026', on: '2026-01-02' },
    });
    expect(made.status).toBe(201);
  });
  afterAll(() => app.close());

  async function check(): Promise<{ good: boolean; said: string[] }> {
    const said: string[] = [];
    const good = await checkDatabase({
      environment: environmentOf('demo'),
      databaseUrl: app.database.url,
      say: (line) => said.push(line),
    });
    return { good, said };
  }

  it('finds nothing wrong with a database that only the API wrote to', async () => {
    expect(await check()).toEqual({
      good: true,
      said: ['Schema and counters are as they should be.'],
    });
  });

  it('names a counter that is not the truth', async () => {
    await app.sql('alter table obligation disable trigger user');
    await app.sql(`update obligation set begun = 7 where agency_id = $1`, [
      app.world.agencies.sidoarjo.dinkes,
    ]);
    await app.sql('alter table obligation enable trigger user');
    const { good, said } = await check();
    expect(good).toBe(false);
    expect(said).toEqual([expect.stringMatching(/^Counter is wrong: obligation .*7.*counted/)]);
    await app.sql('alter table obligation disable trigger user');
    await app.sql('update obligation set begun = 0');
    await app.sql('alter table obligation enable trigger user');
  });

  it('names a weakened constraint, a dropped trigger and a table nobody knows', async () => {
    await app.sql('alter table agency drop constraint agency_dates_in_order');
    await app.sql('drop trigger audit_event_only_grows on audit_event');
    await app.sql('create table scratch (id int)');
    const { good, said } = await check();
    expect(good).toBe(false);
    const all = said.join('\n');
    expect(all).toMatch(/missing .*agency_dates_in_order/);
    expect(all).toMatch(/missing .*audit_event_only_grows/);
    expect(all).toMatch(/unexpected .*create table scratch/);
  });
});

describe('db reset', () => {
  it('empties a demo database and leaves it migrated', async () => {
    const database = await cloneDatabase();
    await database.sql(
      `insert into region (id, code, name, kind, time_zone, words) values (gen_random_uuid(), '00', 'x', 'NATION', 'Asia/Jakarta', '{}')`,
    );
    const place = { databaseUrl: database.url, say: () => undefined };
    await resetDatabase({ ...place, environment: environmentOf('demo') });
    expect(await database.sql('select 1 from region')).toEqual([]);
    expect(await database.sql('select 1 from affair limit 1')).toHaveLength(1);
    const refused = resetDatabase({ ...place, environment: environmentOf('production') });
    await expect(refused).rejects.toBeInstanceOf(ConfigurationError);
    await database.drop();
  });
});

describe('the first administrator', () => {
  const words = (more: Record<string, string> = {}): string[] =>
    Object.entries({
      name: 'Admin Sidoarjo',
      email: 'admin@sidoarjokab.go.id',
      region: '35.15',
      'region-name': 'Kabupaten Sidoarjo',
      'province-name': 'Provinsi Jawa Timur',
      ...more,
    }).flatMap(([name, value]) => (value === '' ? [] : [`--${name}`, value]));
  const production = environmentOf('production');

  it('gets a one-time link that opens an administrator’s session in an empty database', async () => {
    const database = await cloneDatabase();
    const link = new URL(
      await appointFirstAdministrator(database.url, readAppointment(words()), production),
    );
    expect(link.origin).toBe('https://inovasi.test');
    const app = await startApp({ on: database, now: new Date().toISOString() });
    const { status, body } = await app.stranger().post<SessionView>('/api/session/link', {
      token: link.hash.slice(1),
      password: 'langkah pertama yang aman',
    });
    expect(status).toBe(200);
    expect(body.grants).toMatchObject([{ role: 'REGION_ADMIN', regionName: 'Kabupaten Sidoarjo' }]);
    const regions = await database.sql('select code, kind from region order by code');
    expect(regions).toEqual([
      { code: '00', kind: 'NATION' },
      { code: '35', kind: 'PROVINCE' },
      { code: '35.15', kind: 'REGENCY' },
    ]);
    await app.close();
  });

  it('is appointed once', async () => {
    const database = await cloneDatabase();
    await appointFirstAdministrator(database.url, readAppointment(words()), production);
    const second = readAppointment(words({ email: 'lain@sidoarjokab.go.id' }));
    await expect(appointFirstAdministrator(database.url, second, production)).rejects.toThrow(
      'has an administrator already',
    );
    expect(await database.sql('select 1 from person')).toHaveLength(1);
    await database.drop();
  });

  it('is joined by a decider, who consents to what the administrator gives', async () => {
    const database = await cloneDatabase();
    const decider = { role: 'OFFICE_DECIDER', name: 'Sekda', email: 'sekda@sidoarjokab.go.id' };
    const app = await startApp({ on: database, now: new Date().toISOString() });
    const enter = async (more: Record<string, string> = {}) => {
      const appointment = readAppointment(words(more));
      const link = new URL(await appointFirstAdministrator(database.url, appointment, production));
      const token = link.hash.slice(1);
      const password = 'langkah pertama yang aman';
      const { body } = await app
        .stranger()
        .post<SessionView>('/api/session/link', { token, password });
      return app.signIn(body.person.id);
    };
    const [admin, sekda] = [await enter(), await enter(decider)];
    const { body: person } = await admin.post<PersonView>('/api/people', {
      name: 'Siti',
      email: 'siti@x.id',
    });
    const grants = `/api/people/${person.id}/grants`;
    const { body: grant } = await admin.post<GrantView>(grants, { role: 'REGION_ADMIN' });
    expect((await sekda.post(`${grants}/${grant.id}/consent`)).status).toBe(200);
    // Asked again for the same person, it makes a link and nobody new.
    expect((await enter(decider)).personId).toBe(sekda.personId);
    await expect(enter({ ...decider, email: 'lain@x.id' })).rejects.toThrow(
      'has a decider already',
    );
    expect(await database.sql('select 1 from person')).toHaveLength(3);
    await app.close();
  });

  it('needs the province’s name when it is not there yet, and then leaves nothing behind', async () => {
    const database = await cloneDatabase();
    const appointment = readAppointment(words({ 'province-name': '' }));
    await expect(appointFirstAdministrator(database.url, appointment, production)).rejects.toThrow(
      '--province-name',
    );
    expect(await database.sql('select 1 from region')).toEqual([]);
    await database.drop();
  });

  it.each([
    { email: 'admin' },
    { region: '3515' },
    { kind: 'VILLAGE' },
    { name: '' },
    { 'time-zone': 'UTC' },
  ])('is not appointed from %j', (more) => {
    expect(() => readAppointment(words(more as Record<string, string>))).toThrow(
      ConfigurationError,
    );
  });
});
