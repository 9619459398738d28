import { Injectable } from '@nestjs/common';
import type { EvidenceView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { assertIndicatorKeys, assertTakesEvidence } from '@satu/domain/evidence';
import { DomainError } from '@satu/domain/problem';
import { Audit } from '../../platform/audit/audit.js';
import type { Tx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/database/version.js';
import type { ChangeEvidenceDto } from './change-evidence.dto.js';
import { EvidenceIndicatorRepository } from './evidence-indicator.repository.js';
import { EvidenceRepository } from './evidence.repository.js';
import type { EvidenceRow } from './evidence.row.js';
import { EvidenceService } from './evidence.service.js';

/** One version of one piece of evidence. */
export interface EvidenceVersion {
  readonly id: string;
  readonly expected: number | null;
}

/** Renames evidence, says what it serves, takes it off the list and puts it back. */
@Injectable()
export class ChangingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reading: EvidenceService,
    private readonly evidence: EvidenceRepository,
    private readonly indicators: EvidenceIndicatorRepository,
    private readonly audit: Audit,
  ) {}

  async change(
    viewer: Viewer,
    target: EvidenceVersion,
    dto: ChangeEvidenceDto,
  ): Promise<EvidenceView> {
    const keys = dto.indicatorKeys;
    if (keys) assertIndicatorKeys(keys);
    return this.act(viewer, target, 'evidence.changed', async (tx, row) => {
      if (row.removedAt) throw new DomainError('conflict', 'invalid-transition');
      await this.evidence.save(tx, row, dto.title === undefined ? {} : { title: dto.title });
      if (keys) await this.indicators.assign(tx, row.id, keys, viewer.personId);
      const before = { title: row.title, indicatorKeys: row.indicatorKeys };
      return { before, ...(keys ? { indicatorKeys: keys } : {}) };
    });
  }

  async remove(viewer: Viewer, target: EvidenceVersion): Promise<void> {
    await this.act(viewer, target, 'evidence.removed', async (tx, row) => {
      if (row.removedAt) throw new DomainError('conflict', 'invalid-transition');
      await this.evidence.setRemoved(tx, row.id, viewer.personId);
      await this.indicators.assign(tx, row.id, [], viewer.personId);
      return { indicatorKeys: row.indicatorKeys };
    });
  }

  /** Back on the list; what it serves is said anew. */
  async restore(viewer: Viewer, target: EvidenceVersion): Promise<EvidenceView> {
    return this.act(viewer, target, 'evidence.restored', async (tx, row) => {
      if (!row.removedAt || row.purge) throw new DomainError('conflict', 'invalid-transition');
      await this.evidence.setRemoved(tx, row.id, null);
      return {};
    });
  }

  /** One unit of work on the row of the expected version, with its line in the trail. */
  private async act(
    viewer: Viewer,
    { id, expected }: EvidenceVersion,
    act: 'evidence.changed' | 'evidence.removed' | 'evidence.restored',
    work: (tx: Tx, row: EvidenceRow) => Promise<Record<string, unknown>>,
  ): Promise<EvidenceView> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.evidence.lock(tx, viewer, id, 'innovation:edit');
      if (!row) throw new DomainError('not-found', 'not-found');
      requireVersion(row.version, expected);
      assertTakesEvidence(row.innovationStatus);
      const detail = await work(tx, row);
      await this.audit.record(tx, {
        ...{ act, subjectType: 'evidence', subjectId: id },
        ...{ regionId: row.regionId, agencyId: row.custodianAgencyId },
        detail: { innovationId: row.innovationId, ...detail },
      });
      return this.reading.get(viewer, id, tx);
    });
  }
}
