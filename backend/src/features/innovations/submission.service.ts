import { Injectable } from '@nestjs/common';
import type { InnovationView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { assertSubmittable } from '@satu/domain/innovation';
import type { Period } from '@satu/domain/period';
import type { Tx } from '../../platform/database/transaction.js';
import { PeriodService } from '../periods/period.service.js';
import type { Target } from './act.js';
import { DeclarationRepository } from './declaration.repository.js';
import { InnovationMoveService } from './innovation-move.service.js';
import type { InnovationRow } from './innovation-row.js';
import { valuesOf } from './innovation-text.js';
import { TextService } from './text.service.js';

/** Sends a draft, or what was returned, to the head. */
@Injectable()
export class SubmissionService {
  constructor(
    private readonly moves: InnovationMoveService,
    private readonly periods: PeriodService,
    private readonly declarations: DeclarationRepository,
    private readonly texts: TextService,
  ) {}

  async submit(viewer: Viewer, target: Target, periodId?: string): Promise<InnovationView> {
    return this.moves.perform(viewer, { ...target, act: 'submission' }, async (tx, opened) => {
      const { row } = opened;
      const period = await this.periodFor(tx, row, periodId);
      const form = await this.texts.formOf(tx, row);
      const isCopy = row.copyOfId !== null;
      const facts = { fields: valuesOf(row), form, isCopy, inForce: row.inForce };
      assertSubmittable(facts, period, tx.now);
      await this.moves.record(tx, opened, {
        freezes: true,
        changes: { submittedAt: tx.now, submittedBy: viewer.personId },
        facts: { revision: row.revisionCount + 1, periodId: period?.id ?? null },
      });
      if (period) await this.declarations.addIfMissing(tx, row, period.id);
      return row.id;
    });
  }

  /**
   * The period the submission lands in. A copy, and a correction of what is in force, claim nothing
   * new unless they name one: they come after a deadline too.
   */
  private async periodFor(tx: Tx, row: InnovationRow, periodId?: string): Promise<Period | null> {
    if (row.copyOfId !== null) return null;
    if (row.inForce !== null && periodId === undefined) return null;
    return this.periods.periodForSubmission(tx, row.regionId, periodId);
  }
}
