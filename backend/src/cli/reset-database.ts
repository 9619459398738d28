import pg from 'pg';
import { ConfigurationError } from '../platform/config/configuration-error.js';
import { migrate } from '../platform/database/migrate.js';
import type { Workplace } from './run-command.js';

/** Empties a demo database; the next start fills it anew. What people wrote is never emptied. */
export async function resetDatabase({
  environment,
  databaseUrl,
  say,
}: Workplace): Promise<boolean> {
  if (environment.mode === 'production') {
    throw new ConfigurationError(['A production database is not reset: restore a backup instead.']);
  }
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('drop schema public cascade');
    await client.query('create schema public');
  } finally {
    await client.end();
  }
  await migrate(databaseUrl);
  say('The database is empty; the next start loads the demo region.');
  return true;
}
