import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { Requires } from '../../platform/http/route-access.js';
import { Subject } from '../../platform/http/subject.js';
import { AssignEvaluatorDto } from './assign-evaluator.dto.js';
import { AssignmentService } from './assignment.service.js';
import { AssignableEntry } from './assignment.subject.js';

@Controller('api/entries/:id')
@Subject(AssignableEntry)
export class EntryAssignmentsController {
  constructor(private readonly assignments: AssignmentService) {}

  @Get('assignments')
  @Requires('assignment:manage')
  @Answers(200, 'AssignmentsView')
  async list(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.assignments.listOf(viewer, id);
  }

  @Get('evaluators')
  @Requires('assignment:manage')
  @Answers(200, 'EvaluatorCandidates')
  async candidates(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.assignments.candidates(viewer, id);
  }

  @Post('assignments')
  @Requires('assignment:manage')
  @Answers(201, 'AssignmentView', { location: '/api/assignments/:id' })
  async assign(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: AssignEvaluatorDto,
  ) {
    return this.assignments.assign(viewer, id, body);
  }
}
