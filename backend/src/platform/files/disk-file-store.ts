import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, copyFile, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { FileMissingError, FileStore, type ByteRange } from './file-store.js';
import { asRoomError } from './room-error.js';

/** Files on the disk of the machine: `files/ab/cd/abcd…`. */
export class DiskFileStore extends FileStore {
  constructor(private readonly folder: string) {
    super();
  }

  /** Copied beside its place and then renamed: a start after a crash finds whole files only. */
  async keep(sha256: string, path: string): Promise<void> {
    if (await this.has(sha256)) return;
    const place = this.placeOf(sha256);
    const unfinished = `${place}.${randomUUID()}`;
    try {
      await mkdir(dirname(place), { recursive: true });
      await copyFile(path, unfinished);
      await flush(unfinished);
      await rename(unfinished, place);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw asRoomError(error);
    }
  }

  async read(sha256: string, range?: ByteRange): Promise<Readable> {
    if (!(await this.has(sha256))) throw new FileMissingError(sha256);
    return createReadStream(this.placeOf(sha256), range);
  }

  async has(sha256: string): Promise<boolean> {
    return access(this.placeOf(sha256)).then(
      () => true,
      () => false,
    );
  }

  async forget(sha256: string): Promise<void> {
    await rm(this.placeOf(sha256), { force: true });
  }

  private placeOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error(`${sha256} is no SHA-256.`);
    return join(this.folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
