import { Injectable } from '@nestjs/common';
import { assertMayOpen, formatOf, nameToSave } from '@satu/domain/file';
import { DomainError } from '@satu/domain/problem';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileStore } from '../../platform/files/file-store.js';
import { Scratch } from '../../platform/files/scratch.js';
import type { OutgoingFile } from '../../platform/http/send-file.js';
import { FileDesk } from './inspection/file-desk.js';
import { type StoredFile, StoredFileRepository } from './stored-file.repository.js';

/** Hands files out: whole, or a page of them as a picture. */
@Injectable()
export class FileContentService {
  constructor(
    private readonly files: StoredFileRepository,
    private readonly store: FileStore,
    private readonly scratch: Scratch,
    private readonly desk: FileDesk,
  ) {}

  /** The file to save, under a name made of its title. Callers know that the viewer may have it. */
  async whole(fileId: string, title: string): Promise<OutgoingFile> {
    const file = await this.openable(fileId);
    return {
      type: file.mime,
      bytes: file.bytes,
      name: nameToSave(title, formatOf(file.mime)?.extension ?? 'bin'),
      open: (range) => this.store.read(file.sha256, range),
    };
  }

  /** A page, counted from 1, as WebP. */
  async page(fileId: string, page: number): Promise<OutgoingFile> {
    const file = await this.openable(fileId);
    if (file.kind !== 'PDF' && file.kind !== 'IMAGE') {
      throw new DomainError('not-found', 'no-preview');
    }
    const picture = await this.locally(file, (path) => this.desk.page(path, file.mime, page));
    return {
      type: 'image/webp',
      bytes: picture.length,
      name: null,
      open: (range) =>
        Promise.resolve(
          Readable.from([
            Buffer.from(picture).subarray(range?.start ?? 0, (range?.end ?? picture.length) + 1),
          ]),
        ),
    };
  }

  /** Lends the bytes as a local file for the length of the work. */
  async locally<T>(file: StoredFile, work: (path: string, folder: string) => Promise<T>) {
    return this.scratch.use(async (folder) => {
      const path = join(folder, 'content');
      await pipeline(await this.store.read(file.sha256), createWriteStream(path));
      return work(path, folder);
    });
  }

  private async openable(fileId: string): Promise<StoredFile> {
    const file = await this.files.find(fileId);
    if (!file) throw new DomainError('not-found', 'not-found');
    assertMayOpen(file.scan);
    return file;
  }
}
