import { Injectable } from '@nestjs/common';
import type { EvidenceView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { DomainError } from '@satu/domain/problem';
import { Audit } from '../../platform/audit/audit.js';
import type { Tx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/database/version.js';
import { FileRemovalService } from '../files/file-removal.service.js';
import type { EvidenceVersion } from './changing.service.js';
import { type EvidenceChanges, EvidenceRepository } from './evidence.repository.js';
import { EvidenceService } from './evidence.service.js';

/** Writes down how a file stands towards the people it may be about. */
@Injectable()
export class PrivacyService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly evidence: EvidenceRepository,
    private readonly reading: EvidenceService,
    private readonly files: FileRemovalService,
    private readonly audit: Audit,
  ) {}

  async settle(
    viewer: Viewer,
    { id, expected }: EvidenceVersion,
    act: 'evidence.masked' | 'evidence.cleared',
    decide: (tx: Tx) => Promise<EvidenceChanges>,
  ): Promise<EvidenceView> {
    const { view, gone } = await this.unitOfWork.run(async (tx) => {
      const row = await this.evidence.lock(tx, viewer, id, 'innovation:edit');
      if (!row?.file) throw new DomainError('not-found', 'not-found');
      requireVersion(row.version, expected);
      await this.evidence.save(tx, row, await decide(tx));
      // A copy that left something readable must not outlive the one that takes its place.
      const before = row.maskedFileId === null ? [] : [row.maskedFileId];
      const hashes = await this.files.release(tx, before);
      await this.audit.record(tx, {
        ...{ act, subjectType: 'evidence', subjectId: id },
        ...{ regionId: row.regionId, agencyId: row.custodianAgencyId },
        detail: { innovationId: row.innovationId, before: row.privacy },
      });
      return { view: await this.reading.get(viewer, id, tx), gone: hashes };
    });
    await this.files.forget(gone);
    return view;
  }
}
