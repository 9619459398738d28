import { Injectable } from '@nestjs/common';
import { type CustodyPlacement, doPostsGoOn, type Reorganisation } from '@satu/domain/agency';
import { Audit } from '../../platform/audit/audit.js';
import type { Tx } from '../../platform/database/transaction.js';
import { CustodyService } from '../innovations/custody.service.js';
import { PostingEndService } from '../people/posting-end.service.js';
import { SopCustodyService } from '../sops/sop-custody.service.js';
import { ReorganisationRepository, type ReorganisationRow } from './reorganisation.repository.js';
import type { Succession } from './succession.service.js';

/** Innovations that go over, and who answers for each. */
export interface Handover {
  readonly reorganisationId: string;
  readonly predecessorIds: readonly string[];
  readonly successorIds: readonly string[];
  readonly custody: readonly CustodyPlacement[];
}

/** What goes over from the predecessors: innovations, SOPs, duties, and the end of posts. */
@Injectable()
export class HandoverService {
  constructor(
    private readonly custody: CustodyService,
    private readonly sops: SopCustodyService,
    private readonly postings: PostingEndService,
    private readonly reorganisations: ReorganisationRepository,
    private readonly audit: Audit,
  ) {}

  /** Everything alive that these agencies answer for, held until the transaction ends. */
  async livingOf(tx: Tx, agencyIds: readonly string[]): Promise<readonly string[]> {
    return (await this.custody.lockOf(tx, agencyIds)).map(({ id }) => id);
  }

  /**
   * Gives each innovation to its successor; the entry that was not sent yet goes along. SOPs hang,
   * like units that nobody placed, under the first.
   */
  async move(tx: Tx, handover: Handover): Promise<void> {
    const { reorganisationId, predecessorIds, successorIds, custody } = handover;
    const [toFirst] = successorIds;
    if (toFirst !== undefined) {
      const sops = { fromAgencyIds: predecessorIds, toAgencyId: toFirst };
      await this.sops.move(tx, { ...sops, reorganisationId });
    }
    for (const [index, toAgencyId] of successorIds.entries()) {
      const innovationIds = custody
        .filter((one) => one.successorIndex === index)
        .map((one) => one.innovationId);
      if (innovationIds.length === 0) continue;
      await this.custody.move(tx, { innovationIds, toAgencyId, reorganisationId });
    }
  }

  /**
   * Successors owe what the predecessors owed. After a split only those do that got something which
   * counts: the duty of all others starts with the next period (rule 10).
   */
  async passDutyOn(
    tx: Tx,
    kind: Reorganisation['kind'],
    successorIds: readonly string[],
    periodIds: readonly string[],
  ): Promise<void> {
    await this.reorganisations.passDutyOn(tx, successorIds, periodIds, kind === 'SPLIT');
  }

  /**
   * Keeps the act with its line in the log, and says what becomes of the posts: with nothing but the
   * name changed, they go on; `isSuccessorNew` when this act entered who follows.
   */
  async conclude(
    tx: Tx,
    { regionId, effectiveOn, predecessors }: Succession,
    row: ReorganisationRow,
    { byId, isSuccessorNew }: { readonly byId: string; readonly isSuccessorNew: boolean },
  ): Promise<void> {
    const agencyIds = predecessors.map(({ id }) => id);
    const [only = null, ...others] = row.successorIds;
    const successorId = others.length === 0 ? only : null;
    await this.reorganisations.insert(tx, row);
    const ended = { regionId, agencyIds, successorId, endedOn: effectiveOn, byId };
    const goesOn = doPostsGoOn(row.kind, isSuccessorNew);
    await this.postings.endAll(tx, { ...ended, goesOn, reorganisationId: row.id });
    const { id, ...detail } = row;
    await this.audit.record(tx, {
      act: 'reorganisation.performed',
      subjectType: 'reorganisation',
      subjectId: id,
      regionId,
      detail,
    });
  }
}
