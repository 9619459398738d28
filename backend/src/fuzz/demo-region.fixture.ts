import type { SessionView } from '@satu/contract/views';
import type { Role } from '@satu/domain/access';
import { loadDemo } from '../demo/load-demo.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { startApp, type TestApp } from '../testing/start-app.js';
import type { TestClient } from '../testing/test-client.js';
import { KnownIds } from './known-ids.fixture.js';
import { stateReader, type State } from './state.fixture.js';

const ANCHOR = '2026-06-15';

/** Somebody of the demo, or a stranger. */
export interface Actor {
  name: string;
  personId: string | null;
  /** What she may do somewhere. */
  permissions: readonly string[];
}

/** The demo behind the real API, and somebody for each role in it. */
export class DemoRegion {
  private constructor(
    private readonly app: TestApp,
    readonly ids: KnownIds,
    readonly cast: readonly Actor[],
    readonly state: () => Promise<State>,
  ) {}

  static async open(): Promise<DemoRegion> {
    const app = await startApp({ now: `${ANCHOR}T03:00:00Z` });
    // The small world of other tests makes room: both have a Kabupaten Sidoarjo.
    for (const table of ['agency', 'region']) await app.sql(`delete from ${table}`);
    await app.nest.get(UnitOfWork).run((tx) => loadDemo(tx, ANCHOR));
    const cast = await castOf(app);
    // Nobody of the cast may lose her post half-way: what happens to people happens to the others.
    const spared = await app.sql<{ id: string }>(
      `select id from person where id = any ($1) union all select id from person_grant where person_id = any ($1)`,
      [cast.map(({ personId }) => personId)],
    );
    const ids = await KnownIds.of(
      (...query) => app.sql(...query),
      spared.map(({ id }) => id),
    );
    return new DemoRegion(app, ids, cast, await stateReader((...query) => app.sql(...query)));
  }

  /** Signed in afresh. */
  client({ personId }: Actor): Promise<TestClient> {
    return this.clientOf(personId);
  }

  async clientOf(personId: string | null): Promise<TestClient> {
    return personId === null ? this.app.stranger() : this.app.signIn(personId);
  }

  async personOf(email: string): Promise<string> {
    const [person] = await this.sql<{ id: string }>('select id from person where email = $1', [
      email,
    ]);
    if (!person) throw new Error(`${email} is nobody`);
    return person.id;
  }

  sql: TestApp['sql'] = (...query) => this.app.sql(...query);

  async close(): Promise<void> {
    await this.app.close();
  }
}

/** One person for each role and programme of the regency, one of next door, and a stranger. */
async function castOf(app: TestApp): Promise<Actor[]> {
  const found = await app.sql<{
    role: Role;
    programme: string | null;
    email: string;
    personId: string;
  }>(
    `select distinct on (g.role, g.programme) g.role, g.programme, p.email, p.id as "personId"
     from person_grant g join person p on p.id = g.person_id
     where p.email not like '%gresik%'
     order by g.role, g.programme, (select count(*) from innovation i where i.agency_id = g.agency_id) desc, p.email`,
  );
  const [neighbour] = await app.sql<{ personId: string }>(
    `select id as "personId" from person where email = 'admin@gresik.example'`,
  );
  const people = [
    { name: 'REGION_ADMIN of Gresik', personId: neighbour?.personId ?? '' },
    ...found.map(({ role, programme, personId, email }) => ({
      name: [role, programme, email].filter(Boolean).join(' '),
      personId,
    })),
  ];
  const cast: Actor[] = [{ name: 'stranger', personId: null, permissions: [] }];
  for (const person of people) {
    const session = await (await app.signIn(person.personId)).get<SessionView>('/api/session');
    cast.push({ ...person, permissions: session.body.permissions });
  }
  return cast;
}
