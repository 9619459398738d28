import { Injectable } from '@nestjs/common';
import type { DecreeLinesView, DecreeView, Page } from '@satu/contract/views';
import type { Permission, Viewer } from '@satu/domain/access';
import { DomainError } from '@satu/domain/problem';
import { v7 as uuid } from 'uuid';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DocxWriter } from '../../platform/documents/docx-writer.js';
import { decreeDocument } from './decree-text.js';
import { presentDecree, presentLine } from './decree.presenter.js';
import { DecreeRepository } from './decree.repository.js';
import type { DecreeRow } from './decree.row.js';
import type { ListDecreesQuery } from './list-decrees.query.js';

/** Freezes the verified list of a period, and writes the draft of the decree that names it. */
@Injectable()
export class DecreeService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly decrees: DecreeRepository,
    private readonly writer: DocxWriter,
  ) {}

  async list(viewer: Viewer, query: ListDecreesQuery): Promise<Page<DecreeView>> {
    return this.decrees.list(viewer, query);
  }

  async read(viewer: Viewer, id: string): Promise<DecreeView> {
    return presentDecree(await this.find(viewer, id, 'decree:read'));
  }

  async lines(viewer: Viewer, id: string): Promise<DecreeLinesView> {
    await this.find(viewer, id, 'decree:read');
    return { items: (await this.decrees.linesOf(id)).map(presentLine) };
  }

  /** The draft as DOCX: what was frozen, whatever has changed since. */
  async draft(viewer: Viewer, id: string): Promise<{ name: string; bytes: Buffer }> {
    const decree = await this.find(viewer, id, 'decree:read');
    const bytes = await this.writer.write(decreeDocument(decree, await this.decrees.linesOf(id)));
    return { name: `rancangan-sk-inovasi-${decree.periodYear}-${decree.draftNumber}.docx`, bytes };
  }

  /** Freezes the list under the next draft number of its period. */
  async freeze(viewer: Viewer, periodId: string): Promise<DecreeView> {
    return this.unitOfWork.run(async (tx) => {
      const regionId = await this.decrees.lockPeriod(tx, viewer, periodId);
      if (regionId === null) throw unknownPeriod();
      const id = uuid();
      await this.decrees.insert(tx, id, periodId);
      const lines = await this.decrees.freezeLines(tx, id, periodId);
      if (lines === 0) throw new DomainError('unprocessable', 'nothing-verified', { periodId });
      const subject = { subjectType: 'decree', subjectId: id, regionId };
      await this.audit.record(tx, {
        act: 'decree.drafted',
        ...subject,
        detail: { periodId, lines },
      });
      const row = await this.decrees.find(viewer, id, 'decree:manage', tx);
      if (!row) throw new DomainError('not-found', 'not-found');
      return presentDecree(row);
    });
  }

  async find(viewer: Viewer, id: string, permission: Permission): Promise<DecreeRow> {
    const row = await this.decrees.find(viewer, id, permission);
    if (!row) throw new DomainError('not-found', 'not-found');
    return row;
  }
}

function unknownPeriod(): DomainError {
  const error = { pointer: '/periodId', detail: 'unknown' };
  return new DomainError('invalid', 'validation-failed', {}, [error]);
}
