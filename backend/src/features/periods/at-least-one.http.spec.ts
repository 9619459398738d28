import pg from 'pg';
import { cloneDatabase, type TestDatabase, testServer } from '../../testing/test-database.js';
import { ApiProcess } from './api-process.fixture.js';
import { type Outcome, Storm } from './storm.fixture.js';
import { STORM_TIME } from './storm-ground.fixture.js';

/** Two programs start and hundreds of rounds are fought on whatever machine this is. */
const LONG = 300_000;

/** The obligations, and what they would say if they were counted anew from the innovations alone. */
const STANDING = `
  select o.agency_id as "agencyId", o.required, o.counted, o.met_since is not null as met,
    p.closed_at is not null as closed,
    (select count(*)::int from lapse l where l.obligation_id = o.id and l.cured_at is null) as "openLapses",
    (select count(*)::int from innovation i join declaration d on d.innovation_id = i.id and d.period_id = p.id
      where i.custodian_agency_id = o.agency_id and i.in_force is not null and i.use_state <> 'STOPPED'
        and i.status not in ('REJECTED', 'WITHDRAWN') and i.in_force_stage = any (p.counting_stages)) as truth
  from obligation o join period p on p.id = o.period_id
  where not o.exempt and o.ended_on is null`;

interface Standing {
  readonly agencyId: string;
  readonly required: number;
  readonly counted: number;
  readonly met: boolean;
  readonly closed: boolean;
  readonly openLapses: number;
  readonly truth: number;
}

/** Below what is required although it was once met; a closed period stands as it was counted. */
const hasFallen = ({ met, closed, counted, truth, required }: Standing): boolean =>
  met && (closed ? counted : truth) < required;

describe('at least one innovation for each agency, whatever happens at once', () => {
  const running: (() => Promise<void>)[] = [];

  afterEach(async () => {
    for (let stop = running.pop(); stop; stop = running.pop()) await stop();
  });

  /** A storm on a database of its own, from which a part of the guard may be taken first. */
  async function rage(rounds: number, withoutGuard?: string) {
    const database = await cloneDatabase();
    running.push(async () => database.drop());
    await detectDeadlocksSoon(database);
    if (withoutGuard) await database.sql(withoutGuard);
    // Before the programs: on an empty database they would load the demo.
    const storm = await Storm.over(database, rounds);
    running.push(async () => storm.end());
    const programs = await Promise.all(
      [0, 1].map(async () => ApiProcess.start(database.url, STORM_TIME)),
    );
    running.push(...programs.map((program) => async () => program.stop()));
    await storm.rage(programs);
    return { database, storm, standing: await database.sql<Standing>(STANDING) };
  }

  it(
    'holds through 300 rounds of own acts, findings, closings and raw SQL',
    async () => {
      const { database, storm, standing } = await rage(300);
      const { outcomes, grounds } = storm;

      // It was a storm, and nobody fell over.
      expect(outcomes.filter(({ status }) => ![200, 404, 409, 422].includes(status))).toEqual([]);
      for (const act of ['withdrawal', 'return', 'transfer']) {
        expect(many(outcomes, act, null)).toBeGreaterThan(30);
        expect(many(outcomes, act, 'last-counted-innovation')).toBeGreaterThan(10);
      }
      for (const act of ['rejection', 'endorsement', 'closing', 'raw']) {
        expect(many(outcomes, act, null)).toBeGreaterThan(30);
      }
      expect(many(outcomes, 'raw', 'obligation_once_met_stays_met')).toBeGreaterThan(50);
      expect(many(outcomes, 'raw', 'nothing_is_truncated')).toBeGreaterThan(3);

      // 0 violations: whoever fell did so by a finding of fact, with exactly one open lapse.
      expect(await database.sql('select * from recount_differences()')).toEqual([]);
      const fallen = standing.filter(hasFallen);
      expect(fallen.filter(({ openLapses }) => openLapses !== 1)).toEqual([]);
      const found = outcomes
        .filter(({ act, status }) => (act === 'rejection' || act === 'use-state') && status === 200)
        // What had been transferred before it was found false fell from the neighbour.
        .flatMap(({ ground }) => [ground.agencyId, ground.neighbourId]);
      expect(fallen.filter(({ agencyId }) => !found.includes(agencyId))).toEqual([]);
      expect(fallen.length).toBeGreaterThan(30);
      expect(standing.filter((one) => !hasFallen(one) && one.openLapses > 0)).toEqual([]);
      await expectVerdictsToStand(database, many(outcomes, 'closing', null));
      await expectWholeSubmissions(
        database,
        outcomes,
        grounds.map(({ draft }) => draft),
      );
    },
    LONG,
  );

  it(
    'does not hold without the CHECK: the storm finds it missing',
    async () => {
      const { standing } = await rage(
        40,
        'alter table obligation drop constraint obligation_once_met_stays_met',
      );
      const violations = standing.filter((one) => hasFallen(one) && one.openLapses === 0);
      expect(violations.length).toBeGreaterThan(0);
    },
    LONG,
  );
});

/** How often an act went through (`null`), or was refused with this code. */
function many(outcomes: readonly Outcome[], act: string, code: string | null): number {
  return outcomes.filter(
    (one) => one.act === act && one.code === code && (code !== null || one.status === 200),
  ).length;
}

/** Each closed period has one verdict an agency, and it says what the obligation says for good. */
async function expectVerdictsToStand(database: TestDatabase, closings: number): Promise<void> {
  const [closed] = await database.sql(
    `select count(distinct p.id)::int as periods, count(*)::int as obligations, count(v.id)::int as verdicts,
       count(*) filter (where (v.counted, v.outcome) is distinct from (o.counted,
         case when o.lapse_open then 'LAPSED' when o.counted >= o.required then 'MET' else 'UNMET' end))::int as wrong
     from period p join obligation o on o.period_id = p.id
     left join verdict v on v.period_id = p.id and v.agency_id = o.agency_id
     where p.closed_at is not null`,
  );
  // Two agencies a round: the one in the storm and its neighbour.
  const obligations = closings * 2;
  expect(closed).toEqual({ periods: closings, obligations, verdicts: obligations, wrong: 0 });
}

/** A submission that races the closing is declared for the period, or refused without a trace. */
async function expectWholeSubmissions(
  database: TestDatabase,
  outcomes: readonly Outcome[],
  drafts: readonly string[],
): Promise<void> {
  const torn = await database.sql(
    `select i.id from innovation i where i.id = any($1) and (i.submitted_at is not null)
       <> exists (select from declaration d where d.innovation_id = i.id)`,
    [drafts],
  );
  expect(torn).toEqual([]);
  const [sent] = await database.sql(
    'select count(*)::int as n from innovation where id = any($1) and submitted_at is not null',
    [drafts],
  );
  expect(sent).toEqual({ n: many(outcomes, 'submission', null) });
  expect(many(outcomes, 'submission', 'period-closed')).toBeGreaterThan(0);
}

/** PostgreSQL waits a second before it looks for a deadlock; only its administrator shortens that. */
async function detectDeadlocksSoon(database: TestDatabase): Promise<void> {
  const admin = new pg.Client({ connectionString: testServer().adminUrl });
  await admin.connect();
  const name = new URL(database.url).pathname.slice(1);
  await admin.query(`alter database ${name} set deadlock_timeout = '50ms'`);
  await admin.end();
}
