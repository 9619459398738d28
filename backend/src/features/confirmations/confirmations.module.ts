import { Module } from '@nestjs/common';
import { InnovationsModule } from '../innovations/innovations.module.js';
import { PeriodsModule } from '../periods/periods.module.js';
import { ConfirmationController } from './confirmation.controller.js';
import { ConfirmationRepository } from './confirmation.repository.js';
import { ConfirmationService } from './confirmation.service.js';
import { ConfirmableInnovation, ReadableConfirmations } from './confirmation.subject.js';
import { SurvivalRepository } from './survival.repository.js';
import { SurvivalService } from './survival.service.js';
import { UseRegisterController } from './use-register.controller.js';

/** The living register: yearly confirmations of use, and how long innovations last. */
@Module({
  imports: [InnovationsModule, PeriodsModule],
  controllers: [UseRegisterController, ConfirmationController],
  providers: [
    ConfirmationRepository,
    ConfirmationService,
    SurvivalRepository,
    SurvivalService,
    ReadableConfirmations,
    ConfirmableInnovation,
  ],
})
export class ConfirmationsModule {}
