import type { TurnaroundsView } from '@satu/contract/views';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { act, District, done, FIVE, NOON } from '../innovations/district.fixture.js';

let app: TestApp;
let district: District;
let staff: TestClient;
let head: TestClient;
let verifier: TestClient;

beforeAll(async () => {
  app = await startApp({ now: NOON });
  district = await District.in(app);
  staff = await district.staff();
  head = await district.head();
  verifier = await app.as({ role: 'VERIFIER', programme: 'IID', name: 'Verifikator Satu' });
});
afterAll(() => app.close());

async function read(by: TestClient) {
  return (await by.get<TurnaroundsView>('/api/verification-turnarounds')).body.items;
}

/** Endorsed at noon, decided so many days later. */
async function decided(days: number, act_: 'verification' | 'return', by = verifier) {
  app.clock.set(NOON);
  const { id } = await district.endorsed(staff, head, { name: `Sesudah ${days} hari` });
  app.clock.set(new Date(Date.parse(NOON) + days * 86_400_000).toISOString());
  const body = act_ === 'return' ? { note: 'Lengkapi.' } : { criteria: FIVE };
  done(await act(by, id, act_, body));
}

describe('how long verification takes', () => {
  it('is the median and the ninetieth percentile of days, for oneself and for the office', async () => {
    const other = await app.as({ role: 'VERIFIER', programme: 'IID', name: 'Verifikator Dua' });
    for (const days of [1, 2, 4]) await decided(days, 'verification');
    await decided(3, 'return');
    await decided(10, 'verification', other);
    // The head's own return is no decision of the desk.
    await decided(7, 'return', head);
    expect(await read(verifier)).toEqual([
      {
        personId: verifier.personId,
        name: 'Verifikator Satu',
        decisions: 4,
        medianDays: 2.5,
        ninetiethDays: 3.7,
        isReader: true,
      },
    ]);
    const office = await app.as({ role: 'OFFICE_STAFF' });
    expect((await read(office)).map(({ name, decisions }) => [name, decisions])).toEqual([
      ['Verifikator Dua', 1],
      ['Verifikator Satu', 4],
    ]);
    const abroad = await app.as({ role: 'OFFICE_STAFF', region: 'gresik' });
    expect(await read(abroad)).toEqual([]);
    expect((await staff.get('/api/verification-turnarounds')).status).toBe(403);
  });
});
