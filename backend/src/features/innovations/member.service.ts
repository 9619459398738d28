import { Injectable } from '@nestjs/common';
import type { MemberCandidatesView, MembersView, MemberView } from '@satu/contract/views';
import {
  assertMayJoin,
  INVITATIONS_AN_HOUR,
  memberOf,
  type MemberRole,
  type Viewer,
} from '@satu/domain/access';
import { DomainError } from '@satu/domain/problem';
import { v7 as uuid } from 'uuid';
import { Audit } from '../../platform/audit/audit.js';
import type { Tx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/database/version.js';
import { InnovationRepository } from './innovation.repository.js';
import type { InnovationRow } from './innovation-row.js';
import { MemberRepository, type MemberRow } from './member.repository.js';

const HOUR_MS = 3_600_000;

/** A member whom somebody wants to change, and the version that was seen. */
interface Seat {
  readonly innovationId: string;
  readonly memberId: string;
  readonly expected: number | null;
}

/** The team of an innovation: colleagues of the agency and its units who write or read along. */
@Injectable()
export class MemberService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly innovations: InnovationRepository,
    private readonly members: MemberRepository,
    private readonly audit: Audit,
  ) {}

  /** For the team itself, and for those who write for the agency. */
  async list(viewer: Viewer, innovationId: string): Promise<MembersView> {
    await this.assertOfTeam(viewer, innovationId);
    const items = (await this.members.list(innovationId)).map(presentMember);
    return { items, mayInvite: await this.mayInvite(viewer, innovationId) };
  }

  /** Whether the team exists for this viewer. */
  async assertOfTeam(viewer: Viewer, id: string): Promise<void> {
    if (memberOf(viewer).includes(id) || (await this.mayInvite(viewer, id))) return;
    throw new DomainError('not-found', 'not-found');
  }

  async candidates(viewer: Viewer, innovationId: string): Promise<MemberCandidatesView> {
    if (!(await this.mayInvite(viewer, innovationId)))
      throw new DomainError('not-found', 'not-found');
    const rows = await this.members.candidates(innovationId);
    return {
      items: rows.map(({ personId, personName, agencyName, mayWrite }) => ({
        ...{ personId, personName, agencyName, mayWrite },
      })),
    };
  }

  /** Invites somebody with a post in the agency or a unit; so many an hour, so that no list is walked. */
  async invite(
    viewer: Viewer,
    innovationId: string,
    asked: { personId: string; role: MemberRole },
  ): Promise<MemberView> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.lock(tx, viewer, innovationId);
      const since = new Date(tx.now.getTime() - HOUR_MS);
      if ((await this.members.invitedSince(tx, viewer.personId, since)) >= INVITATIONS_AN_HOUR)
        throw new DomainError('too-many', 'too-many-requests', { retryAfter: HOUR_MS / 1000 });
      assertMayJoin(await this.members.postOf(tx, innovationId, asked.personId), asked.role);
      const id = uuid();
      await this.members.insert(tx, { id, innovationId, ...asked });
      await this.record(tx, row, 'innovation.member-invited', asked);
      return this.member(tx, innovationId, id);
    });
  }

  async change(viewer: Viewer, seat: Seat, role: MemberRole): Promise<MemberView> {
    return this.unitOfWork.run(async (tx) => {
      const { row, member } = await this.open(tx, viewer, seat);
      assertMayJoin(await this.members.postOf(tx, row.id, member.personId), role);
      await this.members.change(tx, member.id, role);
      const { personId } = member;
      await this.record(tx, row, 'innovation.member-changed', { personId, role });
      return this.member(tx, row.id, member.id);
    });
  }

  async end(viewer: Viewer, seat: Seat): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { row, member } = await this.open(tx, viewer, seat);
      await this.members.end(tx, member.id);
      const { personId, role } = member;
      await this.record(tx, row, 'innovation.member-ended', { personId, role });
    });
  }

  private async open(
    tx: Tx,
    viewer: Viewer,
    { innovationId, memberId, expected }: Seat,
  ): Promise<{ row: InnovationRow; member: MemberRow }> {
    const row = await this.lock(tx, viewer, innovationId);
    const member = await this.members.lock(tx, innovationId, memberId);
    if (!member) throw new DomainError('not-found', 'not-found');
    requireVersion(member.version, expected);
    return { row, member };
  }

  private async lock(tx: Tx, viewer: Viewer, id: string): Promise<InnovationRow> {
    const row = await this.innovations.lock(tx, viewer, id, 'innovation:invite');
    if (!row) throw new DomainError('not-found', 'not-found');
    return row;
  }

  private mayInvite(viewer: Viewer, id: string): Promise<boolean> {
    return this.innovations.exists(viewer, id, 'innovation:invite');
  }

  private async member(tx: Tx, innovationId: string, id: string): Promise<MemberView> {
    const member = await this.members.lock(tx, innovationId, id);
    if (!member) throw new DomainError('not-found', 'not-found');
    return presentMember(member);
  }

  private record(tx: Tx, row: InnovationRow, act: string, detail: object): Promise<void> {
    return this.audit.record(tx, {
      ...{ act, subjectType: 'innovation', subjectId: row.id, regionId: row.regionId },
      ...{ agencyId: row.custodianAgencyId, detail: { ...detail } },
    });
  }
}

function presentMember(row: MemberRow): MemberView {
  const { id, innovationId, personId, personName, role, agencyName, mayWrite, standing } = row;
  return {
    ...{ id, innovationId, personId, personName, role, agencyName, mayWrite, standing },
    invitedBy: row.invitedBy,
    invitedAt: row.invitedAt.toISOString(),
    version: row.version,
  };
}
