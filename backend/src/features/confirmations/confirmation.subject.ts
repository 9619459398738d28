import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { SubjectLookup } from '../../platform/http/subject.js';
import { InnovationService } from '../innovations/innovation.service.js';

/** Whether an innovation exists for a reader of what was said of it. */
@Injectable()
export class ReadableConfirmations extends SubjectLookup {
  constructor(private readonly innovations: InnovationService) {
    super();
  }

  async assertVisible(viewer: Viewer, { id = '' }: Record<string, string>): Promise<void> {
    await this.innovations.assertExists(viewer, id, 'confirmation:read');
  }
}

/** Whether an innovation exists for somebody who says how it fares. */
@Injectable()
export class ConfirmableInnovation extends SubjectLookup {
  constructor(private readonly innovations: InnovationService) {
    super();
  }

  async assertVisible(viewer: Viewer, { id = '' }: Record<string, string>): Promise<void> {
    await this.innovations.assertExists(viewer, id, 'innovation:set-use-state');
  }
}
