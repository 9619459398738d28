import type { InnovationView, Problem } from '@satu/contract/views';
import { v7 as uuid } from 'uuid';
import type { Part, TestApp } from '../../testing/start-app.js';
import type { Answer, TestClient } from '../../testing/test-client.js';

/** Noon of 1 June 2026 in Sidoarjo. */
export const NOON = '2026-06-01T05:00:00Z';

/** An id that nothing has. */
export const NOWHERE = '019a0000-0000-7000-8000-000000000000';

/** Everything the duty's quick list asks for. */
export const QUICK = {
  stage: 'IMPLEMENTED',
  mainAffairCode: '1.02',
  content: {
    problem: 'Antrean puskesmas panjang. Lansia berdiri berjam-jam. Banyak yang pulang.',
    novelty: 'Nomor antrean diambil lewat kader dari rumah.',
    startsOn: '2025-02-01',
    officialName: 'Siti Rahayu',
  },
};

/** Yes to each of the five criteria. */
export const FIVE = ['RENEWAL', 'BENEFIT', 'NO_BURDEN', 'WITHIN_AFFAIRS', 'REPLICABLE'].map(
  (key) => ({ key, met: true, note: null }),
);

/** What the doors of an innovation answer: the innovation, or a problem. */
export type Body = InnovationView & Omit<Problem, 'status'>;

/** Status and code of a refusal. */
export function refusal({ status, body }: Answer<{ code?: string }>): [number, string | undefined] {
  return [status, body.code];
}

/** The first field that a refusal names. */
export function pointerOf({ body }: Answer<Pick<Problem, 'errors'>>): string | undefined {
  return body.errors?.[0]?.pointer;
}

/** Does something to an innovation, whatever its version. */
export async function act(
  by: TestClient,
  id: string,
  name: string,
  body?: unknown,
): Promise<Answer<Body>> {
  return by.post<Body>(`/api/innovations/${id}/${name}`, body);
}

/** Does something to an innovation upon the version that was seen. */
export async function actUpon(
  by: TestClient,
  { id, version }: { id: string; version: number },
  name: string,
  body?: unknown,
): Promise<Answer<Body>> {
  const condition = { 'if-match': `"${id}-${version}"` };
  return by.post<Body>(`/api/innovations/${id}/${name}`, body, condition);
}

/** Writes in a text upon the version it has. */
export async function write(
  by: TestClient,
  { id, version }: { id: string; version: number },
  fields: unknown,
  headers: Record<string, string> = {},
): Promise<Answer<Body>> {
  const condition = { 'if-match': `"${id}-${version}"`, ...headers };
  return by.patch<Body>(`/api/innovations/${id}`, fields, condition);
}

/** Reads an innovation. */
export async function read(by: TestClient, id: string): Promise<Answer<Body>> {
  return by.get<Body>(`/api/innovations/${id}`);
}

interface Duty {
  counted: number;
  registered: number;
  verified: number;
  begun: number;
  lapseOpen: boolean;
}

/** The tests' own year: periods in both regencies, and innovations on their way. */
export class District {
  readonly periodId = uuid();
  readonly lastPeriodId = uuid();
  readonly otherPeriodId = uuid();

  private constructor(readonly app: TestApp) {}

  static async in(app: TestApp): Promise<District> {
    const district = new District(app);
    const { sidoarjo, gresik } = app.world.regions;
    await district.addPeriod(district.lastPeriodId, sidoarjo, 2025);
    await district.addPeriod(district.periodId, sidoarjo, 2026);
    await district.addPeriod(district.otherPeriodId, gresik, 2026);
    return district;
  }

  get regionId(): string {
    return this.app.world.regions.sidoarjo;
  }

  get agencies(): TestApp['world']['agencies']['sidoarjo'] {
    return this.app.world.agencies.sidoarjo;
  }

