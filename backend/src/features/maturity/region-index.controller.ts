import { Body, Controller, Get, Param, Patch, Post, Put } from '@nestjs/common';
import type {
  IndexFactsView,
  RegionIndexView,
  RegionRowsView,
  RegionRowView,
} from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { IfMatch, IfMatchWhenSent } from '../../platform/http/entity-tag.js';
import { Requires } from '../../platform/http/route-access.js';
import { Subject } from '../../platform/http/subject.js';
import { RegionIndexService } from './region-index.service.js';
import { RegionIndexSubject } from './region-index.subject.js';
import { FillRowDto, OwnRowDto, VerifyRowDto } from './region-row.dto.js';
import { RegionRowFillingService } from './region-row-filling.service.js';
import { RegionRowService } from './region-row.service.js';

/** The region's index in the period that runs, and the rows it fills itself. */
@Controller('api/regions/:id/index')
@Subject(RegionIndexSubject)
export class RegionIndexController {
  constructor(
    private readonly index: RegionIndexService,
    private readonly rows: RegionRowService,
    private readonly filling: RegionRowFillingService,
  ) {}

  @Get()
  @Requires('index:read')
  @Answers(200, 'RegionIndexView')
  async read(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<RegionIndexView> {
    return this.index.read(viewer, id);
  }

  /** What a simulation starts from; nothing is changed by it. */
  @Get('facts')
  @Requires('index:read')
  @Answers(200, 'IndexFactsView')
  async facts(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<IndexFactsView> {
    return this.index.facts(viewer, id);
  }

  @Get('rows')
  @Requires('index:read')
  @Answers(200, 'RegionRowsView')
  async list(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<RegionRowsView> {
    return this.rows.list(viewer, id);
  }

  @Patch('rows/:rowId')
  @Requires('index:fill')
  @Answers(200, 'RegionRowView')
  async fill(
    @CurrentViewer() viewer: Viewer,
    @Param() { id: regionId = '', rowId = '' }: Record<string, string>,
    @Body() body: FillRowDto,
    @IfMatch() expected: number | null,
  ): Promise<RegionRowView> {
    return this.filling.fill(viewer, { regionId, rowId, expected }, body);
  }

  /** Which agency has the figure. */
  @Put('rows/:rowId/owner')
  @Requires('rubric:manage')
  @Answers(200, 'RegionRowView')
  async setOwner(
    @CurrentViewer() viewer: Viewer,
    @Param() { id: regionId = '', rowId = '' }: Record<string, string>,
    @Body() { agencyId }: OwnRowDto,
    @IfMatch() expected: number | null,
  ): Promise<RegionRowView> {
    return this.filling.setOwner(viewer, { regionId, rowId, expected }, agencyId);
  }

  @Post('rows/:rowId/verification')
  @Requires('maturity:verify')
  @Answers(200, 'RegionRowView')
  async verify(
    @CurrentViewer() viewer: Viewer,
    @Param() { id: regionId = '', rowId = '' }: Record<string, string>,
    @Body() body: VerifyRowDto,
    @IfMatchWhenSent() expected: number | null,
  ): Promise<RegionRowView> {
    return this.filling.verify(viewer, { regionId, rowId, expected }, body);
  }
}
