import { Injectable } from '@nestjs/common';
import type { SignatoriesView, StatementView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { DomainError } from '@satu/domain/problem';
import { assertReplaceable, chooseSignatory, isSameSheet } from '@satu/domain/statement';
import { dayInZone } from '@satu/domain/time';
import { v7 as uuid } from 'uuid';
import { Audit } from '../../platform/audit/audit.js';
import { DocumentIssuer, type PreparedDocument } from '../../platform/documents/document-issuer.js';
import type { Tx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import {
  PaperEndorsementService,
  type PaperGround,
} from '../innovations/paper-endorsement.service.js';
import { statementOrder } from './statement-paper.js';
import { presentSignatory, presentStatement } from './statement.presenter.js';
import { type Head, StatementRepository } from './statement.repository.js';
import type { StatementRow } from './statement.row.js';

/** Whose sheet is asked for. */
export interface PrintWish {
  /** Null where one person heads the agency. */
  readonly signatoryId: string | null;
  /** Also where a signed sheet waits for the verifier, which then stands for nothing. */
  readonly replacesSigned: boolean;
}

/** Prints the statement that the head signs by hand. */
@Injectable()
export class StatementPrintingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly innovations: PaperEndorsementService,
    private readonly statements: StatementRepository,
    private readonly issuer: DocumentIssuer,
  ) {}

  /** Who may be named on the paper today. */
  async signatories(viewer: Viewer, innovationId: string): Promise<SignatoriesView> {
    const ground = await this.innovations.groundOf(viewer, innovationId, 'statement:print');
    const heads = await this.headsOf(ground);
    return { items: heads.map((head) => presentSignatory(head, ground.authorIds)) };
  }

  /** The sheet of what was submitted last; the same again is the same sheet. */
  async print(viewer: Viewer, innovationId: string, wish: PrintWish): Promise<StatementView> {
    const ground = await this.innovations.groundOf(viewer, innovationId, 'statement:print');
    assertSubmitted(ground);
    const head = chooseSignatory(await this.headsOf(ground), wish.signatoryId, ground.authorIds);
    const now = this.statements.now;
    // Printed before any lock is taken; entering it looks again whether it is still the text.
    const prepared = await this.issuer.prepare(statementOrder(ground, head, now));
    return this.unitOfWork.run(async (tx) => {
      const id = await this.enter(tx, { ground, head, prepared, wish });
      const row = await this.statements.find(viewer, id, 'statement:print', tx);
      if (!row) throw new DomainError('not-found', 'not-found');
      return presentStatement(row);
    });
  }

  private async headsOf(ground: PaperGround): Promise<Head[]> {
    const today = dayInZone(this.statements.now, ground.timeZone);
    return this.statements.headsOf(ground.custodianAgencyId, today);
  }

  private async enter(tx: Tx, { ground: printed, head, prepared, wish }: Sheet): Promise<string> {
    const ground = await this.innovations.lockedGround(tx, printed.id);
    assertSubmitted(ground);
    if (ground.textSha256 !== printed.textSha256) throw new DomainError('try-again', 'try-again');
    const open = await this.statements.openOf(tx, ground.id);
    if (open && isStanding(open, { ground, head, prepared })) return open.id;
    if (open) {
      assertReplaceable(open.status, wish.replacesSigned);
      await this.statements.void(tx, open.id);
      await this.issuer.void(tx, { kind: 'STATEMENT', subjectId: ground.id }, 'REPLACED');
    }
    const issued = await this.issuer.record(tx, prepared);
    const { revision, textSha256, custodianAgencyId } = ground;
    const { personId: signatoryId, capacity } = head;
    const named = { revision, textSha256, custodianAgencyId, signatoryId, capacity };
    const id = uuid();
    await this.statements.insert(tx, {
      ...{ id, innovationId: ground.id, issuedDocumentId: issued.id },
      ...named,
    });
    await this.audit.record(tx, {
      act: 'innovation.statement-printed',
      subjectType: 'innovation',
      subjectId: ground.id,
      regionId: ground.regionId,
      agencyId: custodianAgencyId,
      detail: { statementId: id, revision, textSha256, signatoryId, capacity },
    });
    return id;
  }
}

/** A sheet about to be entered. */
interface Sheet {
  readonly ground: PaperGround;
  readonly head: Head;
  readonly prepared: PreparedDocument;
  readonly wish: PrintWish;
}

/** The same words; once it is signed, the same text and signatory are enough. */
function isStanding(open: StatementRow, { ground, head, prepared }: Omit<Sheet, 'wish'>): boolean {
  if (open.issuedDocumentId === prepared.standing?.id) return true;
  return isSameSheet(open, { ...ground, signatoryId: head.personId, capacity: head.capacity });
}

function assertSubmitted({ status, revision }: PaperGround): void {
  if (status === 'SUBMITTED' && revision > 0) return;
  throw new DomainError('conflict', 'invalid-transition', { status, act: 'endorsement' });
}
