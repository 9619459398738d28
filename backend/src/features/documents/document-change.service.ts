import { Injectable } from '@nestjs/common';
import type { DocumentView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { assertDocument } from '@satu/domain/document';
import { DomainError } from '@satu/domain/problem';
import { dayInZone } from '@satu/domain/time';
import { Audit } from '../../platform/audit/audit.js';
import type { Tx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/database/version.js';
import { presentDocument } from './document.presenter.js';
import { DocumentRepository } from './document.repository.js';
import type { DocumentRow } from './document.row.js';
import type { ChangeDocumentDto } from './file-document.dto.js';

/** Which document, and upon which version. */
export interface DocumentTarget {
  readonly id: string;
  readonly expected: number | null;
}

/** Corrects what was said of a document, and says which newer one took its place. */
@Injectable()
export class DocumentChangeService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly documents: DocumentRepository,
  ) {}

  async change(viewer: Viewer, target: DocumentTarget, dto: ChangeDocumentDto) {
    return this.perform(viewer, target, async (tx, before) => {
      const after = Object.assign({}, before, dto);
      const points = { hasFile: before.fileId !== null, url: before.url };
      assertDocument(after, points, dayInZone(tx.now, before.timeZone));
      await this.documents.update(tx, before.id, after);
      await this.record(tx, 'document.changed', before, { before: overwritten(before, dto) });
    });
  }

  /** Citations stay, and say from now on that there is a newer one. */
  async succeed(viewer: Viewer, target: DocumentTarget, successorId: string) {
    return this.perform(viewer, target, async (tx, before) => {
      const next = await this.documents.find(viewer, successorId, 'document:read', tx);
      if (next?.regionId !== before.regionId || next.id === before.id) {
        const error = { pointer: '/successorId', detail: 'unknown' };
        throw new DomainError('invalid', 'validation-failed', {}, [error]);
      }
      await this.documents.succeed(tx, before.id, successorId);
      await this.record(tx, 'document.succeeded', before, { successorId });
    });
  }

  private async perform(
    viewer: Viewer,
    { id, expected }: DocumentTarget,
    work: (tx: Tx, before: DocumentRow) => Promise<void>,
  ): Promise<DocumentView> {
    return this.unitOfWork.run(async (tx) => {
      const before = await this.documents.lock(tx, viewer, id, 'document:file');
      if (!before) throw new DomainError('not-found', 'not-found');
      requireVersion(before.version, expected);
      await work(tx, before);
      const after = await this.documents.find(viewer, id, 'document:file', tx);
      if (!after) throw new DomainError('not-found', 'not-found');
      return presentDocument(after, tx.now);
    });
  }

  private async record(tx: Tx, act: string, row: DocumentRow, detail: Record<string, unknown>) {
    const { id, regionId, agencyId } = row;
    const subject = { subjectType: 'document', subjectId: id };
    await this.audit.record(tx, { act, ...subject, regionId, agencyId, detail });
  }
}

function overwritten(before: DocumentRow, dto: ChangeDocumentDto): Record<string, unknown> {
  return Object.fromEntries(Object.keys(dto).map((key) => [key, before[key as keyof DocumentRow]]));
}
