import type { Server } from 'node:net';
import type { Environment } from '../config/environment.js';
import { requireReachableDatabase } from '../database/reachable-database.js';
import { EmbeddedCluster } from './embedded-cluster.js';
import { lockHome } from './home-lock.js';

/** The database a process works on, and how to leave it. */
export interface ReadyDatabase {
  url: string;
  /** The files of our own cluster; null for a database of somebody else. */
  folder: string | null;
  leave(): Promise<void>;
}

/** The database that was named, or the embedded one of the data folder. */
export async function databaseFor(environment: Environment): Promise<ReadyDatabase> {
  if (environment.databaseUrl !== null) {
    await requireReachableDatabase(environment.databaseUrl);
    return { url: environment.databaseUrl, folder: null, leave: () => Promise.resolve() };
  }
  const lock = await lockHome(environment.home);
  return startOwn(environment.home, lock);
}

async function startOwn(home: string, lock: Server): Promise<ReadyDatabase> {
  const cluster = await EmbeddedCluster.start(home);
  return {
    url: cluster.url,
    folder: cluster.folder,
    leave: async () => {
      await cluster.stop();
      lock.close();
    },
  };
}
