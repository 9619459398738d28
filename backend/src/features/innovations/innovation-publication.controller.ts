import { Controller, Delete, Param, Post } from '@nestjs/common';
import type { InnovationView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { IfMatch, IfMatchWhenSent } from '../../platform/http/entity-tag.js';
import { Requires } from '../../platform/http/route-access.js';
import { Subject } from '../../platform/http/subject.js';
import { PublishableInnovation } from './innovation.subject.js';
import { PublicationService } from './publication.service.js';

/** The switch between the register and the public catalogue. */
@Controller('api/innovations/:id/publication')
@Subject(PublishableInnovation)
export class InnovationPublicationController {
  constructor(private readonly publications: PublicationService) {}

  @Post()
  @Requires('innovation:publish')
  @Answers(200, 'InnovationView')
  async publish(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @IfMatchWhenSent() expected: number | null,
  ): Promise<InnovationView> {
    return this.publications.publish(viewer, { id, expected });
  }

  /** Answers the innovation: it stays, with a new version. */
  @Delete()
  @Requires('innovation:publish')
  @Answers(200, 'InnovationView')
  async unpublish(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @IfMatch() expected: number | null,
  ): Promise<InnovationView> {
    return this.publications.unpublish(viewer, { id, expected });
  }
}
