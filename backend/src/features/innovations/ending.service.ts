import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import type { Tx } from '../../platform/database/transaction.js';
import { HistoryRepository } from './history.repository.js';
import { InnovationRepository } from './innovation.repository.js';
import type { InnovationRow } from './innovation-row.js';
import { PublicationRepository } from './publication.repository.js';

/** What ends with an innovation, or with its standing: the place in the catalogue, the copy being written. */
@Injectable()
export class EndingService {
  constructor(
    private readonly innovations: InnovationRepository,
    private readonly history: HistoryRepository,
    private readonly publications: PublicationRepository,
    private readonly audit: Audit,
  ) {}

  async clearAround(tx: Tx, ended: InnovationRow, reason: string): Promise<void> {
    if (ended.publishedAt) await this.publications.remove(tx, ended.id);
    await this.endCopyOf(tx, ended, reason);
  }

  /** The copy stays readable as withdrawn, and is never merged. */
  async endCopyOf(tx: Tx, origin: InnovationRow, reason: string): Promise<void> {
    const copy = await this.innovations.openCopyOf(tx, origin.id);
    if (!copy) return;
    await this.innovations.save(tx, copy, {
      status: 'WITHDRAWN',
      turnSince: tx.now,
      withdrawalReason: reason,
      revisionCount: copy.revisionCount + 1,
    });
    await this.history.freeze(tx, copy.id, 'withdrawal');
    await this.history.addAct(tx, {
      innovationId: copy.id,
      act: 'withdrawal',
      from: copy.status,
      to: 'WITHDRAWN',
      detail: reason,
    });
    await this.audit.record(tx, {
      act: 'innovation.withdrawn',
      subjectType: 'innovation',
      subjectId: copy.id,
      regionId: copy.regionId,
      agencyId: copy.custodianAgencyId,
      detail: { from: copy.status, to: 'WITHDRAWN', originId: origin.id },
    });
  }
}
