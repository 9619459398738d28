import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { ReorganisationView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { Requires } from '../../platform/http/route-access.js';
import { ReorganisationService } from './reorganisation.service.js';
import { ReorganiseDto } from './reorganise.dto.js';

@Controller('api/reorganisations')
export class ReorganisationController {
  constructor(private readonly reorganisations: ReorganisationService) {}

  @Post()
  @Requires('reorganisation:perform')
  @Answers(201, 'ReorganisationView')
  async perform(
    @CurrentViewer() viewer: Viewer,
    @Body() body: ReorganiseDto,
  ): Promise<ReorganisationView> {
    return this.reorganisations.perform(viewer, body);
  }

  @Get(':id')
  @Requires('agency:read')
  @Answers(200, 'ReorganisationView')
  async read(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
  ): Promise<ReorganisationView> {
    return this.reorganisations.read(viewer, id);
  }
}
