import { Module } from '@nestjs/common';
import { CompetitionController } from './competition.controller.js';
import { CompetitionRepository } from './competition.repository.js';
import { CompetitionService } from './competition.service.js';
import { ManageableCompetition, ReadableCompetition } from './competition.subject.js';
import { EditionChangeService } from './edition-change.service.js';
import { EditionCreationService } from './edition-creation.service.js';
import { EditionController } from './edition.controller.js';
import { EditionRepository } from './edition.repository.js';
import { EditionService } from './edition.service.js';
import { ManageableEdition, ReadableEdition } from './edition.subject.js';
import { RubricRepository } from './rubric.repository.js';

/** Contests and their editions: windows, the scored stage, the rubric. */
@Module({
  controllers: [CompetitionController, EditionController],
  providers: [
    CompetitionRepository,
    EditionRepository,
    RubricRepository,
    CompetitionService,
    ReadableCompetition,
    ManageableCompetition,
    EditionService,
    EditionCreationService,
    EditionChangeService,
    ReadableEdition,
    ManageableEdition,
  ],
  exports: [EditionService],
})
export class CompetitionsModule {}
