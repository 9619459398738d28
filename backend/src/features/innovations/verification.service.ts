import { Injectable } from '@nestjs/common';
import type { InnovationView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { assertCriteriaMet, type Criterion } from '@satu/domain/innovation';
import type { Target } from './act.js';
import { InnovationMoveService } from './innovation-move.service.js';
import { MergerService } from './merger.service.js';

/** The verifier's answer to one of the five criteria. */
export interface Answer {
  key: Criterion;
  met: boolean;
  note?: string | null;
}

/** The verifier confirms that the five criteria are met. */
@Injectable()
export class VerificationService {
  constructor(
    private readonly moves: InnovationMoveService,
    private readonly merger: MergerService,
  ) {}

  async verify(
    viewer: Viewer,
    target: Target,
    answers: readonly Answer[],
  ): Promise<InnovationView> {
    const criteria = answers.map(({ key, met, note }) => ({ key, met, note: note ?? null }));
    return this.moves.perform(viewer, { ...target, act: 'verification' }, async (tx, opened) => {
      assertCriteriaMet(criteria.map(({ key, ...answer }) => ({ criterion: key, ...answer })));
      const { row } = opened;
      const origin = await this.merger.originToMerge(tx, row, 'VERIFIED');
      const merged = origin ? { mergedAt: tx.now } : {};
      const outcome = {
        freezes: true,
        changes: { verifiedAt: tx.now, verifiedBy: viewer.personId, criteria, ...merged },
        facts: { revision: row.revisionCount + 1, criteria },
      };
      const changes = this.moves.changesOf(tx, opened, outcome);
      await this.moves.record(tx, opened, outcome);
      if (origin) await this.merger.merge(tx, origin, { ...row, ...changes }, 'VERIFIED');
      return row.id;
    });
  }
}
