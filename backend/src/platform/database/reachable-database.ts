import pg from 'pg';
import { ConfigurationError } from '../config/configuration-error.js';

const OLDEST = 15;

/** Refuses, in one sentence, a database that can't be reached or is too old. */
export async function requireReachableDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ number: number }>(
      `select current_setting('server_version_num')::int as number`,
    );
    const major = Math.floor((rows[0]?.number ?? 0) / 10_000);
    if (major < OLDEST) {
      throw new ConfigurationError([
        `The database at ${placeOf(url)} is PostgreSQL ${major}; version ${OLDEST} or later is needed.`,
      ]);
    }
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    throw new ConfigurationError([
      `The database at ${placeOf(url)} can't be reached (${reasonOf(error)}).`,
    ]);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Host and database, never the password. */
function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

/** A refused connection to both addresses of a host is an error without a message of its own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return reasonOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}
