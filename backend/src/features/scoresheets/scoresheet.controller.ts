import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { IfMatchWhenSent } from '../../platform/http/entity-tag.js';
import { Basis, type ChangeBasis } from '../../platform/http/merging.js';
import { Requires } from '../../platform/http/route-access.js';
import { Subject } from '../../platform/http/subject.js';
import { ChangeScoresheetDto } from './change-scoresheet.dto.js';
import { ListScoresheetsQuery } from './list-scoresheets.query.js';
import { RecuseDto } from './recuse.dto.js';
import { ScoresheetService } from './scoresheet.service.js';
import { OwnScoresheet } from './scoresheet.subject.js';
import { ScoringService } from './scoring.service.js';
import { SheetClosingService } from './sheet-closing.service.js';

@Controller('api/scoresheets')
@Subject(OwnScoresheet)
export class ScoresheetController {
  constructor(
    private readonly scoresheets: ScoresheetService,
    private readonly scoring: ScoringService,
    private readonly closing: SheetClosingService,
  ) {}

  @Get()
  @Requires('scoresheet:score')
  @Answers(200, 'ScoresheetPage')
  async list(@CurrentViewer() viewer: Viewer, @Query() query: ListScoresheetsQuery) {
    return this.scoresheets.list(viewer, query);
  }

  @Get(':id')
  @Requires('scoresheet:score')
  @Answers(200, 'ScoresheetView')
  async read(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.scoresheets.read(viewer, id);
  }

  @Patch(':id')
  @Requires('scoresheet:score')
  @Answers(200, 'ScoresheetView')
  async score(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: ChangeScoresheetDto,
    @Basis() basis: ChangeBasis,
  ) {
    return this.scoring.score(viewer, id, body.scores, basis);
  }

  @Post(':id/submission')
  @Requires('scoresheet:score')
  @Answers(200, 'ScoresheetView')
  async submit(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @IfMatchWhenSent() expected: number | null,
  ) {
    return this.closing.submit(viewer, id, expected);
  }

  @Post(':id/recusal')
  @Requires('scoresheet:score')
  @Answers(200, 'ScoresheetView')
  async recuse(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: RecuseDto,
    @IfMatchWhenSent() expected: number | null,
  ) {
    return this.closing.recuse(viewer, id, body.reason, expected);
  }
}
