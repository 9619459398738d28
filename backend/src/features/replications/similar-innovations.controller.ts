import { Controller, Get, Query } from '@nestjs/common';
import type { SimilarInnovationsView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { Requires } from '../../platform/http/route-access.js';
import { FindSimilarQuery } from './find-similar.query.js';
import { SimilarInnovationService } from './similar-innovation.service.js';

/** Asked while a name is typed: a list that is short by itself, so it has no pages. */
@Controller('api/similar-innovations')
export class SimilarInnovationsController {
  constructor(private readonly similar: SimilarInnovationService) {}

  @Get()
  @Requires('innovation:create')
  @Answers(200, 'SimilarInnovationsView')
  async find(
    @CurrentViewer() viewer: Viewer,
    @Query() { name, summary = '', except }: FindSimilarQuery,
  ): Promise<SimilarInnovationsView> {
    return this.similar.find(viewer, { name, summary, exceptId: except ?? null });
  }
}
