import { Environment } from '../platform/config/environment.js';
import { startApp, type TestApp } from '../testing/start-app.js';
import { cloneDatabase } from '../testing/test-database.js';
import { prepareContent } from './prepare-content.js';

const environmentOf = (mode: 'demo' | 'production'): Environment =>
  new Environment({
    mode,
    port: 0,
    host: '127.0.0.1',
    publicUrl: new URL('http://localhost'),
    trustedProxyHops: 0,
    databaseUrl: null,
    home: '/nowhere',
    startOfBusinessClock: null,
    s3: null,
    scanner: null,
  });
const demo = environmentOf('demo');

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ on: await cloneDatabase(), now: '2026-11-24T01:00:00Z' });
});
afterAll(() => app.close());

const periods = () =>
  app.sql<{
    code: string;
    year: number;
    closed: boolean;
    opens: string;
    closes: string;
    duties: number;
  }>(
    `select r.code, p.year, p.closed_at is not null as closed,
       to_char(p.opens_at at time zone r.time_zone, 'YYYY-MM-DD HH24:MI:SS') as opens,
       to_char(p.closes_at at time zone r.time_zone, 'YYYY-MM-DD HH24:MI:SS') as closes,
       (select count(*)::int from obligation o where o.period_id = p.id) as duties
     from period p join region r on r.id = p.region_id where r.code = '35.15' order by p.year`,
  );

it('fills an empty database once, and tells who can sign in', async () => {
  const notes = await prepareContent(app.nest, demo);
  expect(notes.join('\n')).toMatch(
    /inovasi-untuk-semua[\s\S]*admin@sidoarjo\.example[\s\S]*staf\./,
  );
  const before = await app.sql('select count(*) from person');
  await prepareContent(app.nest, demo);
  expect(await app.sql('select count(*) from person')).toEqual(before);
  expect((await periods()).map(({ year, closed }) => [year, closed])).toEqual([
    [2025, true],
    [2026, false],
  ]);
});

it('leaves counters that are the truth', async () => {
  expect(await app.sql('select * from recount_differences()')).toEqual([]);
});

it('opens the new year’s period when it is started in a new year, once', async () => {
  app.clock.set('2028-01-02T01:00:00Z');
  await prepareContent(app.nest, demo);
  await prepareContent(app.nest, demo);
  const all = await periods();
  expect(all.map(({ year }) => year)).toEqual([2025, 2026, 2028]);
  const [, last, now] = all;
  expect([now?.opens, now?.closes]).toEqual([
    last?.opens.replace('2026', '2028'),
    last?.closes.replace(/^2026/, '2028').replace(/^2027/, '2029'),
  ]);
  expect(now?.duties).toBe(last?.duties);
});

it('is refused in production', async () => {
  await expect(prepareContent(app.nest, environmentOf('production'))).rejects.toThrow(
    'production refuses it',
  );
});
