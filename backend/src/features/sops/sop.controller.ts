import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { IfMatch } from '../../platform/http/entity-tag.js';
import { Requires } from '../../platform/http/route-access.js';
import { Subject } from '../../platform/http/subject.js';
import { ChangeSopDto } from './change-sop.dto.js';
import { CreateSopDto } from './create-sop.dto.js';
import { EvaluateSopDto } from './evaluate-sop.dto.js';
import { ListSopsQuery } from './list-sops.query.js';
import { SopEvaluationService } from './sop-evaluation.service.js';
import { SopService } from './sop.service.js';
import { EvaluableSop, ReadableSop, WritableSop } from './sop.subject.js';

@Controller('api/sops')
@Subject(ReadableSop)
export class SopController {
  constructor(
    private readonly sops: SopService,
    private readonly evaluations: SopEvaluationService,
  ) {}

  @Get()
  @Requires('sop:read')
  @Answers(200, 'SopPage')
  async list(@CurrentViewer() viewer: Viewer, @Query() query: ListSopsQuery) {
    return this.sops.list(viewer, query);
  }

  @Post()
  @Requires('sop:write')
  @Answers(201, 'SopView')
  async create(@CurrentViewer() viewer: Viewer, @Body() { agencyId, ...sop }: CreateSopDto) {
    return this.sops.create(viewer, agencyId, sop);
  }

  @Get(':id')
  @Requires('sop:read')
  @Answers(200, 'SopView')
  async read(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.sops.read(viewer, id);
  }

  @Patch(':id')
  @Requires('sop:write')
  @Subject(WritableSop)
  @Answers(200, 'SopView')
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: ChangeSopDto,
    @IfMatch() expected: number | null,
  ) {
    return this.sops.change(viewer, id, body, expected);
  }

  @Get(':id/evaluations')
  @Requires('sop:read')
  @Answers(200, 'SopEvaluationsView')
  async listEvaluations(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.evaluations.listOf(viewer, id);
  }

  @Post(':id/evaluations')
  @Requires('sop:evaluate')
  @Subject(EvaluableSop)
  @Answers(201, 'SopEvaluationView')
  async evaluate(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: EvaluateSopDto,
  ) {
    return this.evaluations.evaluate(viewer, id, body);
  }
}
