import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/transaction.js';
import { FileStore } from '../../platform/files/file-store.js';
import { StoredFileRepository } from './stored-file.repository.js';

/** Lets files go, in the register first and then for good. */
@Injectable()
export class FileRemovalService {
  constructor(
    private readonly files: StoredFileRepository,
    private readonly store: FileStore,
  ) {}

  /** Nobody keeps these any more; answers the hashes that no other region keeps either. */
  async release(tx: Tx, fileIds: readonly string[]): Promise<string[]> {
    const gone: string[] = [];
    for (const id of fileIds) {
      const file = await this.files.find(id, tx);
      if (!file) continue;
      await this.files.release(tx, id);
      if (!(await this.files.isKept(tx, file.sha256))) gone.push(file.sha256);
    }
    return gone;
  }

  async forget(hashes: readonly string[]): Promise<void> {
    for (const sha256 of hashes) await this.store.forget(sha256);
  }
}
