import { Injectable } from '@nestjs/common';
import { regionsWhere, type Viewer } from '@satu/domain/access';
import { DomainError } from '@satu/domain/problem';
import { Database } from '../../platform/database/database.js';
import { SubjectLookup } from '../../platform/http/subject.js';
import { AgencyRepository } from './agency.repository.js';

/** Whether the agency of a URL exists for the administrator who wants to change it. */
@Injectable()
export class AgencySubject extends SubjectLookup {
  constructor(
    private readonly agencies: AgencyRepository,
    private readonly database: Database,
  ) {
    super();
  }

  override async assertVisible(viewer: Viewer, { id }: Record<string, string>): Promise<void> {
    const regionIds = regionsWhere(viewer, 'agency:manage');
    if (id && !(await this.agencies.find(this.database, regionIds, id))) {
      throw new DomainError('not-found', 'not-found');
    }
  }
}
