import type { EditionView, EntryView } from '@satu/contract/views';
import pg from 'pg';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { Contest } from '../competitions/contest.fixture.js';

/** 03.00 WIB on 2 June: in Sidoarjo the first has passed, in UTC it has not. */
const NIGHT = '2026-06-01T20:00:00Z';

describe('a post that ended yesterday, on the region’s calendar', () => {
  let app: TestApp;
  let contest: Contest;
  let edition: EditionView;

  beforeAll(async () => {
    app = await startApp({ now: NIGHT });
    contest = await Contest.in(app);
    edition = await contest.edition();
  });

  afterAll(async () => {
    await app.close();
  });

  /** Somebody who scores, and had a post in the agency until this day. */
  const formerly = async (agency: 'disdik' | 'porong', until: string) => {
    const evaluator = await contest.evaluator();
    await app.build.grant({
      ...{ personId: evaluator.personId!, role: 'AGENCY_STAFF', until },
      ...{ regionId: app.world.regions.sidoarjo, agencyId: contest.agencyId(agency) },
    });
    return evaluator;
  };
  const stateOf = async (entry: EntryView, { personId }: TestClient) =>
    app.sql<{ state: string }>(
      'select state from entry_person where entry_id = $1 and person_id = $2',
      [entry.id, personId],
    );

  it('binds nobody: not when an entry is made, nor when it is assigned', async () => {
    const free = await formerly('disdik', '2026-06-01');
    const bound = await formerly('disdik', '2026-06-02');
    const entry = await contest.entry(edition.id, 'disdik');
    expect(await stateOf(entry, free)).toEqual([]);
    expect(await stateOf(entry, bound)).toEqual([{ state: 'CONFLICT' }]);
    expect((await contest.assign(entry, edition, free)).status).toBe(201);
    expect((await contest.assign(entry, edition, bound)).status).toBe(409);
  });

  it('nor when somebody else comes to answer for the innovation', async () => {
    const entry = await contest.entry(edition.id, 'disdik');
    const [free, bound] = [await contest.evaluator(), await contest.evaluator()];
    for (const one of [free, bound]) await contest.assign(entry, edition, one);
    // Written before the assignment could know: a post in what doesn't answer for it yet.
    for (const [one, until] of [
      [free, '2026-06-01'],
      [bound, '2026-06-02'],
    ] as const) {
      await app.build.grant({
        ...{ personId: one.personId!, role: 'AGENCY_STAFF', until },
        ...{ regionId: app.world.regions.sidoarjo, agencyId: contest.agencyId('porong') },
      });
    }
    await atNight('update innovation set custodian_agency_id = $2 where id = $1', [
      entry.innovationId,
      contest.agencyId('porong'),
    ]);
    expect(await stateOf(entry, free)).toEqual([{ state: 'ASSIGNED' }]);
    expect(await stateOf(entry, bound)).toEqual([{ state: 'CONFLICT' }]);
  });

  async function atNight(statement: string, values: unknown[]): Promise<void> {
    const options = `-c timezone=UTC -c satu.now=${NIGHT}`;
    const client = new pg.Client({ connectionString: app.database.url, options });
    await client.connect();
    await client.query(statement, values);
    await client.end();
  }
});
