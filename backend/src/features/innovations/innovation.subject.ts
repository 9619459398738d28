import { Injectable, type Type } from '@nestjs/common';
import type { Permission, Viewer } from '@satu/domain/access';
import { DomainError } from '@satu/domain/problem';
import { SubjectLookup } from '../../platform/http/subject.js';
import { InnovationRepository } from './innovation.repository.js';
import { MemberService } from './member.service.js';

/** Whether an innovation exists for somebody who wants to do this to it. */
function subjectFor(permission: Permission): Type<SubjectLookup> {
  @Injectable()
  class InnovationSubject extends SubjectLookup {
    constructor(private readonly innovations: InnovationRepository) {
      super();
    }

    async assertVisible(viewer: Viewer, { id = '' }: Record<string, string>): Promise<void> {
      if (await this.innovations.exists(viewer, id, permission)) return;
      throw new DomainError('not-found', 'not-found');
    }
  }
  return InnovationSubject;
}

export const ReadableInnovation = subjectFor('innovation:read');
export const EditableInnovation = subjectFor('innovation:edit');
export const InvitingInnovation = subjectFor('innovation:invite');
export const SubmittableInnovation = subjectFor('innovation:submit');
export const ReturnableInnovation = subjectFor('innovation:return');
export const VerifiableInnovation = subjectFor('innovation:verify');
export const RejectableInnovation = subjectFor('innovation:reject');
export const WithdrawableInnovation = subjectFor('innovation:withdraw');
export const DeclarableInnovation = subjectFor('innovation:declare');
export const TransferableInnovation = subjectFor('innovation:transfer');
export const InnovationInUse = subjectFor('innovation:set-use-state');
export const PublishableInnovation = subjectFor('innovation:publish');

/** Whether the team of an innovation exists for somebody. */
@Injectable()
export class TeamOfInnovation extends SubjectLookup {
  constructor(private readonly members: MemberService) {
    super();
  }

  async assertVisible(viewer: Viewer, { id = '' }: Record<string, string>): Promise<void> {
    await this.members.assertOfTeam(viewer, id);
  }
}

export const INNOVATION_SUBJECTS = [
  ReadableInnovation,
  EditableInnovation,
  InvitingInnovation,
  TeamOfInnovation,
  SubmittableInnovation,
  ReturnableInnovation,
  VerifiableInnovation,
  RejectableInnovation,
  WithdrawableInnovation,
  DeclarableInnovation,
  TransferableInnovation,
  InnovationInUse,
  PublishableInnovation,
];
