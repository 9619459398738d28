import { Body, Controller, Get, Param, Patch, Query } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { IfMatch } from '../../platform/http/entity-tag.js';
import { Requires } from '../../platform/http/route-access.js';
import { Subject } from '../../platform/http/subject.js';
import { ChangeEditionDto } from './change-edition.dto.js';
import { EditionChangeService } from './edition-change.service.js';
import { EditionService } from './edition.service.js';
import { ManageableEdition, ReadableEdition } from './edition.subject.js';
import { ListEditionsQuery } from './list-editions.query.js';

@Controller('api/editions')
@Subject(ReadableEdition)
export class EditionController {
  constructor(
    private readonly editions: EditionService,
    private readonly editionChange: EditionChangeService,
  ) {}

  @Get()
  @Requires('competition:read')
  @Answers(200, 'EditionPage')
  async list(@CurrentViewer() viewer: Viewer, @Query() query: ListEditionsQuery) {
    return this.editions.list(viewer, query);
  }

  @Get(':id')
  @Requires('competition:read')
  @Answers(200, 'EditionView')
  async read(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.editions.read(viewer, id);
  }

  @Patch(':id')
  @Subject(ManageableEdition)
  @Requires('competition:manage')
  @Answers(200, 'EditionView')
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: ChangeEditionDto,
    @IfMatch() expected: number | null,
  ) {
    return this.editionChange.change(viewer, id, body, expected);
  }
}
