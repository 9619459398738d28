import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import type { StreamableFile } from '@nestjs/common';
import type { EvidenceView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { IfMatch, IfMatchWhenSent } from '../../platform/http/entity-tag.js';
import { Requires } from '../../platform/http/route-access.js';
import { type Exchange, sendFile, Wire } from '../../platform/http/send-file.js';
import { Subject } from '../../platform/http/subject.js';
import { ChangeEvidenceDto } from './change-evidence.dto.js';
import { ChangingService } from './changing.service.js';
import { ContentService } from './content.service.js';
import { EvidenceService } from './evidence.service.js';
import { EditableEvidence, ReadableEvidence } from './evidence.subject.js';
import { ReadContentQuery } from './read-content.query.js';

/** One piece of evidence. */
@Controller('api/evidence/:id')
@Subject(ReadableEvidence)
export class EvidenceController {
  constructor(
    private readonly evidence: EvidenceService,
    private readonly changing: ChangingService,
    private readonly contents: ContentService,
  ) {}

  @Get()
  @Requires('innovation:read')
  @Answers(200, 'EvidenceView')
  async get(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<EvidenceView> {
    return this.evidence.get(viewer, id);
  }

  @Patch()
  @Requires('innovation:edit')
  @Subject(EditableEvidence)
  @Answers(200, 'EvidenceView')
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: ChangeEvidenceDto,
    @IfMatch() expected: number | null,
  ): Promise<EvidenceView> {
    return this.changing.change(viewer, { id, expected }, body);
  }

  /** Off the list; it can be put back. */
  @Delete()
  @Requires('innovation:edit')
  @Subject(EditableEvidence)
  @Answers(204)
  async remove(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @IfMatch() expected: number | null,
  ): Promise<void> {
    await this.changing.remove(viewer, { id, expected });
  }

  @Post('restoration')
  @Requires('innovation:edit')
  @Subject(EditableEvidence)
  @Answers(200, 'EvidenceView')
  async restore(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @IfMatchWhenSent() expected: number | null,
  ): Promise<EvidenceView> {
    return this.changing.restore(viewer, { id, expected });
  }

  /** The file, to be saved; ranges may be asked for. */
  @Get('content')
  @Requires('innovation:read')
  @Answers(200, undefined, { mediaType: 'application/octet-stream', inRanges: true })
  async content(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Query() { full }: ReadContentQuery,
    @Wire() wire: Exchange,
  ): Promise<StreamableFile> {
    return sendFile(wire, await this.contents.whole(viewer, id, full ?? false));
  }

  /** A page as a picture, counted from 1. */
  @Get('pages/:n')
  @Requires('innovation:read')
  @Answers(200, undefined, { mediaType: 'image/webp', inRanges: true })
  async page(
    @CurrentViewer() viewer: Viewer,
    @Param() { id = '', n = '' }: Record<string, string>,
    @Query() { full }: ReadContentQuery,
    @Wire() wire: Exchange,
  ): Promise<StreamableFile> {
    const page = await this.contents.page(viewer, id, Number(n), full ?? false);
    return sendFile(wire, page);
  }
}
