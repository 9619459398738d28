import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { DomainError } from '@satu/domain/problem';
import { join } from 'node:path';
import { UploadServer } from './upload-server.js';

/** A whole file that somebody sent piece by piece. */
export interface FinishedUpload {
  readonly path: string;
  /** The name that the device gave it; a hint, and nothing to trust. */
  readonly name: string;
}

/** Uploads that have arrived, towards those who make something of them. */
@Injectable()
export class UploadService {
  constructor(private readonly server: UploadServer) {}

  /**
   * The viewer's own upload, whole.
   *
   * @throws DomainError `not-found`, `upload-unfinished` (409).
   */
  async finished(viewer: Viewer, id: string): Promise<FinishedUpload> {
    const { store } = this.server;
    if (!(await this.server.isOwn(viewer, id))) throw new DomainError('not-found', 'not-found');
    const upload = await store.getUpload(id).catch(() => null);
    if (!upload) throw new DomainError('not-found', 'not-found');
    if (upload.offset !== upload.size) {
      const { offset, size } = upload;
      throw new DomainError('conflict', 'upload-unfinished', { offset, size });
    }
    return { path: join(store.directory, id), name: upload.metadata?.['filename'] ?? '' };
  }

  /** Its bytes are kept elsewhere now; gone already: nothing happens. */
  async discard(id: string): Promise<void> {
    await this.server.store.remove(id).catch(() => undefined);
  }
}
