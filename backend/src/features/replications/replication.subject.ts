import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { SubjectLookup } from '../../platform/http/subject.js';
import { InnovationService } from '../innovations/innovation.service.js';

/** Whether an innovation exists for a reader of its lineage. */
@Injectable()
export class ReadableLineage extends SubjectLookup {
  constructor(private readonly innovations: InnovationService) {
    super();
  }

  async assertVisible(viewer: Viewer, { id = '' }: Record<string, string>): Promise<void> {
    await this.innovations.assertExists(viewer, id, 'innovation:read');
  }
}

/** Whether an innovation exists for somebody who would join it to another. */
@Injectable()
export class JoinableInnovation extends SubjectLookup {
  constructor(private readonly innovations: InnovationService) {
    super();
  }

  async assertVisible(viewer: Viewer, { id = '' }: Record<string, string>): Promise<void> {
    await this.innovations.assertExists(viewer, id, 'innovation:edit');
  }
}
