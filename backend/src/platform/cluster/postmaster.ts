import { spawn, type SpawnOptions } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { kill, platform } from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import type { Binaries } from './binaries.js';
import type { ServerUser } from './server-user.js';

/** One data folder of PostgreSQL and the programs that serve it. */
export interface ClusterFolder {
  data: string;
  logFile: string;
  binaries: Binaries;
  user: ServerUser | null;
}

/** Starts the server in the background, out of reach of Ctrl-C in our terminal. */
export async function startServer(folder: ClusterFolder, options: string[]): Promise<void> {
  const flags = options.map((option) => `-c ${option}`).join(' ');
  const start = ['start', '-D', folder.data, '-l', folder.logFile, '-o', flags, '-w', '-t', '60'];
  // After a crash the last children of the old server may still be leaving.
  for (let attempt = 1; ; attempt += 1) {
    const failure = await run(folder, folder.binaries.pg_ctl, start);
    if (failure === null) return;
    if (attempt === 5) throw new Error(`PostgreSQL doesn't start: ${failure}${lastWords(folder)}`);
    await pause(1000);
  }
}

/** Stops it in order; when that takes too long, at once (it recovers at the next start). */
export async function stopServer(folder: ClusterFolder): Promise<void> {
  const stop = (mode: string) => ['stop', '-D', folder.data, '-m', mode, '-w', '-t', '20'];
  if ((await run(folder, folder.binaries.pg_ctl, stop('fast'))) === null) return;
  if (runningPort(folder.data) === null) return;
  await run(folder, folder.binaries.pg_ctl, stop('immediate'));
}

/** Makes an empty cluster. */
export async function initialise(folder: ClusterFolder, passwordFile: string): Promise<void> {
  const failure = await run(folder, folder.binaries.initdb, [
    `--pgdata=${folder.data}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // Independent of what the machine has installed; text sorts by explicit ICU collations.
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
  ]);
  if (failure !== null) throw new Error(`PostgreSQL can't make its data folder: ${failure}`);
}

/**
 * The port of a server that still runs on the folder (our process died, PostgreSQL did not); null
 * when none does. A leftover pid file whose number now belongs to another program is removed.
 */
export function runningPort(data: string): number | null {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n');
  if (isPostmaster(Number(pid))) return Number(port);
  rmSync(file, { force: true });
  return null;
}

function isPostmaster(pid: number): boolean {
  if (platform === 'linux') {
    const file = `/proc/${pid}/stat`;
    // `4711 (postgres) S …`; Z has been killed and waits for its parent to notice.
    return existsSync(file) && /\(postgres\) [^ZX]/.test(readFileSync(file, 'utf8'));
  }
  try {
    return kill(pid, 0);
  } catch {
    return false;
  }
}

/** Runs a program as the server's user; null when it went well, otherwise what it said. */
function run(folder: ClusterFolder, program: string, parameters: string[]): Promise<string | null> {
  const as = folder.user ? { uid: folder.user.uid, gid: folder.user.gid } : {};
  const options: SpawnOptions = {
    ...as,
    // The server's user may not see our working folder.
    cwd: '/',
    env: { ...process.env, LC_ALL: 'C', PGTZ: 'UTC' },
    stdio: ['ignore', 'ignore', 'pipe'],
  };
  return new Promise((resolve) => {
    const child = spawn(program, parameters, options);
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('error', (error) => {
      resolve(error.message);
    });
    // `exit`, not `close`: the server inherits the pipe and keeps it open.
    child.on('exit', (code) => {
      child.stderr?.destroy();
      resolve(code === 0 ? null : said.trim() || `exit ${code ?? 'by signal'}`);
    });
  });
}

function lastWords(folder: ClusterFolder): string {
  if (!existsSync(folder.logFile)) return '';
  return `\n${readFileSync(folder.logFile, 'utf8').trimEnd().split('\n').slice(-5).join('\n')}`;
}
