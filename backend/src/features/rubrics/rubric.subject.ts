import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { SubjectLookup } from '../../platform/http/subject.js';
import { RubricService } from './rubric.service.js';

/** Whether an edition exists for the viewer. */
@Injectable()
export class RubricSubject extends SubjectLookup {
  constructor(private readonly rubrics: RubricService) {
    super();
  }

  async assertVisible(viewer: Viewer, { id }: Record<string, string>): Promise<void> {
    if (id !== undefined) await this.rubrics.find(viewer, id);
  }
}
