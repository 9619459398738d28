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
 * when, and its hash (UU 27/2022; nothing else that people wrote is ever lost). The same file goes wherever it
 * lies in the innovation; bytes that something else holds too stay, and the tombstone says so.
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
      const twins = await this.purges.hold(tx, target.id);
      const row = await this.reading.find(viewer, target.id, 'evidence:purge', tx);
      requireVersion(row.version, target.expected);
      const { file } = row;
      if (!file || row.purge) throw new DomainError('conflict', 'invalid-transition');
      const fileIds = [file.id];
      for (const id of twins) {
        const twin = await this.reading.find(viewer, id, 'evidence:purge', tx);
        if (twin.maskedFileId !== null) fileIds.push(twin.maskedFileId);
        await this.purges.purge(tx, twin, { reason, byId: viewer.personId });
      }
      const hashes = await this.files.release(tx, fileIds);
      await this.audit.record(tx, {
        ...{ act: 'evidence.purged', subjectType: 'evidence', subjectId: row.id },
        ...{ regionId: row.regionId, agencyId: row.custodianAgencyId },
        detail: { innovationId: row.innovationId, sha256: file.sha256, bytes: file.bytes, reason },
      });
      return { view: await this.reading.get(viewer, row.id, tx), gone: hashes };
    });
    await this.files.forget(gone);
    return view;
  }
}
