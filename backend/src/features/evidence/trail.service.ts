import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { EvidenceRow } from './evidence.row.js';
import { TrailRepository } from './trail.repository.js';

/** A sitting: page after page of one file is one reading. */
const SITTING_MS = 15 * 60_000;

/** Who read a whole file that is about people. */
@Injectable()
export class TrailService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly trail: TrailRepository,
    private readonly audit: Audit,
  ) {}

  async readInFull(viewer: Viewer, row: EvidenceRow): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const since = new Date(tx.now.getTime() - SITTING_MS);
      if (await this.trail.hasRead(tx, viewer.personId, row.id, since)) return;
      await this.audit.record(tx, {
        ...{ act: 'evidence.read-in-full', subjectType: 'evidence', subjectId: row.id },
        ...{ regionId: row.regionId, agencyId: row.custodianAgencyId },
        detail: { innovationId: row.innovationId, sha256: row.file?.sha256 ?? null },
      });
    });
  }
}
