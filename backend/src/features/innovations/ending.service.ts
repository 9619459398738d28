import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import type { Tx } from '../../platform/database/transaction.js';
import { HistoryRepository } from './history.repository.js';
import { InnovationRepository } from './innovation.repository.js';
import type { InnovationRow } from './innovation-row.js';
import { PublicationRepository } from './publication.repository.js';

/** What ends together with an innovation: its place in the catalogue and the copy being written. */
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
    const copy = await this.innovations.openCopyOf(tx, ended.id);
    if (!copy) return;
    await this.innovations.save(tx, copy, {
      status: 'WITHDRAWN',
      turnSince: tx.now,
      withdrawalReason: reason,
    });
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
      detail: { from: copy.status, to: 'WITHDRAWN', originId: ended.id },
    });
  }
}
