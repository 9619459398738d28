import pg from 'pg';
import { requireExtensions } from './extensions.js';
import { openDataSource } from './data-source.js';

/** Any number, the same in every process, so that two starts don't migrate at the same time. */
const MIGRATION_LOCK = 7_283_001;

/** Brings the database up to date; returns the names of the migrations that ran. */
export async function migrate(url: string): Promise<string[]> {
  const guard = new pg.Client({ connectionString: url });
  await guard.connect();
  try {
    await guard.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await requireExtensions(guard);
    const dataSource = await openDataSource(url);
    try {
      return (await dataSource.runMigrations()).map(({ name }) => name);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await guard.end();
  }
}
