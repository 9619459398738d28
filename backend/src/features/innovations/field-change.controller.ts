import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { FieldChangeView, Page } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { Requires } from '../../platform/http/route-access.js';
import { Subject } from '../../platform/http/subject.js';
import { ChangeInnovationDto } from './change-innovation.dto.js';
import { FieldChangeService } from './field-change.service.js';
import { EditableInnovation } from './innovation.subject.js';
import { ListFieldChangesQuery } from './list-field-changes.query.js';

/** What was written before: an agency's own affair until it is submitted, so only its writers read it. */
@Controller('api/innovations/:id/changes')
@Subject(EditableInnovation)
export class FieldChangeController {
  constructor(private readonly changes: FieldChangeService) {}

  @Get()
  @Requires('innovation:edit')
  @Answers(200, 'FieldChangePage')
  async list(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Query() query: ListFieldChangesQuery,
  ): Promise<Page<FieldChangeView>> {
    return this.changes.list(viewer, id, query);
  }

  /** Own words that the writer gave up for a colleague's, in the shape of a change. */
  @Post()
  @Requires('innovation:edit')
  @Answers(204)
  async setAside(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() words: ChangeInnovationDto,
  ): Promise<void> {
    await this.changes.setAside(viewer, id, words);
  }
}
