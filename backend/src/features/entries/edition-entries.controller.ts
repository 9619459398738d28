import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { Requires } from '../../platform/http/route-access.js';
import { Subject } from '../../platform/http/subject.js';
import { CreateEntryDto } from './create-entry.dto.js';
import { EnteredEdition } from './entered-edition.subject.js';
import { EntryCreationService } from './entry-creation.service.js';
import { EntryService } from './entry.service.js';
import { ListEntriesQuery } from './list-entries.query.js';

@Controller('api/editions/:id/entries')
@Subject(EnteredEdition)
export class EditionEntriesController {
  constructor(
    private readonly entries: EntryService,
    private readonly creation: EntryCreationService,
  ) {}

  @Get()
  @Requires('entry:read')
  @Answers(200, 'EntryPage')
  async list(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Query() query: ListEntriesQuery,
  ) {
    return this.entries.list(viewer, id, query);
  }

  @Post()
  @Requires('entry:create')
  @Answers(201, 'EntryView', { location: '/api/entries/:id' })
  async create(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: CreateEntryDto,
  ) {
    return this.creation.create(viewer, id, body.innovationId);
  }
}
