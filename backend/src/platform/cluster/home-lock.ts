import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pid, platform } from 'node:process';
import { ConfigurationError } from '../config/configuration-error.js';

/** A name for a data folder that fits where paths don't. */
export function fingerprint(home: string): string {
  mkdirSync(home, { recursive: true });
  return createHash('sha256').update(realpathSync(home)).digest('hex').slice(0, 12);
}

/**
 * Holds a data folder for one process. The lock is a listening socket: the kernel lets it go when
 * the process dies, however it dies, so it is never stale. Whoever comes second is told the pid.
 */
export async function lockHome(home: string): Promise<Server> {
  const name = `satu-${fingerprint(home)}`;
  // Linux has socket names outside the file system, which vanish with their process.
  const path = platform === 'linux' ? `\0${name}` : join(tmpdir(), `${name}.sock`);
  const first = await listen(path);
  if (first) return first;
  const holder = await askHolder(path);
  if (holder === null && platform !== 'linux') {
    rmSync(path, { force: true });
    const second = await listen(path);
    if (second) return second;
  }
  throw new ConfigurationError([
    `Satu Inovasi already runs on ${home} (process ${holder ?? 'unknown'}): stop it first, or give this one another SATU_HOME.`,
  ]);
}

function listen(path: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.on('error', () => undefined).end(String(pid)));
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(null);
      else reject(error);
    });
    server.listen(path, () => {
      server.unref();
      resolve(server);
    });
  });
}

function askHolder(path: string): Promise<string | null> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(path);
    socket.setTimeout(2000, () => socket.destroy());
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      resolve(answer || null);
    });
  });
}
