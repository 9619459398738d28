import { Injectable } from '@nestjs/common';
import { type CountingFacts, countsFor } from '@satu/domain/innovation';
import { assertMayLeave, lapseFor } from '@satu/domain/obligation';
import { v7 as uuid } from 'uuid';
import { Audit } from '../../platform/audit/audit.js';
import type { Tx } from '../../platform/database/transaction.js';
import { ObligationRepository } from './obligation.repository.js';

/** An agency's own act on an innovation, as far as counting goes. */
export interface Leaving {
  readonly innovationId: string;
  /** Who answers for it afterwards; left out: nobody new. */
  readonly toAgencyId?: string;
  /** What it will be; left out together with `toAgencyId`: it will count no more. */
  readonly becomes?: CountingFacts;
}

/** A finding of fact: a rejection, or the agency's own statement that the innovation has stopped. */
export interface Finding {
  readonly innovationId: string;
  readonly cause: 'REJECTED' | 'STOPPED';
  readonly reason: string;
  readonly byId: string;
}

/**
 * "At least one", towards the features that move innovations. Callers hold the lock on the
 * innovation's row and ask BEFORE they change it; after what makes a replacement count.
 */
@Injectable()
export class ObligationService {
  constructor(
    private readonly obligations: ObligationRepository,
    private readonly audit: Audit,
  ) {}

  /** Refuses with `last-counted-innovation` an own act that leaves a duty once met unmet. */
  async assertMayLeave(tx: Tx, leaving: Leaving): Promise<void> {
    const counted = await this.obligations.lockCountedFor(tx, leaving.innovationId);
    if (counted.length === 0) return;
    const { toAgencyId, becomes } = leaving;
    const moves = toAgencyId !== undefined;
    const dutyAgencyId = moves ? await this.obligations.dutyAgencyOf(tx, toAgencyId) : null;
    for (const { obligation, period } of counted) {
      const isStillHere = !moves || dutyAgencyId === obligation.agencyId;
      const isStillWorth = becomes ? countsFor(becomes, period).counts : moves;
      if (isStillHere && isStillWorth) continue;
      assertMayLeave(obligation, period, obligation.counted - 1, tx.now);
    }
  }

  /** Opens the lapse of each duty that the finding brings below what is required. */
  async openLapseIfNeeded(tx: Tx, finding: Finding): Promise<void> {
    const { innovationId, cause, reason, byId } = finding;
    for (const { obligation, period } of await this.obligations.lockCountedFor(tx, innovationId)) {
      const terms = { cureDays: period.cureDays, closesAt: period.closesAt, now: tx.now };
      const lapse = lapseFor(obligation, obligation.counted - 1, terms);
      if (!lapse) continue;
      const id = uuid();
      const { cureBy } = lapse;
      await this.obligations.openLapse(tx, {
        id,
        obligationId: obligation.id,
        innovationId,
        cause,
        reason,
        openedBy: byId,
        cureBy,
      });
      await this.audit.record(tx, {
        act: 'lapse.opened',
        subjectType: 'lapse',
        subjectId: id,
        regionId: period.regionId,
        agencyId: obligation.agencyId,
        detail: { periodId: period.id, innovationId, cause, reason, cureBy },
      });
    }
  }
}
