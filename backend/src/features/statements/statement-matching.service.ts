import { Injectable } from '@nestjs/common';
import type { StatementView } from '@satu/contract/views';
import { ownAgencyIds, type Permission, type Viewer } from '@satu/domain/access';
import { DomainError } from '@satu/domain/problem';
import { assertConfirmable, assertInOffice } from '@satu/domain/statement';
import { Audit } from '../../platform/audit/audit.js';
import type { Tx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/database/version.js';
import {
  PaperEndorsementService,
  type PaperGround,
} from '../innovations/paper-endorsement.service.js';
import { presentStatement } from './statement.presenter.js';
import { StatementRepository } from './statement.repository.js';
import type { StatementRow } from './statement.row.js';

/** An act on a statement: which one, and upon which version. */
export interface StatementTarget {
  readonly id: string;
  readonly expected: number | null;
}

/** The verifier says whether the signed sheet matches what was printed. */
@Injectable()
export class StatementMatchingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly innovations: PaperEndorsementService,
    private readonly statements: StatementRepository,
  ) {}

  /** It matches: the endorsement counts from now, under the name of whoever signed. */
  async confirm(viewer: Viewer, target: StatementTarget): Promise<StatementView> {
    return this.decide(viewer, target, async (tx, row) => {
      await this.assertSignedInOffice(tx, row);
      // The statement first: moving the innovation on makes every open one void.
      await this.statements.decide(tx, row.id, null);
      const { signatoryId, capacity } = row;
      const signature = { signatoryId, capacity, confirmedBy: viewer.personId };
      await this.innovations.endorse(tx, row.innovationId, signature);
    });
  }

  /** It doesn't, and why: staff send a better picture, or print anew. */
  async refuse(viewer: Viewer, target: StatementTarget, reason: string): Promise<StatementView> {
    return this.decide(viewer, target, async (tx, row) => {
      await this.statements.decide(tx, row.id, reason);
      await this.audit.record(tx, {
        act: 'innovation.statement-refused',
        subjectType: 'innovation',
        subjectId: row.innovationId,
        regionId: row.regionId,
        agencyId: row.custodianAgencyId,
        detail: { statementId: row.id, reason },
      });
    });
  }

  private async decide(
    viewer: Viewer,
    { id, expected }: StatementTarget,
    work: (tx: Tx, row: StatementRow) => Promise<void>,
  ): Promise<StatementView> {
    return this.unitOfWork.run(async (tx) => {
      // The innovation before its statement, as everybody locks them.
      const innovationId = await this.statements.innovationOf(tx, id);
      if (innovationId === null) throw new DomainError('not-found', 'not-found');
      const ground = await this.innovations.lockedGround(tx, innovationId);
      const row = await this.find(tx, viewer, id, 'statement:confirm');
      requireVersion(row.version, expected);
      const judge = { personId: viewer.personId, ownAgencyIds: ownAgencyIds(viewer) };
      assertConfirmable(factsOf(row, ground), judge);
      await work(tx, row);
      return presentStatement(await this.find(tx, viewer, id, 'statement:confirm'));
    });
  }

  private async assertSignedInOffice(tx: Tx, row: StatementRow): Promise<void> {
    const held = row.signedOn ? await this.statements.officesOf(tx, row, row.signedOn) : [];
    assertInOffice(row.capacity, held);
  }

  private async find(tx: Tx, viewer: Viewer, id: string, permission: Permission) {
    const row = await this.statements.find(viewer, id, permission, tx);
    if (!row) throw new DomainError('not-found', 'not-found');
    return row;
  }
}

function factsOf(row: StatementRow, ground: PaperGround) {
  return { ...row, innovation: ground };
}
