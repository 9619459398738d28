import { Controller, Delete, Get, Param } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { IfMatch } from '../../platform/http/entity-tag.js';
import { Requires } from '../../platform/http/route-access.js';
import { Subject } from '../../platform/http/subject.js';
import { AssignmentService } from './assignment.service.js';
import { ReadableAssignment } from './assignment.subject.js';

@Controller('api/assignments')
@Subject(ReadableAssignment)
export class AssignmentController {
  constructor(private readonly assignments: AssignmentService) {}

  @Get(':id')
  @Requires('assignment:manage')
  @Answers(200, 'AssignmentView')
  async read(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.assignments.read(viewer, id);
  }

  @Delete(':id')
  @Requires('assignment:manage')
  @Answers(204)
  async release(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @IfMatch() expected: number | null,
  ): Promise<void> {
    await this.assignments.release(viewer, id, expected);
  }
}
