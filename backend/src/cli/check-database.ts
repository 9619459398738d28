import { readFileSync } from 'node:fs';
import pg from 'pg';
import { openDataSource } from '../platform/database/data-source.js';
import { SCHEMA_FILE } from '../platform/database/schema-file.js';
import { schemaText } from '../platform/database/schema-text.js';
import type { Workplace } from './run-command.js';

interface Difference {
  subject: string;
  id: string;
  kept: string;
  truth: string;
}

/** Whether every migration ran, the schema is the committed one, and each counter is the truth. */
export async function checkDatabase({ databaseUrl, say }: Workplace): Promise<boolean> {
  if (await hasPending(databaseUrl)) {
    say('Migrations are pending: run `npm run db -- migrate`.');
    return false;
  }
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const drift = schemaDrift(await schemaText(client));
    drift.forEach(say);
    const { rows } = await client.query<Difference>('select * from recount_differences()');
    for (const { subject, id, kept, truth } of rows) {
      say(`Counter is wrong: ${subject} ${id} keeps ${kept}, counted ${truth}.`);
    }
    if (drift.length + rows.length > 0) return false;
    say('Schema and counters are as they should be.');
    return true;
  } finally {
    await client.end();
  }
}

async function hasPending(url: string): Promise<boolean> {
  const dataSource = await openDataSource(url);
  try {
    return await dataSource.showMigrations();
  } finally {
    await dataSource.destroy();
  }
}

function schemaDrift(actual: string): string[] {
  const committed = new Set(readFileSync(SCHEMA_FILE, 'utf8').split('\n'));
  const present = actual.split('\n');
  const there = new Set(present);
  return [
    ...present.filter((line) => !committed.has(line)).map((line) => `Schema: unexpected  ${line}`),
    ...[...committed].filter((line) => !there.has(line)).map((line) => `Schema: missing  ${line}`),
  ];
}
