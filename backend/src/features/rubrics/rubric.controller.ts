import { Body, Controller, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import type { RubricDifferenceView, RubricView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { IfMatch, IfMatchWhenSent } from '../../platform/http/entity-tag.js';
import { Requires } from '../../platform/http/route-access.js';
import { Subject } from '../../platform/http/subject.js';
import { ListRubricsQuery } from './list-rubrics.query.js';
import { RubricEditingService } from './rubric-editing.service.js';
import { AttachLetterDto, ChangeRubricDto, CopyRubricDto } from './rubric.dto.js';
import { CompareRubricsQuery } from './compare-rubrics.query.js';
import { RubricService } from './rubric.service.js';
import { RubricSubject } from './rubric.subject.js';

@Controller('api/rubrics')
@Subject(RubricSubject)
export class RubricController {
  constructor(
    private readonly rubrics: RubricService,
    private readonly editing: RubricEditingService,
  ) {}

  @Get()
  @Requires('rubric:read')
  @Answers(200, 'RubricPage')
  async list(@CurrentViewer() viewer: Viewer, @Query() query: ListRubricsQuery) {
    return this.rubrics.list(viewer, query);
  }

  /** A draft that begins as a copy of an edition. */
  @Post()
  @Requires('rubric:manage')
  @Answers(201, 'RubricView')
  async copy(@CurrentViewer() viewer: Viewer, @Body() body: CopyRubricDto): Promise<RubricView> {
    return this.editing.copy(viewer, body);
  }

  @Get(':id')
  @Requires('rubric:read')
  @Answers(200, 'RubricView')
  async read(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<RubricView> {
    return this.rubrics.read(viewer, id);
  }

  @Patch(':id')
  @Requires('rubric:manage')
  @Answers(200, 'RubricView')
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: ChangeRubricDto,
    @IfMatch() expected: number | null,
  ): Promise<RubricView> {
    return this.editing.change(viewer, id, body, expected);
  }

  /** What differs from an earlier edition. */
  @Get(':id/differences')
  @Requires('rubric:read')
  @Answers(200, 'RubricDifferenceView')
  async compare(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Query() query: CompareRubricsQuery,
  ): Promise<RubricDifferenceView> {
    return this.rubrics.compare(viewer, query.fromId, id);
  }

  @Post(':id/publication')
  @Requires('rubric:manage')
  @Answers(200, 'RubricView')
  async publish(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @IfMatchWhenSent() expected: number | null,
  ): Promise<RubricView> {
    return this.editing.publish(viewer, id, expected);
  }

  /** The official letter; a corrected one takes its place, and the trail keeps both. */
  @Put(':id/letter')
  @Requires('rubric:manage')
  @Answers(200, 'RubricView')
  async attach(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: AttachLetterDto,
    @IfMatch() expected: number | null,
  ): Promise<RubricView> {
    return this.editing.attach(viewer, id, body, expected);
  }
}
