import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { Requires } from '../../platform/http/route-access.js';
import { Subject } from '../../platform/http/subject.js';
import { PrintStatementDto } from './print-statement.dto.js';
import { StatementPrintingService } from './statement-printing.service.js';
import { PrintableInnovation } from './statement.subject.js';

/** Approval on paper, from the innovation's side. */
@Controller('api/innovations/:id')
@Subject(PrintableInnovation)
export class InnovationStatementController {
  constructor(private readonly printing: StatementPrintingService) {}

  /** Who may be named on the paper today. */
  @Get('signatories')
  @Requires('statement:print')
  @Answers(200, 'SignatoriesView')
  async signatories(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.printing.signatories(viewer, id);
  }

  /** Prints the statement for the text that was submitted last; the same again is the same sheet. */
  @Post('statements')
  @Requires('statement:print')
  @Answers(201, 'StatementView', { location: '/api/statements/:id' })
  async print(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { signatoryId, replacesSigned }: PrintStatementDto,
  ) {
    return this.printing.print(viewer, id, {
      signatoryId: signatoryId ?? null,
      replacesSigned: replacesSigned ?? false,
    });
  }
}
