import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import type { FormsView, FormView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { IfMatch, IfMatchWhenSent } from '../../platform/http/entity-tag.js';
import { Requires } from '../../platform/http/route-access.js';
import { Subject } from '../../platform/http/subject.js';
import { ChangeFormDto } from './change-form.dto.js';
import { CreateFormDto } from './create-form.dto.js';
import { FormService } from './form.service.js';
import { ManageableForm, ReadableForm } from './form.subject.js';

/** Editions of the innovation form, one a year and region. */
@Controller('api/forms')
@Subject(ReadableForm)
export class FormController {
  constructor(private readonly forms: FormService) {}

  @Get()
  @Requires('form:read')
  @Answers(200, 'FormsView')
  async list(@CurrentViewer() viewer: Viewer): Promise<FormsView> {
    return this.forms.list(viewer);
  }

  @Post()
  @Requires('form:manage')
  @Answers(201, 'FormView')
  async create(@CurrentViewer() viewer: Viewer, @Body() body: CreateFormDto): Promise<FormView> {
    return this.forms.create(viewer, body);
  }

  @Get(':id')
  @Requires('form:read')
  @Answers(200, 'FormView')
  async read(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<FormView> {
    return this.forms.read(viewer, id);
  }

  @Patch(':id')
  @Requires('form:manage')
  @Subject(ManageableForm)
  @Answers(200, 'FormView')
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: ChangeFormDto,
    @IfMatch() expected: number | null,
  ): Promise<FormView> {
    return this.forms.change(viewer, { id, expected }, body);
  }

  @Post(':id/publication')
  @Requires('form:manage')
  @Subject(ManageableForm)
  @Answers(200, 'FormView')
  async publish(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @IfMatchWhenSent() expected: number | null,
  ): Promise<FormView> {
    return this.forms.publish(viewer, { id, expected });
  }
}
