import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { loadMigrations } from './load-migrations.js';

/** `date` stays `YYYY-MM-DD`: as a JavaScript date it would slip by the machine's time zone. */
pg.types.setTypeParser(pg.types.builtins.DATE, (value: string) => value);

/** How many connections one process holds at most; each waits for a request, never the reverse. */
const POOL_SIZE = 12;

const SETTINGS = [
  '-c timezone=UTC',
  // What a word must share with another to be spelt alike: `inofasi` finds `inovasi`.
  '-c pg_trgm.word_similarity_threshold=0.45',
];

/** A request that takes longer has gone wrong; a migration of much data may take its time. */
export const REQUEST_LIMITS = [
  '-c statement_timeout=30000',
  '-c idle_in_transaction_session_timeout=60000',
];

/** Settings of every connection of the application, whoever opens it. */
export async function dataSourceOptions(
  url: string,
  limits: readonly string[] = [],
): Promise<DataSourceOptions> {
  return {
    type: 'postgres',
    url,
    synchronize: false,
    migrations: await loadMigrations(),
    migrationsTransactionMode: 'each',
    logging: false,
    installExtensions: false,
    extra: {
      max: POOL_SIZE,
      // Opening a connection costs more than keeping it.
      idleTimeoutMillis: 0,
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
      options: [...SETTINGS, ...limits].join(' '),
      application_name: 'satu',
    },
  };
}

/** A data source outside Nest, for migrations, checks and printing. */
export async function openDataSource(url: string): Promise<DataSource> {
  return new DataSource(await dataSourceOptions(url)).initialize();
}
