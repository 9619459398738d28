import { Body, Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { IfMatchWhenSent } from '../../platform/http/entity-tag.js';
import { Requires } from '../../platform/http/route-access.js';
import { Subject } from '../../platform/http/subject.js';
import { DecreeSigningService } from './decree-signing.service.js';
import { DraftDecreeDto, SignDecreeDto } from './decree.dto.js';
import { DecreeService } from './decree.service.js';
import { ManagedDecree, ReadableDecree } from './decree.subject.js';
import { ListDecreesQuery } from './list-decrees.query.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Decrees that name the region's innovations: drafted here, signed on paper, and back as evidence. */
@Controller('api/decrees')
@Subject(ReadableDecree)
export class DecreeController {
  constructor(
    private readonly decrees: DecreeService,
    private readonly signing: DecreeSigningService,
  ) {}

  @Get()
  @Requires('decree:read')
  @Answers(200, 'DecreePage')
  async list(@CurrentViewer() viewer: Viewer, @Query() query: ListDecreesQuery) {
    return this.decrees.list(viewer, query);
  }

  /** Freezes the verified list of the period under its next draft number. */
  @Post()
  @Requires('decree:manage')
  @Answers(201, 'DecreeView')
  async freeze(@CurrentViewer() viewer: Viewer, @Body() { periodId }: DraftDecreeDto) {
    return this.decrees.freeze(viewer, periodId);
  }

  @Get(':id')
  @Requires('decree:read')
  @Answers(200, 'DecreeView')
  async read(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.decrees.read(viewer, id);
  }

  @Get(':id/lines')
  @Requires('decree:read')
  @Answers(200, 'DecreeLinesView')
  async lines(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.decrees.lines(viewer, id);
  }

  @Get(':id/draft')
  @Requires('decree:read')
  @Answers(200, undefined, { mediaType: DOCX })
  async draft(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<StreamableFile> {
    const { name, bytes } = await this.decrees.draft(viewer, id);
    return new StreamableFile(bytes, { type: DOCX, disposition: `attachment; filename="${name}"` });
  }

  /** The signed decree is back: each line becomes evidence of its innovation. */
  @Post(':id/signature')
  @Requires('decree:manage')
  @Subject(ManagedDecree)
  @Answers(200, 'DecreeView')
  async sign(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @IfMatchWhenSent() expected: number | null,
    @Body() body: SignDecreeDto,
  ) {
    return this.signing.sign(viewer, { id, expected }, body);
  }
}
