import { Injectable } from '@nestjs/common';
import type { InnovationView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { assertReason } from '@satu/domain/innovation';
import { ObligationService } from '../periods/obligation.service.js';
import type { Target } from './act.js';
import { EndingService } from './ending.service.js';
import { InnovationMoveService } from './innovation-move.service.js';
import { ReplacementService } from './replacement.service.js';

/** Why it is withdrawn, and what takes its place in the same step. */
export interface Withdrawal {
  reason: string;
  replacementId?: string | null;
}

/** Takes an innovation back. It stays readable: withdrawn is a status. */
@Injectable()
export class WithdrawalService {
  constructor(
    private readonly moves: InnovationMoveService,
    private readonly replacements: ReplacementService,
    private readonly obligations: ObligationService,
    private readonly ending: EndingService,
  ) {}

  async withdraw(
    viewer: Viewer,
    target: Target,
    { reason, replacementId = null }: Withdrawal,
  ): Promise<InnovationView> {
    const assertBody = (): void => {
      assertReason(reason);
    };
    const call = { ...target, act: 'withdrawal', assertBody } as const;
    return this.moves.perform(viewer, call, async (tx, opened) => {
      const { row } = opened;
      // Increments before decrements: the duty is never unmet in between.
      if (replacementId) await this.replacements.bringIn(tx, viewer, row, replacementId);
      if (row.inForce) await this.obligations.assertMayLeave(tx, { innovationId: row.id });
      await this.moves.record(tx, opened, {
        // What was taken back is read afterwards as it stood, like every other decision.
        freezes: true,
        changes: { withdrawalReason: reason, replacementId, publishedAt: null },
        detail: reason,
        facts: { reason, replacementId },
      });
      await this.ending.clearAround(tx, row, reason);
      return row.id;
    });
  }
}
