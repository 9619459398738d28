import { currentForm } from '@satu/domain/shipped-forms';
import pg from 'pg';
import { v7 as uuid } from 'uuid';
import * as sql from './generation-sql.js';
import { ACRONYMS, DEEDS, NOVELTIES, OBJECTS, RARE_WORD, SENTENCES } from './vocabulary.js';

/** Numbers of the country with all its regions. */
const COUNTRY = { innovations: 400_000, agencies: 28_000, regions: 546, provinces: 38 };

/** As many at once as the smallest machine has processors. */
const HANDS = 2;

interface People {
  readonly writer: string;
  readonly head: string;
}

/** Fills a migrated, empty database with the country, or with a part of it, through its triggers. */
export async function generate(url: string, innovations: number): Promise<void> {
  const share = (whole: number): number =>
    Math.max(1, Math.round((whole * innovations) / COUNTRY.innovations));
  const pool = new pg.Pool({ connectionString: url, max: HANDS, options: SETTINGS });
  try {
    const provinces = share(COUNTRY.provinces);
    const people = { writer: uuid(), head: uuid() };
    await pool.query(sql.NATION);
    await pool.query(sql.PROVINCES, [provinces]);
    await pool.query(sql.REGENCIES, [share(COUNTRY.regions) - provinces, provinces]);
    await pool.query(sql.AGENCIES, [share(COUNTRY.agencies)]);
    await pool.query(sql.PEOPLE, [people.writer, people.head]);
    await fillRegions(pool, innovations, people);
    await pool.query('vacuum analyze');
  } finally {
    await pool.end();
  }
}

/** Nothing here has to outlive a power cut: half-made data is made again. */
const SETTINGS = '-c synchronous_commit=off -c timezone=UTC -c work_mem=64MB';

async function fillRegions(pool: pg.Pool, innovations: number, people: People): Promise<void> {
  const { rows } = await pool.query<{ id: string }>(
    `select id from region where kind <> 'NATION' order by code`,
  );
  const upTo = (place: number): number => Math.floor((innovations * place) / rows.length);
  const waiting = rows.map(({ id }, place) => ({
    id,
    place,
    count: upTo(place + 1) - upTo(place),
  }));
  const hand = async (): Promise<void> => {
    for (let region = waiting.shift(); region; region = waiting.shift()) {
      await fillRegion(pool, region, people);
    }
  };
  await Promise.all(Array.from({ length: HANDS }, hand));
}

async function fillRegion(
  pool: pg.Pool,
  region: { id: string; place: number; count: number },
  { writer, head }: People,
): Promise<void> {
  const words = [ACRONYMS, DEEDS, OBJECTS, SENTENCES, NOVELTIES, RARE_WORD];
  const form = [currentForm.key, currentForm.version];
  const { id, place, count } = region;
  await at(pool, '2026-01-02T02:00:00Z', sql.PERIODS, [id]);
  const parameters = [id, count, writer, head, ...words, place, ...form];
  await at(pool, '2026-02-10T02:00:00Z', sql.INNOVATIONS, parameters);
  await at(pool, '2026-04-20T02:00:00Z', sql.DECLARATIONS, [id]);
  await at(pool, '2026-04-20T02:00:00Z', sql.ACTS, [id]);
  await at(pool, '2026-04-20T02:00:00Z', sql.CATALOGUE, [id]);
}

/** One statement in a transaction whose business clock stands still. */
async function at(pool: pg.Pool, now: string, text: string, values: unknown[]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('satu.now', $1, true)`, [now]);
    await client.query(text, values);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
