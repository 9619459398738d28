import { Module } from '@nestjs/common';
import { CompetitionsModule } from '../competitions/competitions.module.js';
import { InnovationsModule } from '../innovations/innovations.module.js';
import { EditionEntriesController } from './edition-entries.controller.js';
import { EnteredEdition } from './entered-edition.subject.js';
import { EntryCreationService } from './entry-creation.service.js';
import { EntryExclusionService } from './entry-exclusion.service.js';
import { EntryMoveService } from './entry-move.service.js';
import { EntryController } from './entry.controller.js';
import { EntryRepository } from './entry.repository.js';
import { EntryService } from './entry.service.js';
import { EntrySubject } from './entry.subject.js';

/** Innovations in a contest, each as a copy frozen when it was sent. */
@Module({
  imports: [CompetitionsModule, InnovationsModule],
  controllers: [EditionEntriesController, EntryController],
  providers: [
    EntryRepository,
    EntryService,
    EntryCreationService,
    EntryExclusionService,
    EntryMoveService,
    EntrySubject,
    EnteredEdition,
  ],
  exports: [EntryService],
})
export class EntriesModule {}
