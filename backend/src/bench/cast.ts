import type { Role } from '@satu/domain/access';
import { v7 as uuid } from 'uuid';
import { newToken, tokenHash } from '../platform/auth/opaque-token.js';
import { sessionCookieName } from '../platform/http/session-cookie.js';
import { Builders } from '../testing/builders.js';
import { query } from './data-folder.js';
import { environmentOfBench } from './environment-of-bench.js';

/** Somebody signed in. */
export interface Actor {
  readonly personId: string;
  readonly agencyId: string | null;
  readonly headers: Record<string, string>;
}

/** Who asks in the benchmarks: the people of one database. */
export interface Cast {
  readonly verifier: Actor;
  readonly overseer: Actor;
  /** One of each of ten agencies, so that they don't wait for each other's obligation. */
  readonly writers: readonly Actor[];
}

interface Place {
  readonly regionId: string;
  readonly agencyId: string | null;
}

/** Signs the people in: readers of one region, writers of another, so that nothing read grows. */
export async function castOf(url: string): Promise<Cast> {
  const regions = (await query(
    url,
    `select id from region where kind = 'NATION' union all
     (select id from region where kind = 'REGENCY' order by code limit 2)`,
    [],
  )) as { id: string }[];
  const [nation = '', home = '', desk = ''] = regions.map(({ id }) => id);
  const agencies = (await query(
    url,
    'select id from agency where region_id = $1 order by code limit 10',
    [desk],
  )) as { id: string }[];
  const people = new Builders(
    async <Row>(sql: string, parameters?: unknown[]) =>
      (await query(url, sql, parameters ?? [])) as Row[],
  );
  const signIn = (role: Role, place: Place): Promise<Actor> => actor(url, people, role, place);
  const writers: Actor[] = [];
  for (const { id } of agencies) {
    writers.push(await signIn('AGENCY_STAFF', { regionId: desk, agencyId: id }));
  }
  return {
    verifier: await signIn('VERIFIER', { regionId: home, agencyId: null }),
    overseer: await signIn('OVERSEER', { regionId: nation, agencyId: null }),
    writers,
  };
}

async function actor(url: string, people: Builders, role: Role, place: Place): Promise<Actor> {
  const personId = await people.person({ name: role });
  await people.grant({ personId, role, ...place });
  const token = newToken();
  await query(
    url,
    `insert into session (id, token_hash, person_id, label, created_at, last_seen_at, expires_at)
     values ($1, $2, $3, 'bench', $4::timestamptz, $4, $4::timestamptz + interval '12 hours')`,
    [uuid(), tokenHash(token), personId, new Date()],
  );
  const cookie = `${sessionCookieName(environmentOfBench())}=${token}`;
  return { personId, agencyId: place.agencyId, headers: { cookie, 'x-requested-by': 'satu' } };
}
