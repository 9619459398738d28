import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { IfMatchWhenSent } from '../../platform/http/entity-tag.js';
import { Requires } from '../../platform/http/route-access.js';
import { Subject } from '../../platform/http/subject.js';
import { EntryExclusionService } from './entry-exclusion.service.js';
import { EntryMoveService } from './entry-move.service.js';
import { EntryService } from './entry.service.js';
import { EntrySubject } from './entry.subject.js';
import { ExcludeEntryDto } from './exclude-entry.dto.js';

@Controller('api/entries')
@Subject(EntrySubject)
export class EntryController {
  constructor(
    private readonly entries: EntryService,
    private readonly moves: EntryMoveService,
    private readonly exclusions: EntryExclusionService,
  ) {}

  @Get(':id')
  @Requires('entry:read')
  @Answers(200, 'EntryView')
  async read(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.entries.read(viewer, id);
  }

  @Post(':id/submission')
  @Requires('entry:submit')
  @Answers(200, 'EntryView')
  async submit(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @IfMatchWhenSent() expected: number | null,
  ) {
    return this.moves.submit(viewer, id, expected);
  }

  @Post(':id/withdrawal')
  @Requires('entry:withdraw')
  @Answers(200, 'EntryView')
  async withdraw(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @IfMatchWhenSent() expected: number | null,
  ) {
    return this.moves.withdraw(viewer, id, expected);
  }

  @Post(':id/exclusion')
  @Requires('entry:exclude')
  @Answers(200, 'EntryView')
  async exclude(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: ExcludeEntryDto,
    @IfMatchWhenSent() expected: number | null,
  ) {
    return this.exclusions.exclude(viewer, id, body.reason, expected);
  }
}
