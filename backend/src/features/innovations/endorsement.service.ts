import { Injectable } from '@nestjs/common';
import type { InnovationView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import type { Tx } from '../../platform/database/transaction.js';
import { ObligationService } from '../periods/obligation.service.js';
import type { Target } from './act.js';
import { HistoryRepository, type Signature } from './history.repository.js';
import { InnovationMoveService, type OpenedMove } from './innovation-move.service.js';
import { worthAfter } from './innovation-standing.js';
import { MergerService } from './merger.service.js';

/** The head puts what was submitted in force. */
@Injectable()
export class EndorsementService {
  constructor(
    private readonly moves: InnovationMoveService,
    private readonly obligations: ObligationService,
    private readonly merger: MergerService,
    private readonly history: HistoryRepository,
  ) {}

  async endorse(viewer: Viewer, target: Target): Promise<InnovationView> {
    return this.moves.perform(viewer, { ...target, act: 'endorsement' }, async (tx, opened) => {
      await this.endorseInPerson(tx, viewer, opened);
      return target.id;
    });
  }

  /** Also the first half of a replacement: an endorsement that is allowed already. */
  async endorseInPerson(tx: Tx, viewer: Viewer, opened: OpenedMove): Promise<void> {
    const agencyId = opened.row.custodianAgencyId;
    const posts = viewer.grants.filter(
      ({ role, agencyIds }) => role === 'AGENCY_HEAD' && agencyIds.includes(agencyId),
    );
    const capacity = await this.history.capacityOf(
      tx,
      posts.map(({ id }) => id),
    );
    const signed = { personId: viewer.personId, capacity, confirmedBy: null };
    await this.endorseOpened(tx, signed, opened);
  }

  /** Under the name of whoever signed, on the screen or on paper. */
  async endorseOpened(tx: Tx, signed: Signature, opened: OpenedMove): Promise<void> {
    const { row } = opened;
    const origin = await this.merger.originToMerge(tx, row, 'ENDORSED');
    const merged = origin ? { mergedAt: tx.now } : {};
    const outcome = {
      freezes: true,
      changes: { endorsedAt: tx.now, endorsedBy: signed.personId, ...merged },
      facts: { revision: row.revisionCount + 1, capacity: signed.capacity },
      signed,
    };
    const changes = this.moves.changesOf(tx, opened, outcome);
    if (row.inForce) {
      // The corrected text may name a stage that does not count.
      const becomes = worthAfter(row, changes);
      await this.obligations.assertMayLeave(tx, { innovationId: row.id, becomes });
    }
    await this.moves.record(tx, opened, outcome);
    if (origin) await this.merger.merge(tx, origin, { ...row, ...changes }, 'ENDORSED');
  }
}
