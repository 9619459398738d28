import { Body, Controller, Delete, Get, Param, Patch, Post } from '@nestjs/common';
import type { MemberCandidatesView, MembersView, MemberView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { IfMatch } from '../../platform/http/entity-tag.js';
import { Requires } from '../../platform/http/route-access.js';
import { Subject } from '../../platform/http/subject.js';
import { InvitingInnovation, TeamOfInnovation } from './innovation.subject.js';
import { ChangeMemberDto, InviteMemberDto } from './invite-member.dto.js';
import { MemberService } from './member.service.js';

/** The team of an innovation. */
@Controller('api/innovations/:id')
@Subject(InvitingInnovation)
export class MemberController {
  constructor(private readonly members: MemberService) {}

  @Get('members')
  @Requires('innovation:read')
  @Subject(TeamOfInnovation)
  @Answers(200, 'MembersView')
  async list(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<MembersView> {
    return this.members.list(viewer, id);
  }

  @Get('member-candidates')
  @Requires('innovation:invite')
  @Answers(200, 'MemberCandidatesView')
  async candidates(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
  ): Promise<MemberCandidatesView> {
    return this.members.candidates(viewer, id);
  }

  @Post('members')
  @Requires('innovation:invite')
  @Answers(201, 'MemberView')
  async invite(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: InviteMemberDto,
  ): Promise<MemberView> {
    return this.members.invite(viewer, id, body);
  }

  @Patch('members/:memberId')
  @Requires('innovation:invite')
  @Answers(200, 'MemberView')
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param() { id: innovationId, memberId }: { id: string; memberId: string },
    @IfMatch() expected: number | null,
    @Body() { role }: ChangeMemberDto,
  ): Promise<MemberView> {
    return this.members.change(viewer, { innovationId, memberId, expected }, role);
  }

  @Delete('members/:memberId')
  @Requires('innovation:invite')
  @Answers(204)
  async end(
    @CurrentViewer() viewer: Viewer,
    @Param('id') innovationId: string,
    @Param('memberId') memberId: string,
    @IfMatch() expected: number | null,
  ): Promise<void> {
    return this.members.end(viewer, { innovationId, memberId, expected });
  }
}
