import { Body, Controller, Param, Post } from '@nestjs/common';
import type { InnovationView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { IfMatchWhenSent } from '../../platform/http/entity-tag.js';
import { Requires } from '../../platform/http/route-access.js';
import { Subject } from '../../platform/http/subject.js';
import { EditableInnovation } from './innovation.subject.js';
import { RestorationService } from './restoration.service.js';
import { RestoreRevisionDto } from './restore-revision.dto.js';

/** Takes an earlier text up again. */
@Controller('api/innovations/:id/restoration')
@Subject(EditableInnovation)
export class RestorationController {
  constructor(private readonly restorations: RestorationService) {}

  /** Answers what holds the text now: the draft itself, or the working copy of what is in force. */
  @Post()
  @Requires('innovation:edit')
  @Answers(200, 'InnovationView')
  async restore(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @IfMatchWhenSent() expected: number | null,
    @Body() { revision }: RestoreRevisionDto,
  ): Promise<InnovationView> {
    return this.restorations.restore(viewer, { id, expected }, revision);
  }
}
