import type { ComplianceView } from '@satu/contract/views';
import pg from 'pg';
import { startApp, type TestApp } from '../../testing/start-app.js';
import { Duty } from '../periods/duty.fixture.js';

/** Two writers meet at midnight: who took the time first waits for the one who took it second. */
describe('as it stood at the end of a day', () => {
  let app: TestApp;
  let duty: Duty;
  const [before, behind] = ['2026-03-31T16:59:59Z', '2026-03-31T17:00:01Z'];

  beforeAll(async () => {
    app = await startApp({ now: '2026-02-01T02:00:00Z' });
    duty = await Duty.in(app);
  });

  afterAll(async () => {
    await duty.close();
    await app.close();
  });

  it('holds what was counted last, whoever took the time first', async () => {
    const { dinkes } = app.world.agencies.sidoarjo;
    const periodId = await duty.period();
    const [one, other] = [
      await duty.innovation({ agencyId: dinkes, periodId, status: 'SUBMITTED' }),
      await duty.innovation({ agencyId: dinkes, periodId, status: 'SUBMITTED' }),
    ];
    const endorsement = `update innovation set status = 'ENDORSED', in_force = 'ENDORSED', in_force_stage = stage,
      in_force_revision = 1 where id = $1`;
    const [early, late] = await Promise.all([connectionAt(before), connectionAt(behind)]);
    await late.query(endorsement, [one]);
    const waiting = early.query(endorsement, [other]);
    await new Promise((done) => setTimeout(done, 100));
    await late.query('commit');
    await waiting;
    await early.query('commit');
    await Promise.all([early.end(), late.end()]);

    await duty.at('2026-04-20T05:00:00Z');
    const office = await app.as({ role: 'OFFICE_DECIDER' });
    const counted = async (day: string) => {
      const { body } = await office.get<ComplianceView>(`/api/compliance?at=${day}`);
      return body.items.find(({ agencyId }) => agencyId === dinkes)?.counted;
    };
    expect([await counted('2026-03-31'), await counted('2026-04-01')]).toEqual([0, 2]);
    const { body } = await office.get<ComplianceView>('/api/compliance?at=2026-04-01');
    expect(body.totals).toMatchObject({ registered: 1, met: 1 });
  });

  /** A transaction that has begun at this instant. */
  async function connectionAt(instant: string): Promise<pg.Client> {
    const options = `-c timezone=UTC -c satu.now=${instant}`;
    const client = new pg.Client({ connectionString: app.database.url, options });
    await client.connect();
    await client.query('begin');
    return client;
  }
});
