import { Injectable } from '@nestjs/common';
import { regionsWhere, type Viewer } from '@satu/domain/access';
import { DomainError } from '@satu/domain/problem';
import { Database } from '../../platform/database/database.js';
import { SubjectLookup } from '../../platform/http/subject.js';
import { GrantRepository } from './grant.repository.js';
import { LinkMakingRepository } from './link-making.repository.js';
import { PersonRepository } from './person.repository.js';

/** Whether the person of a URL is one whose account the viewer keeps. */
@Injectable()
export class KeptPersonSubject extends SubjectLookup {
  constructor(
    private readonly people: PersonRepository,
    private readonly database: Database,
  ) {
    super();
  }

  override async assertVisible(viewer: Viewer, { id }: Record<string, string>): Promise<void> {
    if (id && !(await this.people.isKept(this.database, viewer, id))) throw missing();
  }
}

/** Whether the person of a URL is one the viewer sees, and so may give a role. */
@Injectable()
export class SeenPersonSubject extends SubjectLookup {
  constructor(
    private readonly people: PersonRepository,
    private readonly database: Database,
  ) {
    super();
  }

  override async assertVisible(viewer: Viewer, { id }: Record<string, string>): Promise<void> {
    if (id && !(await this.people.find(this.database, viewer, id))) throw missing();
  }
}

/** Whether the person of a URL is one whom the viewer may help in. */
@Injectable()
export class HelpedPersonSubject extends SubjectLookup {
  constructor(
    private readonly links: LinkMakingRepository,
    private readonly database: Database,
  ) {
    super();
  }

  override async assertVisible(viewer: Viewer, { id }: Record<string, string>): Promise<void> {
    if (id && !(await this.links.owner(this.database, viewer, id))) throw missing();
  }
}

/** Whether the grant of a URL is one the viewer may end. */
@Injectable()
export class GrantSubject extends SubjectLookup {
  constructor(
    private readonly grants: GrantRepository,
    private readonly database: Database,
  ) {
    super();
  }

  override async assertVisible(
    viewer: Viewer,
    { id: personId = '', grantId = '' }: Record<string, string>,
  ): Promise<void> {
    const regionIds = regionsWhere(viewer, 'grant:give');
    if (!(await this.grants.find(this.database, { personId, grantId }, regionIds))) throw missing();
  }
}

function missing(): DomainError {
  return new DomainError('not-found', 'not-found');
}
