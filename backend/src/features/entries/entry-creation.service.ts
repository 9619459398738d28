import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { assertTakesEntries } from '@satu/domain/competition';
import { DomainError } from '@satu/domain/problem';
import { v7 as uuid } from 'uuid';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { EditionService } from '../competitions/edition.service.js';
import { FrozenInnovationService } from '../innovations/frozen-innovation.service.js';
import { presentEntry } from './entry.presenter.js';
import { EntryRepository } from './entry.repository.js';

/** Entering a verified innovation: the entry begins as a draft with a copy of what is in force. */
@Injectable()
export class EntryCreationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly editions: EditionService,
    private readonly entries: EntryRepository,
    private readonly innovations: FrozenInnovationService,
  ) {}

  async create(viewer: Viewer, editionId: string, innovationId: string) {
    return this.unitOfWork.run(async (tx) => {
      const edition = await this.editions.share(tx, viewer, editionId);
      const frozen = await this.innovations.frozenForEntry(tx, viewer, innovationId);
      const { regionId } = edition;
      if (frozen.regionId !== regionId) throw new DomainError('not-found', 'not-found');
      assertTakesEntries(edition, tx.now);
      const id = uuid();
      await this.entries.insert(tx, {
        ...frozen,
        id,
        editionId,
        regionId,
        createdBy: viewer.personId,
      });
      await this.audit.record(tx, {
        act: 'entry.created',
        subjectType: 'entry',
        subjectId: id,
        regionId,
        agencyId: frozen.custodianAgencyId,
        detail: { editionId, innovationId, revision: frozen.revisionNumber },
      });
      const entry = await this.entries.find(viewer, id, tx);
      if (!entry) throw new DomainError('not-found', 'not-found');
      return presentEntry(entry);
    });
  }
}
