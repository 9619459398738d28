import { existsSync, rmSync, writeFileSync, chownSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { findBinaries } from './binaries.js';
import { clusterCard, keepCard, prepareFolder, type ClusterCard } from './cluster-place.js';
import {
  initialise,
  runningPort,
  startServer,
  stopServer,
  type ClusterFolder,
} from './postmaster.js';
import { provision } from './provision.js';
import { serverUser } from './server-user.js';

/** A PostgreSQL of our own, living with the data folder of one installation. */
export class EmbeddedCluster {
  private constructor(
    private readonly place: ClusterFolder,
    private readonly card: ClusterCard,
  ) {}

  /** Starts the cluster of the data folder, or takes over one that still runs. */
  static async start(home: string, settings: readonly string[] = []): Promise<EmbeddedCluster> {
    const user = serverUser();
    const card = clusterCard(home, user);
    const place = {
      data: join(card.folder, 'data'),
      logFile: join(card.folder, 'postgresql.log'),
      binaries: await findBinaries(user),
      user,
    };
    prepareFolder(card.folder, user);
    if (!existsSync(join(place.data, 'PG_VERSION'))) await create(place, card);
    if (!(await takeOver(place, card))) {
      card.port = await freePort(card.port);
      await startServer(place, [...serverSettings(card.port), ...settings]);
    }
    keepCard(home, card);
    await provision(card);
    return new EmbeddedCluster(place, card);
  }

  /** The application's own database, as a role that is no superuser and owns nothing else. */
  get url(): string {
    return `postgres://satu:${this.card.appPassword}@127.0.0.1:${this.card.port}/satu`;
  }

  /** The superuser's address of another database of the cluster: tests clone databases with it. */
  adminUrl(database: string): string {
    return `postgres://postgres:${this.card.superPassword}@127.0.0.1:${this.card.port}/${database}`;
  }

  /** Where the files are. */
  get folder(): string {
    return this.card.folder;
  }

  async stop(): Promise<void> {
    await stopServer(this.place);
  }
}

/** Only this machine, only by TCP: a socket file would need a folder both users can reach. */
function serverSettings(port: number): string[] {
  return [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    "unix_socket_directories=''",
    'max_connections=100',
    'timezone=UTC',
    'log_timezone=UTC',
  ];
}

/** Uses the server that a dead process of ours left running; false when there is none that answers. */
async function takeOver(place: ClusterFolder, card: ClusterCard): Promise<boolean> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const port = runningPort(place.data);
    if (port === null) return false;
    if (await answers(port)) {
      card.port = port;
      return true;
    }
    // It is coming up, or going down: both are over soon.
    await pause(200);
  }
  await stopServer(place);
  return false;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(port, '127.0.0.1');
    probe.once('connect', () => {
      probe.destroy();
      resolve(true);
    });
    probe.once('error', () => {
      resolve(false);
    });
  });
}

async function create(place: ClusterFolder, card: ClusterCard): Promise<void> {
  // A first start that was killed halfway leaves a folder that initdb refuses.
  rmSync(place.data, { recursive: true, force: true });
  const passwordFile = join(tmpdir(), `satu-${randomBytes(8).toString('hex')}`);
  writeFileSync(passwordFile, card.superPassword, { mode: 0o600 });
  try {
    if (place.user) chownSync(passwordFile, place.user.uid, place.user.gid);
    await initialise(place, passwordFile);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** The port of last time while nobody took it, otherwise one that the system offers. */
async function freePort(wanted: number): Promise<number> {
  return (await tryPort(wanted)) ?? (await tryPort(0)) ?? 0;
}

function tryPort(wanted: number): Promise<number | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => {
      resolve(null);
    });
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : null;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}
