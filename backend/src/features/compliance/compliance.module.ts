import { Module } from '@nestjs/common';
import { PeriodsModule } from '../periods/periods.module.js';
import { ComplianceController } from './compliance.controller.js';
import { ComplianceRepository } from './compliance.repository.js';
import { ComplianceService } from './compliance.service.js';
import { RegionTotalsRepository } from './region-totals.repository.js';
import { RegionTotalsService } from './region-totals.service.js';

@Module({
  imports: [PeriodsModule],
  controllers: [ComplianceController],
  providers: [ComplianceRepository, ComplianceService, RegionTotalsRepository, RegionTotalsService],
})
export class ComplianceModule {}
