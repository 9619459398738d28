import { Injectable } from '@nestjs/common';
import type { ImportProgressView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { Audit } from '../../platform/audit/audit.js';
import type { Tx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ArrivingRows, type Outcome } from './arriving-rows.service.js';
import type { PerformImportDto } from './import.dto.js';
import type { ImportBatch } from './import.repository.js';
import { ImportProgress } from './import-progress.js';
import { ImportService, type ImportTarget } from './import.service.js';

/** Performs an import, all of it or nothing, and takes it back. */
@Injectable()
export class ImportPerformance {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly imports: ImportService,
    private readonly rows: ArrivingRows,
    private readonly running: ImportProgress,
    private readonly audit: Audit,
  ) {}

  /** What arrives are drafts of their agencies: nothing counts before a head has endorsed it. */
  async perform(viewer: Viewer, target: ImportTarget, wishes: PerformImportDto): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const batch = await this.imports.locked(tx, viewer, target);
      const dryRun = await this.imports.check(viewer, batch, tx);
      const outcome = await this.rows.arrive(tx, batch, dryRun, wishes);
      await this.record(tx, 'import.performed', batch, outcome);
    });
  }

  async undo(viewer: Viewer, target: ImportTarget): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const batch = await this.imports.lockedInAnyState(tx, viewer, target);
      await this.record(tx, 'import.undone', batch, await this.rows.takeBack(tx, batch));
    });
  }

  async progress(viewer: Viewer, id: string): Promise<ImportProgressView> {
    const importedAt = await this.imports.importedAt(viewer, id);
    return { running: this.running.of(id), importedAt: importedAt?.toISOString() ?? null };
  }

  private async record(
    tx: Tx,
    act: string,
    { id, regionId, fileName }: ImportBatch,
    { imported, replaced }: Outcome,
  ): Promise<void> {
    await this.audit.record(tx, {
      ...{ act, subjectType: 'import', subjectId: id, regionId },
      detail: { file: fileName, count: imported, ...(replaced > 0 ? { replaced } : {}) },
    });
  }
}
