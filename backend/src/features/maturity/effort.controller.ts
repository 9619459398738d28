import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { EffortsView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { Requires } from '../../platform/http/route-access.js';
import { Subject } from '../../platform/http/subject.js';
import { SetEffortDto } from './effort.dto.js';
import { EffortService } from './effort.service.js';
import { RegionIndexSubject } from './region-index.subject.js';

/** What a person holds the steps of the index for: an own view of it, which changes nothing there. */
@Controller('api/regions/:id/index')
@Subject(RegionIndexSubject)
export class EffortController {
  constructor(private readonly efforts: EffortService) {}

  @Get('efforts')
  @Requires('index:read')
  @Answers(200, 'EffortsView')
  async list(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<EffortsView> {
    return this.efforts.list(viewer, id);
  }

  @Post('effort')
  @Requires('index:read')
  @Answers(200, 'EffortsView')
  async set(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() given: SetEffortDto,
  ): Promise<EffortsView> {
    return this.efforts.set(viewer, id, given);
  }
}
