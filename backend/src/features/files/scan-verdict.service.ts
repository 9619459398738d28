import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type StoredFile, StoredFileRepository } from './stored-file.repository.js';

/** Writes down what the scanner found. */
@Injectable()
export class ScanVerdictService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: StoredFileRepository,
    private readonly audit: Audit,
  ) {}

  async pending(fileId: string): Promise<StoredFile | null> {
    const file = await this.files.find(fileId);
    return file?.scan === 'PENDING' ? file : null;
  }

  async say({ id, regionId, sha256 }: StoredFile, infected: boolean): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const isNews = await this.files.setScan(tx, id, infected ? 'INFECTED' : 'CLEAN');
      if (!isNews || !infected) return;
      await this.audit.record(tx, {
        ...{ act: 'file.found-infected', subjectType: 'file', subjectId: id, regionId },
        detail: { sha256 },
      });
    });
  }
}
