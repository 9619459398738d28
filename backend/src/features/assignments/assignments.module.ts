import { Module } from '@nestjs/common';
import { AssignmentController } from './assignment.controller.js';
import { AssignmentRepository } from './assignment.repository.js';
import { AssignmentService } from './assignment.service.js';
import { AssignableEntry, ReadableAssignment } from './assignment.subject.js';
import { EntryAssignmentsController } from './entry-assignments.controller.js';
import { EvaluatorRepository } from './evaluator.repository.js';

/** Who judges which entry. */
@Module({
  controllers: [EntryAssignmentsController, AssignmentController],
  providers: [
    AssignmentRepository,
    EvaluatorRepository,
    AssignmentService,
    AssignableEntry,
    ReadableAssignment,
  ],
})
export class AssignmentsModule {}
