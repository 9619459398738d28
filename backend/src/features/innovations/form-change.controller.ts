import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { FormChangeView, InnovationView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { IfMatchWhenSent } from '../../platform/http/entity-tag.js';
import { Requires } from '../../platform/http/route-access.js';
import { Subject } from '../../platform/http/subject.js';
import { FormChangeService } from './form-change.service.js';
import { EditableInnovation } from './innovation.subject.js';
import { MoveToFormDto } from './move-to-form.dto.js';

/** The step from an older edition of the form to the one in force. */
@Controller('api/innovations/:id/form-change')
@Subject(EditableInnovation)
export class FormChangeController {
  constructor(private readonly changes: FormChangeService) {}

  @Get()
  @Requires('innovation:edit')
  @Answers(200, 'FormChangeView')
  async preview(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<FormChangeView> {
    return this.changes.preview(viewer, id);
  }

  @Post()
  @Requires('innovation:edit')
  @Answers(200, 'InnovationView')
  async move(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: MoveToFormDto,
    @IfMatchWhenSent() expected: number | null,
  ): Promise<InnovationView> {
    return this.changes.move(viewer, { id, expected }, body);
  }
}
