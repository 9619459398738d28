import { Injectable } from '@nestjs/common';
import type { InnovationView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { DomainError } from '@satu/domain/problem';
import { PeriodService } from '../periods/period.service.js';
import type { Target } from './act.js';
import { DeclarationRepository } from './declaration.repository.js';
import { InnovationMoveService } from './innovation-move.service.js';

/** For which period, and what was developed since. */
export interface Declaration {
  periodId: string;
  development?: string | null;
}

/** The head says again, in a later year, that the innovation is in use: nothing is retyped. */
@Injectable()
export class DeclarationService {
  constructor(
    private readonly moves: InnovationMoveService,
    private readonly periods: PeriodService,
    private readonly declarations: DeclarationRepository,
  ) {}

  async declare(
    viewer: Viewer,
    target: Target,
    { periodId, development = null }: Declaration,
  ): Promise<InnovationView> {
    const act = 'declaration';
    return this.moves.perform(viewer, { ...target, act }, async (tx, opened) => {
      const { row } = opened;
      if (row.useState === 'STOPPED') {
        throw new DomainError('conflict', 'invalid-transition', { act, useState: row.useState });
      }
      const period = await this.periods.periodForSubmission(tx, row.regionId, periodId);
      const isNew = await this.declarations.addIfMissing(tx, row, period.id, development);
      if (!isNew) throw new DomainError('conflict', 'already-declared', { periodId });
      await this.moves.record(tx, opened, { detail: period.name, facts: { periodId } });
      return row.id;
    });
  }
}
