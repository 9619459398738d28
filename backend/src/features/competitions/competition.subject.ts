import { Injectable, type Type } from '@nestjs/common';
import type { Permission, Viewer } from '@satu/domain/access';
import { SubjectLookup } from '../../platform/http/subject.js';
import { CompetitionService } from './competition.service.js';

/** Whether a competition exists for somebody who wants to do this in it. */
function competitionFor(permission: Permission): Type<SubjectLookup> {
  @Injectable()
  class CompetitionSubject extends SubjectLookup {
    constructor(private readonly competitions: CompetitionService) {
      super();
    }

    async assertVisible(viewer: Viewer, { id }: Record<string, string>): Promise<void> {
      if (id !== undefined) await this.competitions.find(viewer, id, permission);
    }
  }
  return CompetitionSubject;
}

export const ReadableCompetition = competitionFor('competition:read');
export const ManageableCompetition = competitionFor('competition:manage');
