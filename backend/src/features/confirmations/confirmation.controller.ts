import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { InnovationView, UseStatementsView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { IfMatchWhenSent } from '../../platform/http/entity-tag.js';
import { Requires } from '../../platform/http/route-access.js';
import { Subject } from '../../platform/http/subject.js';
import { ConfirmUseDto } from './confirm-use.dto.js';
import { ConfirmableInnovation, ReadableConfirmations } from './confirmation.subject.js';
import { ConfirmationService } from './confirmation.service.js';

/** What an agency says each year of one innovation. */
@Controller('api/innovations/:id')
@Subject(ConfirmableInnovation)
export class ConfirmationController {
  constructor(private readonly confirmations: ConfirmationService) {}

  @Get('confirmations')
  @Requires('confirmation:read')
  @Subject(ReadableConfirmations)
  @Answers(200, 'UseStatementsView')
  async statements(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
  ): Promise<UseStatementsView> {
    return this.confirmations.statementsOf(viewer, id);
  }

  @Post('confirmation')
  @Requires('innovation:set-use-state')
  @Answers(200, 'InnovationView')
  async confirm(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @IfMatchWhenSent() expected: number | null,
    @Body() said: ConfirmUseDto,
  ): Promise<InnovationView> {
    return this.confirmations.confirm(viewer, { id, expected }, said);
  }
}
