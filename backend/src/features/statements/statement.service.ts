import { Injectable } from '@nestjs/common';
import type { Page, StatementView } from '@satu/contract/views';
import type { Permission, Viewer } from '@satu/domain/access';
import { DomainError } from '@satu/domain/problem';
import { DocumentIssuer } from '../../platform/documents/document-issuer.js';
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

  async find(viewer: Viewer, id: string, permission: Permission): Promise<StatementRow> {
    const row = await this.statements.find(viewer, id, permission);
    if (!row) throw new DomainError('not-found', 'not-found');
    return row;
  }
}
