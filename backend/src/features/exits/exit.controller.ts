import { Body, Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import type { ExitPaperView, IidExitView, ProposalView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { Requires } from '../../platform/http/route-access.js';
import { Subject } from '../../platform/http/subject.js';
import { NoteNumberDto, ProposalQuery, TickFieldDto } from './exit.dto.js';
import { LeavingInnovation } from './exit.subject.js';
import { IidExitService } from './iid-exit.service.js';
import { IidPackService } from './iid-pack.service.js';
import { ProfilePaperService } from './profile-paper.service.js';
import { ProposalService } from './proposal.service.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The three ways out: the national index, a competition, and a paper in the hand. */
@Controller('api/innovations/:id/exits')
@Subject(LeavingInnovation)
export class ExitController {
  constructor(
    private readonly iid: IidExitService,
    private readonly packs: IidPackService,
    private readonly proposals: ProposalService,
    private readonly papers: ProfilePaperService,
  ) {}

  @Get('iid')
  @Requires('exit:make')
  @Answers(200, 'IidExitView')
  async panel(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<IidExitView> {
    return this.iid.view(viewer, id);
  }

  @Post('iid/tick')
  @Requires('exit:make')
  @Answers(200, 'IidExitView')
  async tick(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { fieldKey, done }: TickFieldDto,
  ): Promise<IidExitView> {
    return this.iid.tick(viewer, id, fieldKey, done);
  }

  @Post('iid/number')
  @Requires('exit:make')
  @Answers(200, 'IidExitView')
  async note(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() noted: NoteNumberDto,
  ): Promise<IidExitView> {
    return this.iid.note(viewer, id, noted);
  }

  @Get('iid/pack')
  @Requires('exit:make')
  @Answers(200, undefined, { mediaType: 'application/zip' })
  async pack(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<StreamableFile> {
    const { name, stream } = await this.packs.pack(viewer, id);
    return new StreamableFile(stream, file('application/zip', name));
  }

  @Get('proposal')
  @Requires('exit:make')
  @Answers(200, 'ProposalView')
  async proposal(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Query() { group = 'GENERAL' }: ProposalQuery,
  ): Promise<ProposalView> {
    return this.proposals.view(viewer, id, group);
  }

  @Get('proposal/document')
  @Requires('exit:make')
  @Answers(200, undefined, { mediaType: DOCX })
  async document(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Query() { group = 'GENERAL' }: ProposalQuery,
  ): Promise<StreamableFile> {
    const bytes = await this.proposals.docx(viewer, id, group);
    return new StreamableFile(bytes, file(DOCX, `proposal-${id.slice(0, 8)}.docx`));
  }

  @Get('proposal/paper')
  @Requires('exit:make')
  @Answers(200, undefined, { mediaType: 'application/pdf' })
  async paperOfProposal(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Query() { group = 'GENERAL' }: ProposalQuery,
  ): Promise<StreamableFile> {
    const bytes = await this.proposals.pdf(viewer, id, group);
    return new StreamableFile(bytes, file('application/pdf', `proposal-${id.slice(0, 8)}.pdf`));
  }

  @Post('profile')
  @Requires('exit:make')
  @Answers(200, 'ExitPaperView')
  async issue(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<ExitPaperView> {
    return this.papers.issue(viewer, id);
  }

  @Get('profile/paper')
  @Requires('exit:make')
  @Answers(200, undefined, { mediaType: 'application/pdf' })
  async paper(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<StreamableFile> {
    const bytes = await this.papers.paper(viewer, id);
    return new StreamableFile(bytes, file('application/pdf', `profil-${id.slice(0, 8)}.pdf`));
  }
}

function file(type: string, name: string) {
  return { type, disposition: `attachment; filename="${name}"` };
}
