import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { DomainError } from '@satu/domain/problem';
import type { Tx } from '../../platform/database/transaction.js';
import { DeclarationRepository } from './declaration.repository.js';
import { EndorsementService } from './endorsement.service.js';
import { InnovationMoveService } from './innovation-move.service.js';
import { InnovationRepository } from './innovation.repository.js';
import type { InnovationRow } from './innovation-row.js';

/** Makes one innovation count in the step in which another is withdrawn. */
@Injectable()
export class ReplacementService {
  constructor(
    private readonly innovations: InnovationRepository,
    private readonly moves: InnovationMoveService,
    private readonly endorsement: EndorsementService,
    private readonly declarations: DeclarationRepository,
  ) {}

  /** Endorses a submitted one, or declares one in force, for the periods of the one that goes. */
  async bringIn(tx: Tx, viewer: Viewer, leaving: InnovationRow, id: string): Promise<void> {
    const row = await this.innovations.lock(tx, viewer, id, 'innovation:endorse');
    if (!row || row.copyOfId !== null || row.id === leaving.id) throw unknown();
    const periodIds = await this.declarations.openPeriodIds(tx, leaving.id);
    if (row.inForce === null) {
      if (row.status !== 'SUBMITTED') throw notReady(row);
      const opened = await this.moves.judge(tx, viewer, row, 'endorsement');
      await this.endorsement.endorseInPerson(tx, viewer, opened);
      await this.declare(tx, row, periodIds);
      return;
    }
    const opened = await this.moves.judge(tx, viewer, row, 'declaration');
    const added = await this.declare(tx, row, periodIds);
    if (added.length > 0) await this.moves.record(tx, opened, { facts: { periodIds: added } });
  }

  private async declare(
    tx: Tx,
    row: InnovationRow,
    periodIds: readonly string[],
  ): Promise<readonly string[]> {
    const added: string[] = [];
    for (const periodId of periodIds) {
      if (await this.declarations.addIfMissing(tx, row, periodId)) added.push(periodId);
    }
    return added;
  }
}

function unknown(): DomainError {
  return new DomainError('invalid', 'validation-failed', {}, [
    { pointer: '/replacementId', detail: 'unknown' },
  ]);
}

function notReady({ id, status }: InnovationRow): DomainError {
  return new DomainError('unprocessable', 'replacement-not-ready', { replacementId: id, status });
}
