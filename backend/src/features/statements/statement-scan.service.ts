import { Injectable } from '@nestjs/common';
import type { StatementView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { DomainError } from '@satu/domain/problem';
import { assertInOffice, assertScan } from '@satu/domain/statement';
import { type Day, dayInZone } from '@satu/domain/time';
import { Audit } from '../../platform/audit/audit.js';
import type { Reader, Tx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/database/version.js';
import { FileIntakeService, type TakenUpload } from '../files/file-intake.service.js';
import { PaperEndorsementService } from '../innovations/paper-endorsement.service.js';
import { presentStatement } from './statement.presenter.js';
import { StatementRepository } from './statement.repository.js';
import type { StatementRow } from './statement.row.js';
import type { StatementTarget } from './statement-matching.service.js';

/** The signed sheet, photographed or scanned. */
export interface Sheet {
  readonly uploadId: string;
  readonly signedOn: Day;
}

type SignedDay = Pick<Sheet, 'signedOn'>;

/** Takes the signed sheet back in. */
@Injectable()
export class StatementScanService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly innovations: PaperEndorsementService,
    private readonly statements: StatementRepository,
    private readonly intake: FileIntakeService,
  ) {}

  async scan(viewer: Viewer, target: StatementTarget, sheet: Sheet): Promise<StatementView> {
    const seen = await this.find(viewer, target.id);
    await this.assertSheet(this.statements.reader, seen, sheet);
    const upload = await this.intake.take(viewer, sheet.uploadId, seen.regionId);
    if (upload.kind !== 'PDF' && upload.kind !== 'IMAGE') {
      throw new DomainError('unsupported', 'unsupported-file', { kind: upload.kind });
    }
    const view = await this.unitOfWork.run((tx) =>
      this.enter(tx, viewer, target, { ...sheet, upload }),
    );
    await this.intake.discard(upload);
    return view;
  }

  private async enter(
    tx: Tx,
    viewer: Viewer,
    { id, expected }: StatementTarget,
    { upload, ...sheet }: Sheet & { upload: TakenUpload },
  ): Promise<StatementView> {
    const innovationId = await this.statements.innovationOf(tx, id);
    if (innovationId !== null) await this.innovations.lockedGround(tx, innovationId);
    const row = await this.find(viewer, id, tx);
    requireVersion(row.version, expected);
    await this.assertSheet(tx, row, sheet);
    const { regionId, custodianAgencyId: agencyId } = row;
    const fileId = await this.intake.enter(tx, { regionId, agencyId }, upload);
    await this.statements.scan(tx, id, fileId, sheet.signedOn);
    await this.audit.record(tx, {
      act: 'innovation.statement-scanned',
      subjectType: 'innovation',
      subjectId: row.innovationId,
      regionId,
      agencyId,
      detail: { statementId: id, sha256: upload.sha256, signedOn: sheet.signedOn },
    });
    return presentStatement(await this.find(viewer, id, tx));
  }

  private async assertSheet(reader: Reader, row: StatementRow, { signedOn }: SignedDay) {
    const { status, printedAt, timeZone, capacity } = row;
    const today = dayInZone(reader.now, timeZone);
    assertScan(status, { signedOn }, dayInZone(printedAt, timeZone), today);
    assertInOffice(capacity, await this.statements.officesOf(reader, row, signedOn));
  }

  private async find(viewer: Viewer, id: string, tx?: Tx): Promise<StatementRow> {
    const row = await this.statements.find(viewer, id, 'statement:print', tx);
    if (!row) throw new DomainError('not-found', 'not-found');
    return row;
  }
}
