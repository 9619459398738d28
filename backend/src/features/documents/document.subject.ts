import { Injectable, type Type } from '@nestjs/common';
import type { Permission, Viewer } from '@satu/domain/access';
import { SubjectLookup } from '../../platform/http/subject.js';
import { DocumentService } from './document.service.js';

/** Whether a document exists for somebody who wants to do this to it. */
function subjectFor(permission: Permission): Type<SubjectLookup> {
  @Injectable()
  class DocumentSubject extends SubjectLookup {
    constructor(private readonly documents: DocumentService) {
      super();
    }

    async assertVisible(viewer: Viewer, { id = '' }: Record<string, string>): Promise<void> {
      await this.documents.find(viewer, id, permission);
    }
  }
  return DocumentSubject;
}

export const ReadableDocument = subjectFor('document:read');
export const FiledDocument = subjectFor('document:file');

export const DOCUMENT_SUBJECTS = [ReadableDocument, FiledDocument];
