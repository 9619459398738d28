import { Controller, Get } from '@nestjs/common';
import type { TurnaroundsView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { Requires } from '../../platform/http/route-access.js';
import { TurnaroundService } from './turnaround.service.js';

/** How long verification takes: to each verifier about herself, to the office about all. */
@Controller('api/verification-turnarounds')
export class TurnaroundController {
  constructor(private readonly turnarounds: TurnaroundService) {}

  @Get()
  @Requires('turnaround:read')
  @Answers(200, 'TurnaroundsView')
  async list(@CurrentViewer() viewer: Viewer): Promise<TurnaroundsView> {
    return this.turnarounds.list(viewer);
  }
}
