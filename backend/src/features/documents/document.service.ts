import { Injectable } from '@nestjs/common';
import type { DocumentView, Page } from '@satu/contract/views';
import { type Permission, type Viewer } from '@satu/domain/access';
import { DomainError } from '@satu/domain/problem';
import type { Reader } from '../../platform/database/transaction.js';
import type { OutgoingFile } from '../../platform/http/send-file.js';
import { FileContentService } from '../files/file-content.service.js';
import { presentDocument } from './document.presenter.js';
import { DocumentRepository } from './document.repository.js';
import type { DocumentRow } from './document.row.js';
import type { ListDocumentsQuery } from './list-documents.query.js';

/** Reading the shelf. */
@Injectable()
export class DocumentService {
  constructor(
    private readonly documents: DocumentRepository,
    private readonly files: FileContentService,
  ) {}

  async list(viewer: Viewer, query: ListDocumentsQuery): Promise<Page<DocumentView>> {
    return this.documents.list(viewer, query);
  }

  async read(viewer: Viewer, id: string): Promise<DocumentView> {
    return presentDocument(await this.find(viewer, id, 'document:read'), this.documents.now);
  }

  /** The file of the document; one that only has a link is missing here. */
  async content(viewer: Viewer, id: string): Promise<OutgoingFile> {
    const { fileId, kind, number } = await this.find(viewer, id, 'document:read');
    if (fileId === null) throw new DomainError('not-found', 'not-found');
    return this.files.whole(fileId, `${kind} ${number}`);
  }

  /** The document, if it exists for whoever wants to do this with it. */
  async find(
    viewer: Viewer,
    id: string,
    permission: Permission,
    reader?: Reader,
  ): Promise<DocumentRow> {
    const found = await this.documents.find(viewer, id, permission, reader);
    if (!found) throw new DomainError('not-found', 'not-found');
    return found;
  }
}
