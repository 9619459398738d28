import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import type { Tx } from '../../platform/database/transaction.js';
import { HistoryRepository } from './history.repository.js';
import { InnovationRepository, type NewInnovation } from './innovation.repository.js';

/** Enters a new innovation with the first line of its history. */
@Injectable()
export class BirthService {
  constructor(
    private readonly innovations: InnovationRepository,
    private readonly history: HistoryRepository,
    private readonly audit: Audit,
  ) {}

  async enter(tx: Tx, row: NewInnovation): Promise<void> {
    await this.innovations.insert(tx, row);
    const line = { innovationId: row.id, act: 'creation', from: null, to: 'DRAFT' } as const;
    await this.history.addAct(tx, { ...line, detail: null });
    await this.audit.record(tx, {
      act: 'innovation.created',
      subjectType: 'innovation',
      subjectId: row.id,
      regionId: row.regionId,
      agencyId: row.agencyId,
    });
  }
}
