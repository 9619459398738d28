import { Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies/agencies.module.js';
import { InnovationsModule } from '../innovations/innovations.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RegionsModule } from '../regions/regions.module.js';
import { SopsModule } from '../sops/sops.module.js';
import { HandoverService } from './handover.service.js';
import { ReorganisationController } from './reorganisation.controller.js';
import { ReorganisationRepository } from './reorganisation.repository.js';
import { ReorganisationService } from './reorganisation.service.js';
import { SuccessionService } from './succession.service.js';

@Module({
  imports: [AgenciesModule, InnovationsModule, PeopleModule, RegionsModule, SopsModule],
  controllers: [ReorganisationController],
  providers: [ReorganisationRepository, ReorganisationService, SuccessionService, HandoverService],
})
export class ReorganisationsModule {}
