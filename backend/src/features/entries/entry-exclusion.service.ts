import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { assertEntryMove } from '@satu/domain/competition';
import { assertReason } from '@satu/domain/innovation';
import { DomainError } from '@satu/domain/problem';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/database/version.js';
import { EditionService } from '../competitions/edition.service.js';
import { presentEntry } from './entry.presenter.js';
import { EntryRepository } from './entry.repository.js';

/**
 * The host takes an entry out of the contest. The agency that sent it may have no head any more who could
 * withdraw it, and what nobody can judge must not keep everybody else's results back.
 */
@Injectable()
export class EntryExclusionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly editions: EditionService,
    private readonly entries: EntryRepository,
  ) {}

  async exclude(viewer: Viewer, id: string, reason: string, expected: number | null) {
    return this.unitOfWork.run(async (tx) => {
      const { editionId } = found(await this.entries.findHosted(tx, viewer, id));
      const edition = await this.editions.share(tx, viewer, editionId);
      const before = found(await this.entries.lockHosted(tx, viewer, id));
      requireVersion(before.version, expected);
      assertReason(reason);
      const status = assertEntryMove(before.status, 'exclusion');
      if (edition.publishedAt) throw new DomainError('conflict', 'already-published');
      await this.entries.move(tx, id, status);
      const { regionId, agencyId, number } = before;
      await this.audit.record(tx, {
        ...{ act: 'entry.excluded', subjectType: 'entry', subjectId: id, regionId, agencyId },
        detail: { editionId, from: before.status, number, reason },
      });
      return presentEntry(found(await this.entries.find(viewer, id, tx)));
    });
  }
}

function found<T>(entry: T | null): T {
  if (entry === null) throw new DomainError('not-found', 'not-found');
  return entry;
}
