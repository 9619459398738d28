import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { assertComplete, type ScoresheetStatus } from '@satu/domain/competition';
import { DomainError } from '@satu/domain/problem';
import { Audit } from '../../platform/audit/audit.js';
import type { Tx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/database/version.js';
import { ScoresheetRepository } from './scoresheet.repository.js';
import { ScoresheetService } from './scoresheet.service.js';
import { assertStillOpen, SEALED } from './open-sheet.js';

/** How a sheet ends: handed in, or given back because its evaluator is not free to judge. */
@Injectable()
export class SheetClosingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly service: ScoresheetService,
    private readonly scoresheets: ScoresheetRepository,
  ) {}

  async submit(viewer: Viewer, id: string, expected: number | null) {
    return this.unitOfWork.run(async (tx) => {
      const sheet = await this.lock(tx, viewer, id, expected);
      assertStillOpen(sheet, tx.now);
      assertComplete(sheet.stage.criteria, sheet.scores);
      return this.close(tx, viewer, id, { status: 'SUBMITTED', reason: null });
    });
  }

  /** Possible before and after the stage's window too: a conflict waits for no date. */
  async recuse(viewer: Viewer, id: string, reason: string, expected: number | null) {
    return this.unitOfWork.run(async (tx) => {
      const sheet = await this.lock(tx, viewer, id, expected);
      if (sheet.publishedAt) throw new DomainError('conflict', 'already-published');
      if (sheet.status !== 'DRAFT') {
        throw new DomainError('conflict', 'invalid-transition', { status: sheet.status });
      }
      return this.close(tx, viewer, id, { status: 'RECUSED', reason });
    });
  }

  private async lock(tx: Tx, viewer: Viewer, id: string, expected: number | null) {
    const sheet = await this.service.lock(tx, viewer, id);
    requireVersion(sheet.version, expected);
    return sheet;
  }

  private async close(
    tx: Tx,
    viewer: Viewer,
    id: string,
    { status, reason }: { status: ScoresheetStatus; reason: string | null },
  ) {
    await this.scoresheets.close(tx, id, status, reason);
    await this.audit.record(tx, {
      act: status === 'SUBMITTED' ? 'scoresheet.submitted' : 'scoresheet.recused',
      subjectType: 'scoresheet',
      subjectId: id,
      regionId: SEALED,
      detail: reason === null ? {} : { reason },
    });
    return this.service.read(viewer, id, tx);
  }
}
