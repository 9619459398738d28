import { Injectable } from '@nestjs/common';
import type { Page, StatementView } from '@satu/contract/views';
import type { Permission, Viewer } from '@satu/domain/access';
import { DomainError } from '@satu/domain/problem';
import type { OutgoingFile } from '../../platform/http/send-file.js';
import { DocumentIssuer } from '../../platform/documents/document-issuer.js';
import { FileContentService } from '../files/file-content.service.js';
import type { ListStatementsQuery } from './list-statements.query.js';
import { presentStatement } from './statement.presenter.js';
import { StatementRepository } from './statement.repository.js';
import type { StatementRow } from './statement.row.js';

/** Reading statements. */
@Injectable()
export class StatementService {
  constructor(
    private readonly statements: StatementRepository,
    private readonly issuer: DocumentIssuer,
    private readonly files: FileContentService,
  ) {}

  async list(viewer: Viewer, query: ListStatementsQuery): Promise<Page<StatementView>> {
    return this.statements.list(viewer, query);
  }

  async read(viewer: Viewer, id: string): Promise<StatementView> {
    return presentStatement(await this.find(viewer, id, 'statement:read'));
  }

  /** The PDF as it was printed. */
  async paper(viewer: Viewer, id: string): Promise<{ code: string; bytes: Buffer }> {
    const { issuedDocumentId, code } = await this.find(viewer, id, 'statement:read');
    return { code, bytes: await this.issuer.contentOf(issuedDocumentId) };
  }

  /** The signed sheet as it was sent. */
  async sheet(viewer: Viewer, id: string): Promise<OutgoingFile> {
    const { fileId, code } = await this.find(viewer, id, 'statement:read');
    return this.files.whole(sent(fileId), `lembar bertanda tangan ${code}`);
  }

  /** The first page of it, as a picture. */
  async picture(viewer: Viewer, id: string): Promise<OutgoingFile> {
    const { fileId } = await this.find(viewer, id, 'statement:read');
    return this.files.page(sent(fileId), 1);
  }

  async find(viewer: Viewer, id: string, permission: Permission): Promise<StatementRow> {
    const row = await this.statements.find(viewer, id, permission);
    if (!row) throw new DomainError('not-found', 'not-found');
    return row;
  }
}

function sent(fileId: string | null): string {
  if (fileId === null) throw new DomainError('not-found', 'not-found');
  return fileId;
}
