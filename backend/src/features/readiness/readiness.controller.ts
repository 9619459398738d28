import { Controller, Get, Param } from '@nestjs/common';
import type { ReadinessView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { Requires } from '../../platform/http/route-access.js';
import { Subject } from '../../platform/http/subject.js';
import { ReadinessService } from './readiness.service.js';
import { InnovationToSend } from './readiness.subject.js';

/** Pre-flight: what would stop an innovation, before anybody sends it. */
@Controller('api/innovations/:id/readiness')
@Subject(InnovationToSend)
export class ReadinessController {
  constructor(private readonly readiness: ReadinessService) {}

  @Get()
  @Requires('innovation:read')
  @Answers(200, 'ReadinessView')
  async read(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<ReadinessView> {
    return this.readiness.read(viewer, id);
  }
}
