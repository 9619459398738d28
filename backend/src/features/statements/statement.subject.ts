import { Injectable, type Type } from '@nestjs/common';
import type { Permission, Viewer } from '@satu/domain/access';
import { SubjectLookup } from '../../platform/http/subject.js';
import { PaperEndorsementService } from '../innovations/paper-endorsement.service.js';
import { StatementService } from './statement.service.js';

/** Whether a statement exists for somebody who wants to do this to it. */
function subjectFor(permission: Permission): Type<SubjectLookup> {
  @Injectable()
  class StatementSubject extends SubjectLookup {
    constructor(private readonly statements: StatementService) {
      super();
    }

    async assertVisible(viewer: Viewer, { id = '' }: Record<string, string>): Promise<void> {
      await this.statements.find(viewer, id, permission);
    }
  }
  return StatementSubject;
}

export const ReadableStatement = subjectFor('statement:read');
export const PrintedStatement = subjectFor('statement:print');
export const ConfirmableStatement = subjectFor('statement:confirm');

/** An innovation for which the viewer may print. */
@Injectable()
export class PrintableInnovation extends SubjectLookup {
  constructor(private readonly innovations: PaperEndorsementService) {
    super();
  }

  async assertVisible(viewer: Viewer, { id = '' }: Record<string, string>): Promise<void> {
    await this.innovations.groundOf(viewer, id, 'statement:print');
  }
}

export const STATEMENT_SUBJECTS = [
  ReadableStatement,
  PrintedStatement,
  ConfirmableStatement,
  PrintableInnovation,
];
