import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import type { ExemptionView, Page, PeriodSummary, PeriodView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { IfMatch, IfMatchWhenSent } from '../../platform/http/entity-tag.js';
import { Requires } from '../../platform/http/route-access.js';
import { Subject } from '../../platform/http/subject.js';
import { ChangePeriodDto } from './change-period.dto.js';
import { ClosePeriodDto } from './close-period.dto.js';
import { ClosingService } from './closing.service.js';
import { CreatePeriodDto } from './create-period.dto.js';
import { ExemptionService } from './exemption.service.js';
import { GrantExemptionDto } from './grant-exemption.dto.js';
import { ListPeriodsQuery } from './list-periods.query.js';
import { PeriodPlanningService } from './period-planning.service.js';
import { PeriodService } from './period.service.js';
import { PeriodSubject } from './period.subject.js';

@Controller('api/periods')
@Subject(PeriodSubject)
export class PeriodController {
  constructor(
    private readonly periods: PeriodService,
    private readonly planning: PeriodPlanningService,
    private readonly closing: ClosingService,
    private readonly exemptions: ExemptionService,
  ) {}

  @Get()
  @Requires('period:read')
  @Answers(200, 'PeriodPage')
  async list(
    @CurrentViewer() viewer: Viewer,
    @Query() query: ListPeriodsQuery,
  ): Promise<Page<PeriodSummary>> {
    return this.periods.list(viewer, query);
  }

  @Post()
  @Requires('period:manage')
  @Answers(201, 'PeriodView')
  async create(
    @CurrentViewer() viewer: Viewer,
    @Body() body: CreatePeriodDto,
  ): Promise<PeriodView> {
    return this.planning.create(viewer, body);
  }

  @Get(':id')
  @Requires('period:read')
  @Answers(200, 'PeriodView')
  async read(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<PeriodView> {
    return this.periods.read(viewer, id);
  }

  @Patch(':id')
  @Requires('period:manage')
  @Answers(200, 'PeriodView')
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: ChangePeriodDto,
    @IfMatch() expected: number | null,
  ): Promise<PeriodView> {
    return this.planning.change(viewer, id, body, expected);
  }

  @Post(':id/closing')
  @Requires('period:close')
  @Answers(200, 'PeriodView')
  async close(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: ClosePeriodDto,
    @IfMatchWhenSent() expected: number | null,
  ): Promise<PeriodView> {
    return this.closing.close(viewer, id, body, expected);
  }

  @Post(':id/exemptions')
  @Requires('exemption:grant')
  @Answers(201, 'ExemptionView')
  async exempt(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: GrantExemptionDto,
  ): Promise<ExemptionView> {
    return this.exemptions.grant(viewer, id, body);
  }

  @Delete(':id/exemptions/:exemptionId')
  @Requires('exemption:grant')
  @Answers(204)
  async revoke(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Param('exemptionId') exemptionId: string,
    @IfMatch() expected: number | null,
  ): Promise<void> {
    return this.exemptions.revoke(viewer, id, exemptionId, expected);
  }
}
