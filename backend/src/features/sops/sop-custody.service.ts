import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import type { Tx } from '../../platform/database/transaction.js';
import { SopCustodyRepository } from './sop-custody.repository.js';

/** Agencies whose SOPs go to another, and why. */
export interface SopMove {
  readonly fromAgencyIds: readonly string[];
  readonly toAgencyId: string;
  /** Names the cause in the audit log. */
  readonly reorganisationId: string;
}

/** Who keeps the SOPs, towards the reorganisations: number, text and evaluations stay. */
@Injectable()
export class SopCustodyService {
  constructor(
    private readonly custody: SopCustodyRepository,
    private readonly audit: Audit,
  ) {}

  async move(tx: Tx, { fromAgencyIds, toAgencyId, reorganisationId }: SopMove): Promise<void> {
    const sops = await this.custody.lockOf(tx, fromAgencyIds);
    const ids = sops.map(({ id }) => id);
    await this.custody.move(tx, ids, toAgencyId);
    for (const { id, regionId, agencyId } of sops) {
      await this.audit.record(tx, {
        act: 'sop.transferred',
        subjectType: 'sop',
        subjectId: id,
        regionId,
        agencyId: toAgencyId,
        detail: { from: agencyId, to: toAgencyId, reorganisationId },
      });
    }
  }
}
