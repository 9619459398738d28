import { Injectable } from '@nestjs/common';
import type { FieldChangeView, Page } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { DomainError } from '@satu/domain/problem';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { FieldChangeRepository } from './field-change.repository.js';
import { InnovationRepository } from './innovation.repository.js';
import { changedFields, textOf, type TextPatch } from './innovation-text.js';
import type { ListFieldChangesQuery } from './list-field-changes.query.js';
import { TextService } from './text.service.js';

/** The history of each field, for those who write in it. */
@Injectable()
export class FieldChangeService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly innovations: InnovationRepository,
    private readonly changes: FieldChangeRepository,
    private readonly texts: TextService,
    private readonly audit: Audit,
  ) {}

  /** Missing for whoever does not write in it. */
  async list(
    viewer: Viewer,
    id: string,
    query: ListFieldChangesQuery,
  ): Promise<Page<FieldChangeView>> {
    if (!(await this.innovations.exists(viewer, id, 'innovation:edit'))) {
      throw new DomainError('not-found', 'not-found');
    }
    return this.changes.list(id, query);
  }

  /**
   * Keeps words that the writer gave up for a colleague's. The text stays as it is, whatever its status:
   * she may have chosen after somebody sent it on. What stands there already needs no keeping.
   */
  async setAside(viewer: Viewer, id: string, words: TextPatch): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const row = await this.innovations.lock(tx, viewer, id, 'innovation:edit');
      if (!row) throw new DomainError('not-found', 'not-found');
      const lost = changedFields(await this.texts.after(tx, row, words), textOf(row));
      if (lost.length === 0) return;
      await this.changes.setAside(tx, row, lost);
      await this.audit.record(tx, {
        act: 'innovation.words-set-aside',
        subjectType: 'innovation',
        subjectId: row.id,
        regionId: row.regionId,
        agencyId: row.custodianAgencyId,
        detail: { pointers: lost.map((field) => field.pointer) },
      });
    });
  }
}
