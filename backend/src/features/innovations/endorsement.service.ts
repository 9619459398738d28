import { Injectable } from '@nestjs/common';
import type { InnovationView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import type { Tx } from '../../platform/database/transaction.js';
import { ObligationService } from '../periods/obligation.service.js';
import type { Target } from './act.js';
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
  ) {}

  async endorse(viewer: Viewer, target: Target): Promise<InnovationView> {
    return this.moves.perform(viewer, { ...target, act: 'endorsement' }, async (tx, opened) => {
      await this.endorseOpened(tx, viewer, opened);
      return target.id;
    });
  }

  /** Also the first half of a replacement: an endorsement that is allowed already. */
  async endorseOpened(tx: Tx, viewer: Viewer, opened: OpenedMove): Promise<void> {
    const { row } = opened;
    const origin = await this.merger.originToMerge(tx, row, 'ENDORSED');
    const merged = origin ? { mergedAt: tx.now } : {};
    const outcome = {
      freezes: true,
      changes: { endorsedAt: tx.now, endorsedBy: viewer.personId, ...merged },
      facts: { revision: row.revisionCount + 1 },
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
