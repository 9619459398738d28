import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { SubjectLookup } from '../../platform/http/subject.js';
import { InnovationService } from '../innovations/innovation.service.js';

/** Whether an innovation exists for somebody who writes in it. */
@Injectable()
export class WritableInnovation extends SubjectLookup {
  constructor(private readonly innovations: InnovationService) {
    super();
  }

  async assertVisible(viewer: Viewer, { id = '' }: Record<string, string>): Promise<void> {
    await this.innovations.assertExists(viewer, id, 'innovation:edit');
  }
}
