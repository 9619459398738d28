import { Module } from '@nestjs/common';
import { FormsModule } from '../forms/forms.module.js';
import { InnovationsModule } from '../innovations/innovations.module.js';
import { MaturityModule } from '../maturity/maturity.module.js';
import { PeriodsModule } from '../periods/periods.module.js';
import { ReadinessController } from './readiness.controller.js';
import { ReadinessRepository } from './readiness.repository.js';
import { ReadinessService } from './readiness.service.js';
import { InnovationToSend } from './readiness.subject.js';
import { ReadyTextService } from './ready-text.service.js';
import { ReadyTierService } from './ready-tier.service.js';

/** Cek kesiapan kirim: what an innovation lacks for each place that it can go to. */
@Module({
  imports: [FormsModule, InnovationsModule, MaturityModule, PeriodsModule],
  controllers: [ReadinessController],
  providers: [
    ...[ReadinessRepository, ReadinessService, ReadyTextService, ReadyTierService],
    InnovationToSend,
  ],
})
export class ReadinessModule {}
