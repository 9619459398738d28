import { Injectable, type Type } from '@nestjs/common';
import type { Permission, Viewer } from '@satu/domain/access';
import { SubjectLookup } from '../../platform/http/subject.js';
import { EditionService } from './edition.service.js';

/** Whether an edition exists for somebody who wants to do this in it. */
export function editionFor(permission: Permission): Type<SubjectLookup> {
  @Injectable()
  class EditionSubject extends SubjectLookup {
    constructor(private readonly editions: EditionService) {
      super();
    }

    async assertVisible(viewer: Viewer, { id = '' }: Record<string, string>): Promise<void> {
      await this.editions.assertExists(viewer, id, permission);
    }
  }
  return EditionSubject;
}

export const ReadableEdition = editionFor('competition:read');
export const ManageableEdition = editionFor('competition:manage');
