import { Injectable } from '@nestjs/common';
import type { InnovationView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { assertReason, type RejectionCriterion } from '@satu/domain/innovation';
import { ObligationService } from '../periods/obligation.service.js';
import type { Target } from './act.js';
import { EndingService } from './ending.service.js';
import { InnovationMoveService } from './innovation-move.service.js';

/** The verifier's finding that a criterion is not met, or that the data are false. */
export interface Rejection {
  criterion: RejectionCriterion;
  reason: string;
}

/** A finding of fact: never refused for the rule of at least one, it opens a lapse instead. */
@Injectable()
export class RejectionService {
  constructor(
    private readonly moves: InnovationMoveService,
    private readonly obligations: ObligationService,
    private readonly ending: EndingService,
  ) {}

  async reject(
    viewer: Viewer,
    target: Target,
    { criterion, reason }: Rejection,
  ): Promise<InnovationView> {
    const assertBody = (): void => {
      assertReason(reason);
    };
    const call = { ...target, act: 'rejection', assertBody } as const;
    return this.moves.perform(viewer, call, async (tx, opened) => {
      const finding = { innovationId: target.id, reason, byId: viewer.personId };
      await this.obligations.openLapseIfNeeded(tx, { ...finding, cause: 'REJECTED' });
      await this.moves.record(tx, opened, {
        freezes: true,
        changes: { rejectionCriterion: criterion, rejectionReason: reason, publishedAt: null },
        detail: reason,
        facts: { criterion, reason },
      });
      await this.ending.clearAround(tx, opened.row, reason);
      return target.id;
    });
  }
}
