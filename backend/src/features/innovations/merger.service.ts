import { Injectable } from '@nestjs/common';
import { assertMayTakePlace, copyMergesOn, type InForce } from '@satu/domain/innovation';
import { Audit } from '../../platform/audit/audit.js';
import type { Tx } from '../../platform/database/transaction.js';
import { ObligationService } from '../periods/obligation.service.js';
import { HistoryRepository } from './history.repository.js';
import { InnovationRepository } from './innovation.repository.js';
import type { InnovationChanges, InnovationRow } from './innovation-row.js';
import { worthAfter } from './innovation-standing.js';
import { changedFields, textOf } from './innovation-text.js';
import { PublicationRepository } from './publication.repository.js';

/** Puts the text of a working copy in the place of its origin's, in the step that decides on it. */
@Injectable()
export class MergerService {
  constructor(
    private readonly innovations: InnovationRepository,
    private readonly history: HistoryRepository,
    private readonly obligations: ObligationService,
    private readonly publications: PublicationRepository,
    private readonly audit: Audit,
  ) {}

  /** The origin, locked, when a copy that reaches this status takes its place; else null. */
  async originToMerge(
    tx: Tx,
    copy: InnovationRow,
    reaches: InForce,
  ): Promise<InnovationRow | null> {
    if (copy.copyOfId === null) return null;
    const [origin] = await this.innovations.lockAll(tx, [copy.copyOfId]);
    if (!origin) return null;
    assertMayTakePlace(origin.id, origin.status);
    return copyMergesOn(reaches, origin.status) ? origin : null;
  }

  /** `copy` is the copy as the decision left it. */
  async merge(tx: Tx, origin: InnovationRow, copy: InnovationRow, reached: InForce): Promise<void> {
    const changes = mergedChanges(tx, origin, copy, reached);
    // A copy may say that the innovation went back to an earlier stage, which may count no more.
    const becomes = worthAfter(origin, changes);
    await this.obligations.assertMayLeave(tx, { innovationId: origin.id, becomes });
    await this.keepOverwritten(tx, origin, copy);
    await this.innovations.save(tx, origin, changes);
    await this.history.freeze(tx, origin.id, 'merge');
    await this.history.addAct(tx, {
      ...{ innovationId: origin.id, act: 'merge', from: origin.status, to: reached, detail: null },
    });
    if (origin.publishedAt) await this.publications.refresh(tx, [origin.id]);
    await this.audit.record(tx, {
      act: 'innovation.merged',
      subjectType: 'innovation',
      subjectId: origin.id,
      regionId: origin.regionId,
      agencyId: origin.custodianAgencyId,
      detail: { workingCopyId: copy.id, from: origin.status, to: reached },
    });
  }

  private async keepOverwritten(tx: Tx, origin: InnovationRow, copy: InnovationRow): Promise<void> {
    const changed = changedFields(textOf(origin), textOf(copy));
    if (changed.length === 0) return;
    const writers = new Map(
      (await this.history.changesSince(tx, copy.id, 0)).map(({ pointer, byId }) => [pointer, byId]),
    );
    const lines = changed.map((field) => ({
      ...field,
      byId: writers.get(field.pointer) ?? copy.createdBy,
    }));
    await this.history.addFieldChanges(tx, origin.id, origin.version + 1, lines);
  }
}

function mergedChanges(
  tx: Tx,
  origin: InnovationRow,
  copy: InnovationRow,
  reached: InForce,
): InnovationChanges {
  const revisionCount = origin.revisionCount + 1;
  const { submittedAt, submittedBy, endorsedAt, endorsedBy, verifiedAt, verifiedBy, criteria } =
    copy;
  return {
    ...textOf(copy),
    ...{ submittedAt, submittedBy, endorsedAt, endorsedBy },
    ...(reached === 'VERIFIED' ? { verifiedAt, verifiedBy, criteria } : {}),
    ...{ status: reached, turnSince: tx.now, revisionCount },
    ...{ inForce: reached, inForceStage: copy.stage, inForceRevision: revisionCount },
  };
}
