import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import type { Tx } from '../../platform/database/transaction.js';
import { CustodyRepository, type InCustody } from './custody.repository.js';
import { HistoryRepository } from './history.repository.js';
import { InnovationRepository } from './innovation.repository.js';
import { PublicationRepository } from './publication.repository.js';

export type { InCustody } from './custody.repository.js';

/** Innovations that get another custodian, and why. */
export interface CustodyMove {
  readonly innovationIds: readonly string[];
  readonly toAgencyId: string;
  /** Names the cause in the audit log. */
  readonly reorganisationId: string;
}

/**
 * Who answers for innovations, towards the reorganisations: these move by decree, so nobody's
 * last-counted innovation holds them back once the predecessor's duty has ended.
 */
@Injectable()
export class CustodyService {
  constructor(
    private readonly custody: CustodyRepository,
    private readonly innovations: InnovationRepository,
    private readonly history: HistoryRepository,
    private readonly publications: PublicationRepository,
    private readonly audit: Audit,
  ) {}

  /** What these agencies answer for now, locked until the transaction ends. */
  async lockOf(tx: Tx, agencyIds: readonly string[]): Promise<readonly InCustody[]> {
    return this.custody.lockOf(tx, agencyIds);
  }

  /** Moves the innovations with their open copies; status, text and agency of origin stay. */
  async move(tx: Tx, { innovationIds, toAgencyId, reorganisationId }: CustodyMove): Promise<void> {
    const rows = await this.innovations.lockAll(tx, innovationIds);
    await this.custody.move(tx, innovationIds, toAgencyId);
    for (const row of rows) {
      await this.history.addAct(tx, {
        ...{ innovationId: row.id, act: 'reorganisation', from: row.status, to: row.status },
        detail: null,
      });
      await this.audit.record(tx, {
        act: 'innovation.transferred',
        subjectType: 'innovation',
        subjectId: row.id,
        regionId: row.regionId,
        agencyId: toAgencyId,
        detail: { from: row.custodianAgencyId, to: toAgencyId, reorganisationId },
      });
    }
    await this.publications.refresh(tx, innovationIds);
  }
}
