import { Module } from '@nestjs/common';
import { CatalogueController } from './catalogue.controller.js';
import { CatalogueRepository } from './catalogue.repository.js';
import { CatalogueService } from './catalogue.service.js';

/** Reads what the innovations feature wrote into the public projection. */
@Module({
  controllers: [CatalogueController],
  providers: [CatalogueRepository, CatalogueService],
})
export class CatalogueModule {}
