import type { MemberRole } from '@satu/domain/access';

/** A colleague who writes in an innovation, or reads along. */
export interface MemberView {
  id: string;
  innovationId: string;
  personId: string;
  personName: string;
  role: MemberRole;
  /** The agency of the post that the place stands on; null once that is over. */
  agencyName: string | null;
  /** The post lets the person write innovations. */
  mayWrite: boolean;
  /** False once the post is over: the place gives nothing any more. */
  standing: boolean;
  invitedBy: string;
  invitedAt: string;
  version: number;
}

export interface MembersView {
  items: MemberView[];
  /** The viewer may invite, change and take off. */
  mayInvite: boolean;
}

export interface MemberCandidatesView {
  items: { personId: string; personName: string; agencyName: string; mayWrite: boolean }[];
}
