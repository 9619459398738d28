import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { FileStore } from '../../platform/files/file-store.js';
import { StoredFileRepository } from './stored-file.repository.js';

/** Lets files go, in the register first and then for good. */
@Injectable()
export class FileRemovalService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: StoredFileRepository,
    private readonly store: FileStore,
  ) {}

  /** Those of the files go that nothing points at; answers the hashes that no other region keeps either. */
  async release(tx: Tx, fileIds: readonly string[]): Promise<string[]> {
    const gone: string[] = [];
    for (const file of await this.files.unusedOf(tx, fileIds)) {
      await this.files.release(tx, file.id);
      if (!(await this.files.isKept(tx, file.sha256))) gone.push(file.sha256);
    }
    return gone;
  }

  /**
   * After the commit that released them: a rollback must never find its bytes gone. Bytes that somebody
   * has brought back meanwhile stay.
   */
  async forget(hashes: readonly string[]): Promise<void> {
    for (const sha256 of hashes) {
      await this.unitOfWork.run(async (tx) => {
        await this.files.holdBytes(tx, sha256);
        if (!(await this.files.isKept(tx, sha256))) await this.store.forget(sha256);
      });
    }
  }
}
