import { Module } from '@nestjs/common';
import { ObligationRepository } from './obligation.repository.js';
import { ObligationService } from './obligation.service.js';
import { PeriodRepository } from './period.repository.js';
import { PeriodService } from './period.service.js';

@Module({
  providers: [PeriodRepository, ObligationRepository, PeriodService, ObligationService],
  exports: [PeriodService, ObligationService],
})
export class PeriodsModule {}
