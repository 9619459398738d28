import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { newToken, tokenHash } from '../platform/auth/opaque-token.js';
import { Clock } from '../platform/clock/clock.js';
import { ConfigurationError } from '../platform/config/configuration-error.js';
import type { Environment } from '../platform/config/environment.js';
import type { Appointment, FirstRole } from './appointment.js';

const LINK_HOURS = 24;

const WORDS = {
  PROVINCE: { head: 'Gubernur', region: 'Provinsi', planning: 'Bappeda' },
  REGENCY: { head: 'Bupati', region: 'Kabupaten', planning: 'Bappeda' },
  CITY: { head: 'Wali Kota', region: 'Kota', planning: 'Bappeda' },
} as const;
const NATION_WORDS = { head: 'Presiden', region: 'Negara', planning: 'Bappenas' };

/**
 * Makes the region, where it is missing, and its first administrator, or the first who decides there
 * and so consents to what the administrator gives; returns the one-time link. Once they are there,
 * people are appointed by people. Asked again for the same person, it only makes a new link: the way
 * back in that ties nobody to a colleague.
 */
export async function appointFirstAdministrator(
  databaseUrl: string,
  appointment: Appointment,
  environment: Environment,
): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('lock table person_grant in exclusive mode');
    const known = await alreadyAppointed(client, appointment);
    const personId = known ?? (await appointIn(client, appointment));
    const token = await makeLink(client, personId, known ? 'FORGOTTEN_PASSWORD' : 'FIRST_SIGN_IN');
    await client.query('commit');
    const address = new URL('/tautan', environment.publicUrl);
    // Behind the hash, so that no server log on the way records it.
    address.hash = token;
    return address.href;
  } finally {
    // Ends the transaction too, when it did not come to its commit.
    await client.end();
  }
}

const ALREADY: Readonly<Record<FirstRole, string>> = {
  REGION_ADMIN: 'This database has an administrator already',
  OFFICE_DECIDER: 'This database has a decider already',
};

/** The person with this address, if the command line appointed her before; refuses a second one. */
async function alreadyAppointed(
  client: pg.Client,
  { role, email }: Appointment,
): Promise<string | null> {
  const { rows } = await client.query<{ id: string; same: boolean }>(
    `select p.id, g.given_by is null and p.active and lower(p.email) = lower($2) as same
     from person_grant g join person p on p.id = g.person_id
     where g.role = $1 and g.annulled_at is null`,
    [role, email],
  );
  if (rows.length === 0) return null;
  const known = rows.find(({ same }) => same);
  if (known) return known.id;
  throw new ConfigurationError([`${ALREADY[role]}: further ones are appointed in the portal.`]);
}

async function appointIn(client: pg.Client, appointment: Appointment): Promise<string> {
  return appoint(client, appointment, await ensureRegion(client, appointment));
}

async function ensureRegion(
  client: pg.Client,
  { region, provinceName }: Appointment,
): Promise<string> {
  const nation = await ensure(client, {
    code: '00',
    name: 'Indonesia',
    kind: 'NATION',
    timeZone: 'Asia/Jakarta',
    parentId: null,
    words: NATION_WORDS,
  });
  const own = { ...region, words: WORDS[region.kind] };
  if (region.kind === 'PROVINCE') return ensure(client, { ...own, parentId: nation });
  const province = await ensure(client, {
    code: region.code.slice(0, 2),
    name: provinceName,
    kind: 'PROVINCE',
    timeZone: region.timeZone,
    parentId: nation,
    words: WORDS.PROVINCE,
  });
  return ensure(client, { ...own, parentId: province });
}

interface RegionRow {
  code: string;
  name: string | null;
  kind: string;
  timeZone: string;
  parentId: string | null;
  words: object;
}

async function ensure(client: pg.Client, row: RegionRow): Promise<string> {
  const { rows } = await client.query<{ id: string }>('select id from region where code = $1', [
    row.code,
  ]);
  if (rows[0]) return rows[0].id;
  if (row.name === null) {
    throw new ConfigurationError([`Region ${row.code} is not there yet: add --province-name.`]);
  }
  const id = uuid();
  await client.query(
    `insert into region (id, code, name, kind, parent_id, time_zone, words) values ($1,$2,$3,$4,$5,$6,$7)`,
    [id, row.code, row.name, row.kind, row.parentId, row.timeZone, row.words],
  );
  return id;
}

async function appoint(
  client: pg.Client,
  { role, name, email, region }: Appointment,
  regionId: string,
): Promise<string> {
  const personId = uuid();
  const at = new Clock().real();
  await client.query(
    `insert into person (id, name, email, created_at, updated_at) values ($1,$2,$3,$4,$4)`,
    [personId, name, email, at],
  );
  await client.query(
    `insert into person_grant (id, person_id, role, kind, region_id, from_on, needs_consent, given_at)
     values ($1,$2,$6,'DEFINITIF',$3,($4::timestamptz at time zone $5)::date,false,$4)`,
    [uuid(), personId, regionId, at, region.timeZone, role],
  );
  const act = role === 'REGION_ADMIN' ? 'person.first-administrator' : 'person.first-decider';
  await record(client, act, personId);
  return personId;
}

async function makeLink(client: pg.Client, personId: string, purpose: string): Promise<string> {
  const at = new Clock().real();
  const token = newToken();
  await client.query(
    'update sign_in_link set expires_at = $2 where person_id = $1 and used_at is null and expires_at > $2',
    [personId, at],
  );
  await client.query(
    `insert into sign_in_link (token_hash, person_id, purpose, made_at, expires_at)
     values ($1,$2,$5,$3,$4)`,
    [tokenHash(token), personId, at, new Date(at.getTime() + LINK_HOURS * 3_600_000), purpose],
  );
  if (purpose !== 'FIRST_SIGN_IN') await record(client, 'sign-in-link.made', personId);
  return token;
}

async function record(client: pg.Client, act: string, personId: string): Promise<void> {
  await client.query(
    `insert into audit_event (id, at, act, subject_type, subject_id, region_id)
     select $1, $2, $3, 'person', p.id, p.home_region_id from person p where p.id = $4`,
    [uuid(), new Clock().real(), act, personId],
  );
}
