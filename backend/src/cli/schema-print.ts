import 'reflect-metadata';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { EmbeddedCluster } from '../platform/cluster/embedded-cluster.js';
import { migrate } from '../platform/database/migrate.js';
import { SCHEMA_FILE } from '../platform/database/schema-file.js';
import { schemaText } from '../platform/database/schema-text.js';

/** Migrates an empty database and prints what came out, so that review sees every change. */
const home = mkdtempSync(join(tmpdir(), 'satu-schema-'));
// The server's own user walks through it when this runs as root.
chmodSync(home, 0o755);
const cluster = await EmbeddedCluster.start(home, ['fsync=off']);
try {
  await migrate(cluster.url);
  const client = new pg.Client({ connectionString: cluster.url });
  await client.connect();
  writeFileSync(SCHEMA_FILE, await schemaText(client));
  await client.end();
} finally {
  await cluster.stop();
  for (const folder of [cluster.folder, home]) rmSync(folder, { recursive: true, force: true });
}
