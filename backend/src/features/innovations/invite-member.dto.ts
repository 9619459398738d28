import { MEMBER_ROLES, type MemberRole } from '@satu/domain/access';
import { Id, OneOf } from '../../platform/validation/fields.js';

export class InviteMemberDto {
  @Id()
  personId: string;

  @OneOf(MEMBER_ROLES)
  role: MemberRole;
}

export class ChangeMemberDto {
  @OneOf(MEMBER_ROLES)
  role: MemberRole;
}
