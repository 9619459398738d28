import { Injectable, type Type } from '@nestjs/common';
import type { Permission, Viewer } from '@satu/domain/access';
import { SubjectLookup } from '../../platform/http/subject.js';
import { InnovationService } from '../innovations/innovation.service.js';

/** Whether an innovation exists for somebody who wants to do this to its sheet. */
function subjectFor(permission: Permission): Type<SubjectLookup> {
  @Injectable()
  class SheetSubject extends SubjectLookup {
    constructor(private readonly innovations: InnovationService) {
      super();
    }

    async assertVisible(viewer: Viewer, { id = '' }: Record<string, string>): Promise<void> {
      await this.innovations.assertExists(viewer, id, permission);
    }
  }
  return SheetSubject;
}

export const ReadableSheet = subjectFor('innovation:read');
export const ClaimableSheet = subjectFor('maturity:claim');
export const VerifiableSheet = subjectFor('maturity:verify');
