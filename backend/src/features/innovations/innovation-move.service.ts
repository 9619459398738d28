import { Injectable } from '@nestjs/common';
import type { InnovationView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { INNOVATION_VERBS } from '@satu/domain/audit';
import { type Act, ACT_PERMISSIONS, assertMove, type Move } from '@satu/domain/innovation';
import { DomainError } from '@satu/domain/problem';
import { Audit } from '../../platform/audit/audit.js';
import type { Tx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/database/version.js';
import { HistoryRepository, type Signature } from './history.repository.js';
import { InnovationRepository } from './innovation.repository.js';
import { InnovationViewService } from './innovation-view.service.js';
import type { InnovationChanges, InnovationRow } from './innovation-row.js';
import { actorOn, standingAfter, stateOf } from './innovation-standing.js';

/** An act somebody asks for. */
export interface Call {
  readonly act: Act;
  readonly id: string;
  /** The version the act was based on; null: whatever it is now. */
  readonly expected: number | null;
  /** Refuses what is wrong in the request itself: behind the look-up, before the version. */
  readonly assertBody?: () => void;
}

/** An act that is allowed, on a row that stays locked until the transaction ends. */
export interface OpenedMove {
  readonly row: InnovationRow;
  readonly move: Move;
}

/** What an act leaves behind, besides the move itself. */
export interface Outcome {
  readonly changes?: InnovationChanges;
  /** Freezes the text under the next revision number. */
  readonly freezes?: boolean;
  /** For the history that people read. */
  readonly detail?: string | null;
  /** For the audit log. */
  readonly facts?: Record<string, unknown>;
  /** Whose name stands under it, where that is more than who pressed the button. */
  readonly signed?: Signature;
}

/** What an act does between its opening and its end; answers the id of what changed, if another. */
type Work = (tx: Tx, opened: OpenedMove) => Promise<string | undefined>;

/** What every act shares: one transaction, may it be done, what it leaves behind, what it answers. */
@Injectable()
export class InnovationMoveService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly innovations: InnovationRepository,
    private readonly history: HistoryRepository,
    private readonly views: InnovationViewService,
    private readonly audit: Audit,
  ) {}

  /** Performs an act and answers what changed. */
  async perform(viewer: Viewer, call: Call, work: Work): Promise<InnovationView> {
    return this.unitOfWork.run(async (tx) => {
      const changedId = await work(tx, await this.open(tx, viewer, call));
      return this.views.afterAct(tx, viewer, changedId ?? call.id);
    });
  }

  /** Locks the row where the viewer may act on it, then asks the version and the rules. */
  private async open(tx: Tx, viewer: Viewer, call: Call): Promise<OpenedMove> {
    const row = await this.innovations.lock(tx, viewer, call.id, ACT_PERMISSIONS[call.act]);
    if (!row) throw new DomainError('not-found', 'not-found');
    call.assertBody?.();
    requireVersion(row.version, call.expected);
    return this.judge(tx, viewer, row, call.act);
  }

  /** Whether the rules let the viewer do this to a row that is locked already. */
  async judge(tx: Tx, viewer: Viewer, row: InnovationRow, act: Act): Promise<OpenedMove> {
    if (row.mergedAt)
      throw new DomainError('conflict', 'invalid-transition', { act, merged: true });
    const relations = await this.innovations.relationsOf(tx, row.id);
    return { row, move: assertMove(stateOf(row, relations), act, actorOn(row, viewer)) };
  }

  /** What the row will be: the move's own changes, and those the act adds. */
  changesOf(tx: Tx, { row, move }: OpenedMove, outcome: Outcome): InnovationChanges {
    const revisionCount = row.revisionCount + (outcome.freezes === true ? 1 : 0);
    return {
      ...standingAfter(row, move, revisionCount),
      ...(move.to === row.status ? {} : { turnSince: tx.now }),
      ...(outcome.freezes === true ? { revisionCount } : {}),
      ...outcome.changes,
    };
  }

  /** Saves the move and writes revision, history and audit line beside it. */
  async record(tx: Tx, opened: OpenedMove, outcome: Outcome): Promise<void> {
    const { row, move } = opened;
    await this.innovations.save(tx, row, this.changesOf(tx, opened, outcome));
    if (outcome.freezes === true) {
      await this.history.freeze(tx, row.id, move.act, outcome.signed?.personId);
    }
    await this.history.addAct(tx, {
      innovationId: row.id,
      act: move.act,
      from: row.status,
      to: move.to,
      detail: outcome.detail ?? null,
      ...(outcome.signed ? { signed: outcome.signed } : {}),
    });
    await this.audit.record(tx, {
      act: outcome.signed?.confirmedBy
        ? 'innovation.endorsed-on-paper'
        : `innovation.${INNOVATION_VERBS[move.act]}`,
      subjectType: 'innovation',
      subjectId: row.id,
      regionId: row.regionId,
      agencyId: row.custodianAgencyId,
      detail: { from: row.status, to: move.to, ...outcome.facts },
    });
  }
}
