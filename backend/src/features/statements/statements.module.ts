import { Module } from '@nestjs/common';
import { InnovationsModule } from '../innovations/innovations.module.js';
import { InnovationStatementController } from './innovation-statement.controller.js';
import { StatementMatchingService } from './statement-matching.service.js';
import { StatementPrintingService } from './statement-printing.service.js';
import { StatementController } from './statement.controller.js';
import { StatementRepository } from './statement.repository.js';
import { StatementService } from './statement.service.js';
import { STATEMENT_SUBJECTS } from './statement.subject.js';

@Module({
  imports: [InnovationsModule],
  controllers: [StatementController, InnovationStatementController],
  providers: [
    StatementRepository,
    StatementPrintingService,
    StatementMatchingService,
    StatementService,
    ...STATEMENT_SUBJECTS,
  ],
})
export class StatementsModule {}
