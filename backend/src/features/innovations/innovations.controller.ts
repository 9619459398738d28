import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import type {
  InnovationSummary,
  InnovationView,
  Page,
  RevisionsView,
  RevisionView,
} from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { Basis, type ChangeBasis } from '../../platform/http/merging.js';
import { Requires } from '../../platform/http/route-access.js';
import { Subject } from '../../platform/http/subject.js';
import { ChangeInnovationDto } from './change-innovation.dto.js';
import { CreateInnovationDto } from './create-innovation.dto.js';
import { DraftingService } from './drafting.service.js';
import { EditingService } from './editing.service.js';
import { InnovationService } from './innovation.service.js';
import { EditableInnovation, ReadableInnovation } from './innovation.subject.js';
import { ListInnovationsQuery } from './list-innovations.query.js';

@Controller('api/innovations')
@Subject(ReadableInnovation)
export class InnovationsController {
  constructor(
    private readonly innovations: InnovationService,
    private readonly drafting: DraftingService,
    private readonly editing: EditingService,
  ) {}

  @Get()
  @Requires('innovation:read')
  @Answers(200, 'InnovationPage')
  async list(
    @CurrentViewer() viewer: Viewer,
    @Query() query: ListInnovationsQuery,
  ): Promise<Page<InnovationSummary>> {
    return this.innovations.list(viewer, query);
  }

  @Post()
  @Requires('innovation:create')
  @Answers(201, 'InnovationView')
  async create(
    @CurrentViewer() viewer: Viewer,
    @Body() { name, agencyId, ...patch }: CreateInnovationDto,
  ): Promise<InnovationView> {
    return this.drafting.create(viewer, { name, agencyId, patch });
  }

  @Get(':id')
  @Requires('innovation:read')
  @Answers(200, 'InnovationView')
  async get(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<InnovationView> {
    return this.innovations.get(viewer, id);
  }

  @Patch(':id')
  @Requires('innovation:edit')
  @Subject(EditableInnovation)
  @Answers(200, 'InnovationView')
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() patch: ChangeInnovationDto,
    @Basis() { expected, lenient }: ChangeBasis,
  ): Promise<InnovationView> {
    return this.editing.edit(viewer, { id, expected }, { patch, lenient });
  }

  @Get(':id/revisions')
  @Requires('innovation:read')
  @Answers(200, 'RevisionsView')
  async revisions(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
  ): Promise<RevisionsView> {
    return this.innovations.revisionsOf(viewer, id);
  }

  @Get(':id/revisions/:n')
  @Requires('innovation:read')
  @Answers(200, 'RevisionView')
  async revision(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Param('n') n: string,
  ): Promise<RevisionView> {
    return this.innovations.revision(viewer, id, Number(n));
  }
}
