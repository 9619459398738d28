import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { IfMatchWhenSent } from '../../platform/http/entity-tag.js';
import { Requires } from '../../platform/http/route-access.js';
import { PublicationService } from './publication.service.js';
import { ResultService } from './result.service.js';

@Controller('api/editions/:id')
export class ResultController {
  constructor(
    private readonly results: ResultService,
    private readonly publication: PublicationService,
  ) {}

  @Get('results')
  @Requires('result:read')
  @Answers(200, 'ResultsView')
  async read(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.results.read(viewer, id);
  }

  @Post('publication')
  @Requires('edition:publish')
  @Answers(200, 'EditionView')
  async publish(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @IfMatchWhenSent() expected: number | null,
  ) {
    return this.publication.publish(viewer, id, expected);
  }
}
