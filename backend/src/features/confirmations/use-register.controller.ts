import { Controller, Get, Query } from '@nestjs/common';
import type { Page, UseConfirmationItem, UseSurvivalView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { Requires } from '../../platform/http/route-access.js';
import { ConfirmationService } from './confirmation.service.js';
import { ListConfirmationsQuery } from './list-confirmations.query.js';
import { SurvivalService } from './survival.service.js';

/** The living register: what is in use, what is asked for this year, and how long things last. */
@Controller('api')
export class UseRegisterController {
  constructor(
    private readonly confirmations: ConfirmationService,
    private readonly survival: SurvivalService,
  ) {}

  @Get('use-confirmations')
  @Requires('confirmation:read')
  @Answers(200, 'UseConfirmationPage')
  async list(
    @CurrentViewer() viewer: Viewer,
    @Query() query: ListConfirmationsQuery,
  ): Promise<Page<UseConfirmationItem>> {
    return this.confirmations.list(viewer, query);
  }

  @Get('use-survival')
  @Requires('compliance:read')
  @Answers(200, 'UseSurvivalView')
  async curve(@CurrentViewer() viewer: Viewer): Promise<UseSurvivalView> {
    return this.survival.read(viewer);
  }
}
