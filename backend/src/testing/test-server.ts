import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedCluster } from '../platform/cluster/embedded-cluster.js';
import { migrate } from '../platform/database/migrate.js';

/** Where test files find the server: an environment variable, because they run in other processes. */
export const TEST_SERVER = 'SATU_TEST_SERVER';

/** Addresses of the server: the migrated template (as the application) and its administrator. */
export interface TestServer {
  templateUrl: string;
  adminUrl: string;
}

/** Nothing here has to outlive a power cut. */
const FAST = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'max_connections=300'];

/** Starts the server of one test run. */
export async function startTestServer(): Promise<{ stop(): Promise<void> }> {
  const home = mkdtempSync(join(tmpdir(), 'satu-test-'));
  // The server's own user walks through it when the tests run as root.
  chmodSync(home, 0o755);
  const cluster = await EmbeddedCluster.start(home, FAST);
  await migrate(cluster.url);
  const server: TestServer = { templateUrl: cluster.url, adminUrl: cluster.adminUrl('postgres') };
  process.env[TEST_SERVER] = JSON.stringify(server);
  return {
    stop: async () => {
      await cluster.stop();
      // Below a private temporary folder the cluster lives elsewhere.
      for (const folder of [cluster.folder, home]) rmSync(folder, { recursive: true, force: true });
    },
  };
}
