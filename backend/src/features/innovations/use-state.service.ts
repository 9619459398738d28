import { Injectable } from '@nestjs/common';
import type { InnovationView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { assertReason, USE_STATE_LABELS, type UseState } from '@satu/domain/innovation';
import { DomainError } from '@satu/domain/problem';
import { dayInZone } from '@satu/domain/time';
import type { Tx } from '../../platform/database/transaction.js';
import { ObligationService } from '../periods/obligation.service.js';
import type { Target } from './act.js';
import { InnovationMoveService, type OpenedMove } from './innovation-move.service.js';
import { InnovationRepository } from './innovation.repository.js';
import type { InnovationRow } from './innovation-row.js';
import { PublicationRepository } from './publication.repository.js';

/** Whether the innovation is still in use, since when, and why not. */
export interface UseStatement {
  state: UseState;
  since: string;
  reason?: string | null;
}

/** The agency says truthfully how its innovation fares; nobody is made to lie by the rule. */
@Injectable()
export class UseStateService {
  constructor(
    private readonly moves: InnovationMoveService,
    private readonly innovations: InnovationRepository,
    private readonly obligations: ObligationService,
    private readonly publications: PublicationRepository,
  ) {}

  async state(viewer: Viewer, target: Target, said: UseStatement): Promise<InnovationView> {
    const { state } = said;
    const reason = said.reason ?? '';
    const assertBody = (): void => {
      if (state !== 'IN_USE') assertReason(reason);
    };
    const call = { ...target, act: 'use-state', assertBody } as const;
    return this.moves.perform(viewer, call, async (tx, opened) => {
      await this.report(tx, opened, said);
      return opened.row.id;
    });
  }

  /** Also a part of the yearly confirmation: a statement that is allowed already. */
  async report(tx: Tx, opened: OpenedMove, { state, since, ...said }: UseStatement): Promise<void> {
    const { row } = opened;
    const reason = said.reason ?? '';
    await this.assertNotAhead(tx, row, since);
    if (state === 'STOPPED') {
      const finding = { innovationId: row.id, reason, byId: tx.actorId ?? row.createdBy };
      await this.obligations.openLapseIfNeeded(tx, { ...finding, cause: 'STOPPED' });
    }
    await this.moves.record(tx, opened, {
      changes: { useState: state, useStateSince: since, useStateReason: reason || null },
      detail: [USE_STATE_LABELS[state].id, reason].filter(Boolean).join(': '),
      facts: { state, since, reason },
    });
    if (row.publishedAt) await this.publications.refresh(tx, [row.id]);
  }

  /** Today in the region of the innovation. */
  async todayOf(tx: Tx, { regionId }: InnovationRow): Promise<string> {
    return dayInZone(tx.now, await this.innovations.timeZoneOf(tx, regionId));
  }

  private async assertNotAhead(tx: Tx, row: InnovationRow, since: string): Promise<void> {
    if (since <= (await this.todayOf(tx, row))) return;
    throw new DomainError('invalid', 'validation-failed', {}, [
      { pointer: '/since', detail: 'in-the-future' },
    ]);
  }
}
