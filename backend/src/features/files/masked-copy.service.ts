import { Injectable } from '@nestjs/common';
import type { MaskBox } from '@satu/domain/personal-data';
import { DomainError } from '@satu/domain/problem';
import { join } from 'node:path';
import { FileStore } from '../../platform/files/file-store.js';
import { fingerprintOf } from '../../platform/files/scratch.js';
import { FileContentService } from './file-content.service.js';
import { FileDesk } from './inspection/file-desk.js';
import type { Received } from './receiving.service.js';
import { StoredFileRepository } from './stored-file.repository.js';

/** Makes copies in which parts of pages are blackened beyond recovery. */
@Injectable()
export class MaskedCopyService {
  constructor(
    private readonly files: StoredFileRepository,
    private readonly contents: FileContentService,
    private readonly desk: FileDesk,
    private readonly store: FileStore,
  ) {}

  /** Drawn and kept, not yet in the register. */
  async make(fileId: string, boxes: readonly MaskBox[]): Promise<Received> {
    const file = await this.files.find(fileId);
    if (!file) throw new DomainError('not-found', 'not-found');
    const { kind, mime, pageCount } = file;
    return this.contents.locally(file, async (path, folder) => {
      const target = join(folder, 'masked');
      await this.desk.mask({ path, mime, boxes, target });
      const { sha256, bytes } = await fingerprintOf(target);
      await this.store.keep(sha256, target);
      return { sha256, bytes, kind, mime, pageCount, findings: [] };
    });
  }
}
