import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { SubjectLookup } from '../../platform/http/subject.js';
import { AssignmentService } from './assignment.service.js';

/** Whether the entry in the URL exists for whoever assigns. */
@Injectable()
export class AssignableEntry extends SubjectLookup {
  constructor(private readonly assignments: AssignmentService) {
    super();
  }

  async assertVisible(viewer: Viewer, { id = '' }: Record<string, string>): Promise<void> {
    await this.assignments.assertEntry(viewer, id);
  }
}

/** Whether the assignment in the URL does. */
@Injectable()
export class ReadableAssignment extends SubjectLookup {
  constructor(private readonly assignments: AssignmentService) {
    super();
  }

  async assertVisible(viewer: Viewer, { id = '' }: Record<string, string>): Promise<void> {
    await this.assignments.read(viewer, id);
  }
}
