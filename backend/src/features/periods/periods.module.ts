import { Module } from '@nestjs/common';
import { ClosingService } from './closing.service.js';
import { ExemptionRepository } from './exemption.repository.js';
import { ExemptionService } from './exemption.service.js';
import { ObligationRepository } from './obligation.repository.js';
import { ObligationService } from './obligation.service.js';
import { PeriodController } from './period.controller.js';
import { PeriodPlanningService } from './period-planning.service.js';
import { PeriodRepository } from './period.repository.js';
import { PeriodService } from './period.service.js';
import { PeriodSubject } from './period.subject.js';
import { VerdictRepository } from './verdict.repository.js';

@Module({
  controllers: [PeriodController],
  providers: [
    ClosingService,
    ExemptionRepository,
    ExemptionService,
    ObligationRepository,
    ObligationService,
    PeriodPlanningService,
    PeriodRepository,
    PeriodService,
    PeriodSubject,
    VerdictRepository,
  ],
  exports: [PeriodService, ObligationService],
})
export class PeriodsModule {}
