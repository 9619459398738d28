import { Module } from '@nestjs/common';
import { ReplicationsModule } from '../replications/replications.module.js';
import { CatalogueController } from './catalogue.controller.js';
import { CatalogueRepository } from './catalogue.repository.js';
import { CatalogueService } from './catalogue.service.js';

/** Reads what the innovations feature wrote into the public projection. */
@Module({
  imports: [ReplicationsModule],
  controllers: [CatalogueController],
  providers: [CatalogueRepository, CatalogueService],
})
export class CatalogueModule {}
