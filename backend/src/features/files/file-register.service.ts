import { Injectable } from '@nestjs/common';
import { assertWithinQuota } from '@satu/domain/file';
import { DomainError } from '@satu/domain/problem';
import { Environment } from '../../platform/config/environment.js';
import type { Tx } from '../../platform/database/transaction.js';
import { FileStore } from '../../platform/files/file-store.js';
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
    private readonly store: FileStore,
  ) {}

  /**
   * The file in the register; bytes that are known already are the same file. The region's own
   * (no agency) counts against no quota.
   *
   * @throws DomainError `quota-exceeded` (422); `try-again` (503) when the same bytes were let go at this moment.
   */
  async enter(
    tx: Tx,
    { regionId, agencyId }: Omit<FilePlace, 'agencyId'> & { readonly agencyId: string | null },
    received: Received,
  ): Promise<StoredFile> {
    await this.files.holdBytes(tx, received.sha256);
    if (!(await this.store.has(received.sha256))) throw new DomainError('try-again', 'try-again');
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

  /** A file of the region that is still kept, and stays so while the transaction runs. */
  async find(tx: Tx, regionId: string, id: string): Promise<StoredFile | null> {
    const file = await this.files.findToKeep(tx, id);
    return file?.regionId === regionId ? file : null;
  }

  /** Bytes kept for an agency, and how many may be. */
  async spaceOf({ regionId, agencyId }: FilePlace): Promise<{ used: number; quota: number }> {
    const { quota } = await this.settings.rulesOf(regionId);
    return { used: await this.files.usedBy(agencyId), quota };
  }
}