  async addPeriod(id: string, regionId: string, year: number): Promise<void> {
    await this.app.sql(
      `insert into period (id, region_id, year, name, opens_on, opens_at, closes_at, required_count, counting_level,
         counting_stages, cure_days, basis_kind, basis_number, basis_on, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, 1, 'ENDORSED', '{INITIATIVE,TRIAL,IMPLEMENTED}', 30, 'SK', '1/2025', $5, $8, $8)`,
      [
        ...[id, regionId, year, `Inovasi ${year}`, `${year}-01-01`],
        ...[`${year - 1}-12-31T17:00:00Z`, `${year}-12-31T17:00:00Z`, NOON],
      ],
    );
  }

  /** An agency of Sidoarjo that only this test knows; it owes the periods of `in`, unless it is a unit. */
  async agency(name: string, parentId: string | null = null): Promise<string> {
    const { regionId } = this;
    const obliged = parentId === null;
    const id = await this.app.build.agency({ regionId, code: uuid(), name, parentId, obliged });
    if (obliged) await this.oblige(id);
    return id;
  }

  /** As if it had stood already when the periods were set up. */
  private async oblige(agencyId: string): Promise<void> {
    await this.app.sql(
      `insert into obligation (id, period_id, agency_id, region_id, required)
       select gen_random_uuid(), id, $1, region_id, 1 from period where id = any($2)`,
      [agencyId, [this.lastPeriodId, this.periodId]],
    );
  }

  async staff(agency: NonNullable<Part['agency']> = 'dinkes'): Promise<TestClient> {
    return this.app.as({ role: 'AGENCY_STAFF', agency });
  }

  async head(agency: NonNullable<Part['agency']> = 'dinkes'): Promise<TestClient> {
    return this.app.as({ role: 'AGENCY_HEAD', agency });
  }

  /** Somebody with a post in an agency that the tests' world does not name. */
  async posted(role: 'AGENCY_STAFF' | 'AGENCY_HEAD', agencyId: string): Promise<TestClient> {
    const personId = await this.app.build.person({ name: role });
    await this.app.build.grant({ personId, role, regionId: this.regionId, agencyId });
    return this.app.signIn(personId);
  }

  /** A draft with everything the duty asks for. */
  async draft(by: TestClient, fields: Record<string, unknown> = {}): Promise<Body> {
    const text = { name: 'Antrean Tanpa Berdiri', ...QUICK, ...fields };
    return done(await by.post<Body>('/api/innovations', text));
  }

  async submitted(by: TestClient, fields: Record<string, unknown> = {}): Promise<Body> {
    const { id } = await this.draft(by, fields);
    return done(await act(by, id, 'submission', {}));
  }

  async endorsed(
    by: TestClient,
    head: TestClient,
    fields: Record<string, unknown> = {},
  ): Promise<Body> {
    const { id } = await this.submitted(by, fields);
    return done(await act(head, id, 'endorsement'));
  }

  async verified(
    by: TestClient,
    head: TestClient,
    verifier: TestClient,
    fields: Record<string, unknown> = {},
  ): Promise<Body> {
    const { id } = await this.endorsed(by, head, fields);
    return done(await act(verifier, id, 'verification', { criteria: FIVE }));
  }

  /** The counters of an agency's duty in the open period, and that nothing in them is false. */
  async duty(agencyId = this.agencies.dinkes): Promise<Duty> {
    const wrong = await this.app.sql('select * from recount_differences()');
    if (wrong.length > 0) throw new Error(JSON.stringify(wrong));
    const [row] = await this.app.sql<Duty>(
      `select counted, registered, verified, begun, lapse_open as "lapseOpen" from obligation
       where period_id = $1 and agency_id = $2`,
      [this.periodId, agencyId],
    );
    if (!row) throw new Error(`Agency ${agencyId} owes nothing in this period.`);
    return row;
  }
}

/** The answer of a step that must succeed for the test to begin at all. */
export function done({ status, body }: Answer<Body>): Body {
  if (status >= 400) throw new Error(JSON.stringify(body));
  return body;
}
