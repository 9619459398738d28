import { Injectable } from '@nestjs/common';
import type { EvidenceView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { DomainError } from '@satu/domain/problem';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/database/version.js';
import { FileRemovalService } from '../files/file-removal.service.js';
import type { EvidenceVersion } from './changing.service.js';
import { EvidenceService } from './evidence.service.js';
import { PurgeRepository } from './purge.repository.js';

/**
 * Lets the bytes of evidence go for good and leaves a tombstone: what it was, who let it go, why,
 * when, and its hash (UU 27/2022; nothing else that people wrote is ever lost).
 */
@Injectable()
export class PurgingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly purges: PurgeRepository,
    private readonly reading: EvidenceService,
    private readonly files: FileRemovalService,
    private readonly audit: Audit,
  ) {}

  async purge(viewer: Viewer, target: EvidenceVersion, reason: string): Promise<EvidenceView> {
    const { view, gone } = await this.unitOfWork.run(async (tx) => {
      await this.purges.hold(tx, target.id);
      const row = await this.reading.find(viewer, target.id, 'evidence:purge', tx);
      requireVersion(row.version, target.expected);
      const { file } = row;
      if (!file || row.purge) throw new DomainError('conflict', 'invalid-transition');
      await this.purges.purge(tx, row, { reason, byId: viewer.personId });
      const fileIds = [file.id, ...(row.maskedFileId === null ? [] : [row.maskedFileId])];
      const unused = await this.purges.unusedOf(tx, fileIds);
      const hashes = await this.files.release(tx, unused);
      await this.audit.record(tx, {
        ...{ act: 'evidence.purged', subjectType: 'evidence', subjectId: row.id },
        ...{ regionId: row.regionId, agencyId: row.custodianAgencyId },
        detail: { innovationId: row.innovationId, sha256: file.sha256, bytes: file.bytes, reason },
      });
      return { view: await this.reading.get(viewer, row.id, tx), gone: hashes };
    });
    // After the commit: a rollback must never find its bytes gone.
    await this.files.forget(gone);
    return view;
  }
}
