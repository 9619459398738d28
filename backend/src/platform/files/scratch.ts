import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Clock } from '../clock/clock.js';
import { Environment } from '../config/environment.js';
import { asRoomError } from './room-error.js';

/** What a crash left behind is of no use to anybody after this long. */
const LONGEST_USE_MS = 6 * 3_600_000;

/** Files on the way: looked at, made smaller, hashed, and then kept or dropped. */
@Injectable()
export class Scratch implements OnApplicationBootstrap {
  private readonly folder: string;

  constructor(
    environment: Environment,
    private readonly clock: Clock,
  ) {
    this.folder = join(environment.home, 'scratch');
  }

  async onApplicationBootstrap(): Promise<void> {
    const names = await readdir(this.folder).catch(() => []);
    const oldest = this.clock.real().getTime() - LONGEST_USE_MS;
    for (const name of names) {
      const path = join(this.folder, name);
      const found = await stat(path).catch(() => null);
      if (found && found.mtimeMs < oldest) await rm(path, { recursive: true, force: true });
    }
  }

  /** Hands the work a folder of its own, which is gone afterwards, however it ends. */
  async use<T>(work: (folder: string) => Promise<T>): Promise<T> {
    const folder = join(this.folder, randomUUID());
    try {
      await mkdir(folder, { recursive: true });
      return await work(folder);
    } catch (error) {
      throw asRoomError(error);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

/** Writes a stream to a new file; the caller removes what a failure leaves. */
export async function writeTo(path: string, content: Readable): Promise<void> {
  await pipeline(content, createWriteStream(path, { flags: 'wx' })).catch((error: unknown) => {
    throw asRoomError(error);
  });
}

/** The SHA-256 of a local file as 64 hexadecimal digits, and its size in bytes. */
export async function fingerprintOf(path: string): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { sha256: hash.digest('hex'), bytes: (await stat(path)).size };
}
