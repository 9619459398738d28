import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { Requires } from '../../platform/http/route-access.js';
import { Subject } from '../../platform/http/subject.js';
import { CompetitionService } from './competition.service.js';
import { ManageableCompetition, ReadableCompetition } from './competition.subject.js';
import { CreateCompetitionDto } from './create-competition.dto.js';
import { CreateEditionDto } from './create-edition.dto.js';
import { EditionCreationService } from './edition-creation.service.js';
import { EditionService } from './edition.service.js';
import { ListCompetitionsQuery } from './list-competitions.query.js';
import { ListEditionsQuery } from './list-editions.query.js';

@Controller('api/competitions')
@Subject(ReadableCompetition)
export class CompetitionController {
  constructor(
    private readonly competitions: CompetitionService,
    private readonly editions: EditionService,
    private readonly editionCreation: EditionCreationService,
  ) {}

  @Get()
  @Requires('competition:read')
  @Answers(200, 'CompetitionPage')
  async list(@CurrentViewer() viewer: Viewer, @Query() query: ListCompetitionsQuery) {
    return this.competitions.list(viewer, query);
  }

  @Post()
  @Requires('competition:manage')
  @Answers(201, 'CompetitionView')
  async create(@CurrentViewer() viewer: Viewer, @Body() body: CreateCompetitionDto) {
    return this.competitions.create(viewer, body);
  }

  @Get(':id')
  @Requires('competition:read')
  @Answers(200, 'CompetitionView')
  async read(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.competitions.read(viewer, id);
  }

  @Get(':id/editions')
  @Requires('competition:read')
  @Answers(200, 'EditionPage')
  async listEditions(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Query() query: ListEditionsQuery,
  ) {
    return this.editions.listOf(viewer, id, query);
  }

  @Post(':id/editions')
  @Subject(ManageableCompetition)
  @Requires('competition:manage')
  @Answers(201, 'EditionView', { location: '/api/editions/:id' })
  async createEdition(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: CreateEditionDto,
  ) {
    return this.editionCreation.create(viewer, id, body);
  }
}
