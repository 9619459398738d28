import { Module } from '@nestjs/common';
import { CompetitionsModule } from '../competitions/competitions.module.js';
import { PublicationService } from './publication.service.js';
import { PublishedEditionController } from './published-edition.controller.js';
import { PublishedEditionRepository } from './published-edition.repository.js';
import { ResultController } from './result.controller.js';
import { ResultRepository } from './result.repository.js';
import { ResultService } from './result.service.js';

/** What came out: ranked exactly, sealed until published, then public at once. */
@Module({
  imports: [CompetitionsModule],
  controllers: [ResultController, PublishedEditionController],
  providers: [ResultRepository, PublishedEditionRepository, ResultService, PublicationService],
})
export class ResultsModule {}
