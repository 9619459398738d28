import { Module } from '@nestjs/common';
import { RegionsModule } from '../regions/regions.module.js';
import { AgencyAdministrationService } from './agency-administration.service.js';
import { AgencyController } from './agency.controller.js';
import { AgencyRepository } from './agency.repository.js';
import { AgencyService } from './agency.service.js';
import { AgencySubject } from './agency.subject.js';

@Module({
  imports: [RegionsModule],
  controllers: [AgencyController],
  providers: [AgencyRepository, AgencyService, AgencyAdministrationService, AgencySubject],
  exports: [AgencyService],
})
export class AgenciesModule {}
