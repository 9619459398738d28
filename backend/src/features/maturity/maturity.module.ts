import { Module } from '@nestjs/common';
import { InnovationsModule } from '../innovations/innovations.module.js';
import { PeriodsModule } from '../periods/periods.module.js';
import { RubricsModule } from '../rubrics/rubrics.module.js';
import { ClaimRepository } from './claim.repository.js';
import { ClaimingService } from './claiming.service.js';
import { EffortController } from './effort.controller.js';
import { EffortRepository } from './effort.repository.js';
import { EffortService } from './effort.service.js';
import { FindingService } from './finding.service.js';
import { MaturityController } from './maturity.controller.js';
import { MaturityService } from './maturity.service.js';
import { ClaimableSheet, ReadableSheet, VerifiableSheet } from './maturity.subject.js';
import { RegionIndexController } from './region-index.controller.js';
import { RegionIndexRepository } from './region-index.repository.js';
import { RegionIndexService } from './region-index.service.js';
import { RegionIndexSubject } from './region-index.subject.js';
import { RegionRowFillingService } from './region-row-filling.service.js';
import { RegionRowRepository } from './region-row.repository.js';
import { RegionRowService } from './region-row.service.js';
import { ReviewController } from './review.controller.js';
import { ReviewRepository } from './review.repository.js';
import { ReviewService } from './review.service.js';
import { RubricPeriodSubject, RubricSwitchController } from './rubric-switch.controller.js';
import { RubricSwitchRepository } from './rubric-switch.repository.js';
import { RubricSwitchService } from './rubric-switch.service.js';
import { RubricTrialService } from './rubric-trial.service.js';

const SERVICES = [
  ClaimingService,
  EffortService,
  FindingService,
  MaturityService,
  RegionIndexService,
  RegionRowFillingService,
  RegionRowService,
  ReviewService,
  RubricSwitchService,
  RubricTrialService,
];

/** Kematangan and the region's index: what is claimed, what is verified, and what follows from it. */
@Module({
  imports: [InnovationsModule, PeriodsModule, RubricsModule],
  controllers: [
    EffortController,
    MaturityController,
    RegionIndexController,
    ReviewController,
    RubricSwitchController,
  ],
  providers: [
    ...[ClaimRepository, EffortRepository, RegionIndexRepository, RegionRowRepository],
    ...[ReviewRepository, RubricSwitchRepository],
    ...[ReadableSheet, ClaimableSheet, VerifiableSheet, RegionIndexSubject, RubricPeriodSubject],
    ...SERVICES,
  ],
  exports: [MaturityService, RegionIndexService],
})
export class MaturityModule {}
