import { Module } from '@nestjs/common';
import { CompetitionsModule } from '../competitions/competitions.module.js';
import { ScoresheetController } from './scoresheet.controller.js';
import { ScoresheetRepository } from './scoresheet.repository.js';
import { ScoresheetService } from './scoresheet.service.js';
import { OwnScoresheet } from './scoresheet.subject.js';
import { ScoringService } from './scoring.service.js';
import { SheetClosingService } from './sheet-closing.service.js';

/** Scores: events that only grow, and the sheet they add up to. */
@Module({
  imports: [CompetitionsModule],
  controllers: [ScoresheetController],
  providers: [
    ScoresheetRepository,
    ScoresheetService,
    ScoringService,
    SheetClosingService,
    OwnScoresheet,
  ],
})
export class ScoresheetsModule {}
