import { Injectable } from '@nestjs/common';
import type { InnovationView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { isEditable } from '@satu/domain/innovation';
import { DomainError } from '@satu/domain/problem';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Target } from './act.js';
import { EditingService } from './editing.service.js';
import { InnovationViewService } from './innovation-view.service.js';
import { RevisionRepository, type RevisionRow } from './revision.repository.js';
import { WorkingCopyService } from './working-copy.service.js';

/**
 * Nothing is turned back: an earlier text is written again, where people write anyway (a draft, what was
 * returned, or a working copy of what is in force), and goes the usual way from there.
 */
@Injectable()
export class RestorationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly revisions: RevisionRepository,
    private readonly editing: EditingService,
    private readonly copies: WorkingCopyService,
    private readonly views: InnovationViewService,
  ) {}

  async restore(viewer: Viewer, target: Target, number: number): Promise<InnovationView> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.editing.lock(tx, viewer, target);
      const revision = await this.revisionOf(viewer, target.id, number);
      const isOpen = isEditable(row.status) && row.mergedAt === null;
      const into = isOpen ? row : await this.copies.openBeside(tx, viewer, row);
      await this.editing.restore(tx, into, revision);
      return this.views.afterAct(tx, viewer, into.id);
    });
  }

  private async revisionOf(viewer: Viewer, id: string, number: number): Promise<RevisionRow> {
    const revision = await this.revisions.find(viewer, id, number);
    if (revision) return revision;
    throw new DomainError('invalid', 'validation-failed', {}, [
      { pointer: '/revision', detail: 'unknown' },
    ]);
  }
}
