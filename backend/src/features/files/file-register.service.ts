import { Injectable } from '@nestjs/common';
import { assertWithinQuota } from '@satu/domain/file';
import { Environment } from '../../platform/config/environment.js';
import type { Tx } from '../../platform/database/transaction.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { FileSettingService } from './file-setting.service.js';
import type { Received } from './receiving.service.js';
import { type FilePlace, type StoredFile, StoredFileRepository } from './stored-file.repository.js';

/** The job that has a file looked at for viruses. */
export const SCAN_JOB = 'file-scan';

/** Enters received files, counts them for their agency, and lets them go. */
@Injectable()
export class FileRegisterService {
  constructor(
    private readonly files: StoredFileRepository,
    private readonly settings: FileSettingService,
    private readonly jobs: Jobs,
    private readonly environment: Environment,
  ) {}

  /**
   * The file in the register; bytes that are known already are the same file. The region's own
   * (no agency) counts against no quota.
   *
   * @throws DomainError `quota-exceeded` (422).
   */
  async enter(
    tx: Tx,
    { regionId, agencyId }: Omit<FilePlace, 'agencyId'> & { readonly agencyId: string | null },
    received: Received,
  ): Promise<StoredFile> {
    const scan = this.environment.scanner ? 'PENDING' : 'OFF';
    const file = await this.files.enter(tx, { ...received, regionId, scan });
    if (agencyId !== null) await this.keepFor(tx, { regionId, agencyId }, file);
    if (file.scan === 'PENDING') await this.jobs.enqueue(tx, SCAN_JOB, { fileId: file.id });
    return file;
  }

  /** Counts a file that is there already for one more agency. */
  async keepFor(tx: Tx, { regionId, agencyId }: FilePlace, file: StoredFile): Promise<void> {
    await this.files.holdQuota(tx, agencyId);
    if (await this.files.isKeptFor(tx, file.id, agencyId)) return;
    const { quota } = await this.settings.rulesOf(regionId, tx);
    assertWithinQuota(await this.files.usedBy(agencyId, tx), file.bytes, quota);
    await this.files.keepFor(tx, file.id, agencyId);
  }

  /** A file of the region that is still kept. */
  async find(tx: Tx, regionId: string, id: string): Promise<StoredFile | null> {
    const file = await this.files.find(id, tx);
    return file?.regionId === regionId ? file : null;
  }

  /** Bytes kept for an agency, and how many may be. */
  async spaceOf({ regionId, agencyId }: FilePlace): Promise<{ used: number; quota: number }> {
    const { quota } = await this.settings.rulesOf(regionId);
    return { used: await this.files.usedBy(agencyId), quota };
  }
}
