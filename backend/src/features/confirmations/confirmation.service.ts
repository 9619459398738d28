import { Injectable } from '@nestjs/common';
import type {
  InnovationView,
  Page,
  UseConfirmationItem,
  UseStatementsView,
} from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import type { Period } from '@satu/domain/period';
import { DomainError } from '@satu/domain/problem';
import { assertConfirmation } from '@satu/domain/use';
import type { Tx } from '../../platform/database/transaction.js';
import type { Target } from '../innovations/act.js';
import { InnovationMoveService, type OpenedMove } from '../innovations/innovation-move.service.js';
import { InnovationService } from '../innovations/innovation.service.js';
import { UseStateService } from '../innovations/use-state.service.js';
import { PeriodService } from '../periods/period.service.js';
import { presentStatement } from './confirmation.presenter.js';
import { ConfirmationRepository } from './confirmation.repository.js';
import type { ConfirmUseDto } from './confirm-use.dto.js';
import type { ListConfirmationsQuery } from './list-confirmations.query.js';

/** Each year the agency says how its innovations fare, with one fresh piece of evidence. */
@Injectable()
export class ConfirmationService {
  constructor(
    private readonly innovations: InnovationService,
    private readonly moves: InnovationMoveService,
    private readonly periods: PeriodService,
    private readonly useStates: UseStateService,
    private readonly confirmations: ConfirmationRepository,
  ) {}

  async list(viewer: Viewer, query: ListConfirmationsQuery): Promise<Page<UseConfirmationItem>> {
    return this.confirmations.list(viewer, query);
  }

  async statementsOf(viewer: Viewer, innovationId: string): Promise<UseStatementsView> {
    await this.innovations.assertExists(viewer, innovationId, 'confirmation:read');
    const rows = await this.confirmations.statementsOf(viewer, innovationId);
    return { items: rows.map(presentStatement) };
  }

  /** Confirms for the running period; what has changed since is reported by the same step. */
  async confirm(viewer: Viewer, target: Target, said: ConfirmUseDto): Promise<InnovationView> {
    return this.moves.perform(viewer, { ...target, act: 'use-state' }, async (tx, opened) => {
      const { row } = opened;
      if (row.inForce === null) {
        const { status } = row;
        throw new DomainError('conflict', 'invalid-transition', { status, act: 'confirmation' });
      }
      const period = await this.periods.periodForSubmission(tx, row.regionId);
      await this.assertProven(tx, opened, said, period);
      await this.useStates.report(tx, opened, await this.statementOf(tx, opened, said));
      const { state, evidenceId = null, link = null } = said;
      await this.confirmations.insert(tx, {
        ...{ innovationId: row.id, periodId: period.id, state },
        ...{ reason: said.reason?.trim() || null, evidenceId, link },
      });
      return row.id;
    });
  }

  private async assertProven(
    tx: Tx,
    { row }: OpenedMove,
    { state, reason, evidenceId, link }: ConfirmUseDto,
    period: Period,
  ): Promise<void> {
    const createdAt = evidenceId
      ? await this.confirmations.evidenceOf(tx, row.id, evidenceId)
      : null;
    const isWrong = evidenceId !== undefined && (createdAt === null || link !== undefined);
    if (isWrong) {
      throw new DomainError('invalid', 'validation-failed', {}, [
        { pointer: '/evidenceId', detail: createdAt === null ? 'unknown' : 'not-allowed' },
      ]);
    }
    const evidence = createdAt && { createdAt };
    const facts = { state, reason: reason ?? '', evidence, linkUrl: link?.url ?? null };
    assertConfirmation(facts, period.opensAt);
  }

  /** Where nothing has changed, it is so since it was said last. */
  private async statementOf(tx: Tx, { row }: OpenedMove, { state, since, reason }: ConfirmUseDto) {
    const unchanged = state === row.useState ? row.useStateSince : null;
    const day = since ?? unchanged ?? (await this.useStates.todayOf(tx, row));
    return { state, since: day, reason: reason ?? null };
  }
}
