import { Injectable } from '@nestjs/common';
import type { InnovationView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { assertReason, USE_STATE_LABELS, type UseState } from '@satu/domain/innovation';
import { DomainError } from '@satu/domain/problem';
import { dayInZone } from '@satu/domain/time';
import type { Tx } from '../../platform/database/transaction.js';
import { ObligationService } from '../periods/obligation.service.js';
import type { Target } from './act.js';
import { InnovationMoveService } from './innovation-move.service.js';
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
    const { state, since } = said;
    const reason = said.reason ?? '';
    const assertBody = (): void => {
      if (state !== 'IN_USE') assertReason(reason);
    };
    const call = { ...target, act: 'use-state', assertBody } as const;
    return this.moves.perform(viewer, call, async (tx, opened) => {
      const { row } = opened;
      await this.assertNotAhead(tx, row, since);
      if (state === 'STOPPED') {
        const finding = { innovationId: row.id, reason, byId: viewer.personId };
        await this.obligations.openLapseIfNeeded(tx, { ...finding, cause: 'STOPPED' });
      }
      await this.moves.record(tx, opened, {
        changes: { useState: state, useStateSince: since, useStateReason: reason || null },
        detail: [USE_STATE_LABELS[state].id, reason].filter(Boolean).join(': '),
        facts: { state, since, reason },
      });
      if (row.publishedAt) await this.publications.refresh(tx, [row.id]);
      return row.id;
    });
  }

  private async assertNotAhead(tx: Tx, row: InnovationRow, since: string): Promise<void> {
    const zone = await this.innovations.timeZoneOf(tx, row.regionId);
    if (since <= dayInZone(tx.now, zone)) return;
    throw new DomainError('invalid', 'validation-failed', {}, [
      { pointer: '/since', detail: 'in-the-future' },
    ]);
  }
}
