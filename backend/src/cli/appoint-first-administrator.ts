import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { newToken, tokenHash } from '../platform/auth/opaque-token.js';
import { Clock } from '../platform/clock/clock.js';
import { ConfigurationError } from '../platform/config/configuration-error.js';
import type { Environment } from '../platform/config/environment.js';
import type { Appointment } from './appointment.js';

const LINK_HOURS = 24;

const WORDS = {
  PROVINCE: { head: 'Gubernur', region: 'Provinsi', planning: 'Bappeda' },
  REGENCY: { head: 'Bupati', region: 'Kabupaten', planning: 'Bappeda' },
  CITY: { head: 'Wali Kota', region: 'Kota', planning: 'Bappeda' },
} as const;
const NATION_WORDS = { head: 'Presiden', region: 'Negara', planning: 'Bappenas' };

/**
 * Makes the region, where it is missing, and its first administrator; returns the one-time link. Once
 * somebody administers, people are appointed by people.
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
    await refuseSecond(client);
    const regionId = await ensureRegion(client, appointment);
    const token = await appoint(client, appointment, regionId);
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

async function refuseSecond(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query(
    `select 1 from person_grant where role = 'REGION_ADMIN' and annulled_at is null limit 1`,
  );
  if (rowCount) {
    throw new ConfigurationError([
      'This database has an administrator already: further ones are appointed in the portal.',
    ]);
  }
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
  { name, email, region }: Appointment,
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
     values ($1,$2,'REGION_ADMIN','DEFINITIF',$3,($4::timestamptz at time zone $5)::date,false,$4)`,
    [uuid(), personId, regionId, at, region.timeZone],
  );
  const token = newToken();
  await client.query(
    `insert into sign_in_link (token_hash, person_id, purpose, made_at, expires_at)
     values ($1,$2,'FIRST_SIGN_IN',$3,$4)`,
    [tokenHash(token), personId, at, new Date(at.getTime() + LINK_HOURS * 3_600_000)],
  );
  await client.query(
    `insert into audit_event (id, at, act, subject_type, subject_id, region_id)
     values ($1,$2,'person.first-administrator','person',$3,$4)`,
    [uuid(), at, personId, regionId],
  );
  return token;
}
