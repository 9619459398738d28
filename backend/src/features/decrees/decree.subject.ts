import { Injectable, type Type } from '@nestjs/common';
import type { Permission, Viewer } from '@satu/domain/access';
import { SubjectLookup } from '../../platform/http/subject.js';
import { DecreeService } from './decree.service.js';

/** Whether a decree exists for somebody who wants to do this to it. */
function subjectFor(permission: Permission): Type<SubjectLookup> {
  @Injectable()
  class DecreeSubject extends SubjectLookup {
    constructor(private readonly decrees: DecreeService) {
      super();
    }

    async assertVisible(viewer: Viewer, { id = '' }: Record<string, string>): Promise<void> {
      await this.decrees.find(viewer, id, permission);
    }
  }
  return DecreeSubject;
}

export const ReadableDecree = subjectFor('decree:read');
export const ManagedDecree = subjectFor('decree:manage');

export const DECREE_SUBJECTS = [ReadableDecree, ManagedDecree];
