import type { EditionView } from '@satu/contract/views';
import pg from 'pg';
import { startApp, type TestApp } from '../../testing/start-app.js';
import { Contest, NOON } from '../competitions/contest.fixture.js';

const ROUNDS = 60;

let app: TestApp;
let beside: TestApp;
let contest: Contest;
let edition: EditionView;

beforeAll(async () => {
  app = await startApp({ now: NOON });
  beside = await startApp({ beside: app });
  contest = await Contest.in(app);
  edition = await contest.edition();
});
afterAll(async () => {
  await beside.close();
  await app.close();
});

/** Evaluators who are assigned although they belong to what they judge. */
async function partial(): Promise<unknown[]> {
  return app.sql(
    `select a.id from entry_person a join entry e on e.id = a.entry_id
     where a.state = 'ASSIGNED' and person_belongs_to(a.person_id, e.agency_id)`,
  );
}

describe('an assignment and a post that meet', () => {
  it('never leave an evaluator assigned to the own agency', async () => {
    const entry = await contest.entry(edition.id, 'puskesmas');
    const manager = await beside.signIn(contest.manager.personId!);
    const outcomes = new Set<number>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const evaluator = await contest.evaluator();
      const personId = evaluator.personId!;
      const by = round % 2 === 0 ? contest.manager : manager;
      const pause = new Promise((done) => setTimeout(done, round % 7));
      const [assigned] = await Promise.all([
        by.post(`/api/entries/${entry.id}/assignments`, {
          evaluatorId: personId,
          stageId: edition.stages[0]!.id,
        }),
        pause.then(() =>
          app.build.grant({
            personId,
            role: 'AGENCY_STAFF',
            regionId: app.world.regions.sidoarjo,
            agencyId: contest.agencyId(round % 3 === 0 ? 'puskesmas' : 'dinkes'),
          }),
        ),
      ]);
      outcomes.add(assigned.status);
    }
    expect([...outcomes].filter((status) => status !== 201 && status !== 409)).toEqual([]);
    expect(await partial()).toEqual([]);
  });

  it('nor when the post is given while the entry is being made', async () => {
    for (let round = 0; round < 20; round += 1) {
      const evaluator = await contest.evaluator();
      const post = {
        personId: evaluator.personId!,
        role: 'AGENCY_STAFF',
        regionId: app.world.regions.sidoarjo,
        agencyId: contest.agencyId('porong'),
      } as const;
      const [entry] = await Promise.all([
        contest.entry(edition.id, 'porong'),
        app.build.grant(post),
      ]);
      const assigned = await contest.assign(entry, edition, evaluator);
      expect([assigned.status, assigned.body.code]).toEqual([409, 'conflict-of-interest']);
    }
  });
});

/** Works in a transaction that is still open while `meanwhile` starts, and commits behind it. */
async function whileOpen<T>(
  statement: string,
  values: unknown[],
  meanwhile: () => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: app.database.url });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(statement, values);
    const other = meanwhile();
    await new Promise((done) => setTimeout(done, 100));
    await client.query('commit');
    return await other;
  } finally {
    await client.end();
  }
}

describe('one that waits for the other', () => {
  const assignment = `insert into entry_person (id, entry_id, person_id, state, stage_id, made_at)
    values (gen_random_uuid(), $1, $2, 'ASSIGNED', $3, now())`;
  const adoption = 'update agency set parent_id = $2 where id = $1';
  let serial = 0;

  /** An evaluator whose own agency stands apart, and an entry of another agency. */
  async function strangers() {
    const { sidoarjo } = app.world.regions;
    serial += 1;
    const unit = await app.build.agency({ regionId: sidoarjo, code: `u${serial}`, obliged: false });
    const personId = await app.build.person();
    await app.build.grant({ personId, role: 'EVALUATOR', regionId: sidoarjo, agencyId: unit });
    const entry = await contest.entry(edition.id, 'disdik');
    return { unit, personId, entry, evaluator: await app.signIn(personId) };
  }

  it('is refused when the family grew first', async () => {
    const { unit, entry, evaluator } = await strangers();
    const assigned = await whileOpen(adoption, [unit, contest.agencyId('disdik')], () =>
      contest.assign(entry, edition, evaluator),
    );
    expect([assigned.status, assigned.body.code]).toEqual([409, 'conflict-of-interest']);
  });

  it('becomes a conflict when the family grew behind it', async () => {
    const { unit, personId, entry } = await strangers();
    await whileOpen(assignment, [entry.id, personId, edition.stages[0]!.id], () =>
      app.sql(adoption, [unit, contest.agencyId('disdik')]),
    );
    expect(await partial()).toEqual([]);
  });

  it('becomes a conflict when the post was given behind it', async () => {
    const { personId, entry } = await strangers();
    const { sidoarjo } = app.world.regions;
    await whileOpen(assignment, [entry.id, personId, edition.stages[0]!.id], () =>
      app.build.grant({
        personId,
        role: 'MENTOR',
        regionId: sidoarjo,
        agencyId: contest.agencyId('disdik'),
      }),
    );
    expect(await partial()).toEqual([]);
  });
});
