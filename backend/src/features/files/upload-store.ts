import { FileStore as TusFileStore } from '@tus/file-store';
import { createWriteStream } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { asRoomError } from '../../platform/files/room-error.js';

/** Pieces of files that are on their way, on the disk of this machine. */
export class UploadStore extends TusFileStore {
  /** What has arrived stays, whatever breaks; a full disk says so. */
  override async write(content: Readable, id: string, offset: number): Promise<number> {
    const file = createWriteStream(join(this.directory, id), { flags: 'r+', start: offset });
    try {
      await pipeline(content, file);
    } catch (error) {
      throw asRoomError(error);
    }
    return offset + file.bytesWritten;
  }

  /** Takes away what nobody has touched since the given instant, finished or not. */
  async removeOlderThan(oldest: Date): Promise<number> {
    const names = await readdir(this.directory).catch(() => []);
    let removed = 0;
    for (const name of names) {
      const path = join(this.directory, name);
      const found = await stat(path).catch(() => null);
      if (!found || found.mtimeMs >= oldest.getTime()) continue;
      await rm(path, { force: true });
      removed += 1;
    }
    return removed;
  }
}
