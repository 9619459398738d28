import { Body, Controller, Get, Injectable, Param, Post, Query } from '@nestjs/common';
import type { PeriodRubricView, RubricSwitchPreview } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { Requires } from '../../platform/http/route-access.js';
import { Subject, SubjectLookup } from '../../platform/http/subject.js';
import { PeriodService } from '../periods/period.service.js';
import { PreviewSwitchQuery } from './preview-switch.query.js';
import { SwitchRubricDto } from './rubric-switch.dto.js';
import { RubricSwitchService } from './rubric-switch.service.js';

/** Whether the period exists for the viewer. */
@Injectable()
export class RubricPeriodSubject extends SubjectLookup {
  constructor(private readonly periods: PeriodService) {
    super();
  }

  async assertVisible(viewer: Viewer, { id = '' }: Record<string, string>): Promise<void> {
    await this.periods.visible(viewer, id);
  }
}

/** The edition of the index that a period is computed with. */
@Controller('api/periods/:id/rubric')
@Subject(RubricPeriodSubject)
export class RubricSwitchController {
  constructor(private readonly switches: RubricSwitchService) {}

  @Get()
  @Requires('rubric:read')
  @Answers(200, 'PeriodRubricView')
  async read(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<PeriodRubricView> {
    return this.switches.read(viewer, id);
  }

  /** What the switch would do; nothing changes. */
  @Get('preview')
  @Requires('rubric:manage')
  @Answers(200, 'RubricSwitchPreview')
  async preview(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Query() { rubricId }: PreviewSwitchQuery,
  ): Promise<RubricSwitchPreview> {
    return this.switches.preview(viewer, id, rubricId);
  }

  @Post()
  @Requires('rubric:manage')
  @Answers(200, 'PeriodRubricView')
  async perform(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { rubricId, reason }: SwitchRubricDto,
  ): Promise<PeriodRubricView> {
    return this.switches.perform(viewer, id, rubricId, reason);
  }
}
