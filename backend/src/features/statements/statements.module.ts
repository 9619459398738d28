import { Module } from '@nestjs/common';
import { FilesModule } from '../files/files.module.js';
import { InnovationsModule } from '../innovations/innovations.module.js';
import { InnovationStatementController } from './innovation-statement.controller.js';
import { StatementMatchingService } from './statement-matching.service.js';
import { StatementPrintingService } from './statement-printing.service.js';
import { StatementScanService } from './statement-scan.service.js';
import { StatementController } from './statement.controller.js';
import { StatementRepository } from './statement.repository.js';
import { StatementService } from './statement.service.js';
import { STATEMENT_SUBJECTS } from './statement.subject.js';

@Module({
  imports: [FilesModule, InnovationsModule],
  controllers: [StatementController, InnovationStatementController],
  providers: [
    StatementRepository,
    StatementPrintingService,
    StatementScanService,
    StatementMatchingService,
    StatementService,
    ...STATEMENT_SUBJECTS,
  ],
})
export class StatementsModule {}
