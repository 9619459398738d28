import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { SubjectLookup } from '../../platform/http/subject.js';
import { EditionService } from '../competitions/edition.service.js';

/** Whether the edition in the URL exists for the viewer. */
@Injectable()
export class EnteredEdition extends SubjectLookup {
  constructor(private readonly editions: EditionService) {
    super();
  }

  async assertVisible(viewer: Viewer, { id = '' }: Record<string, string>): Promise<void> {
    await this.editions.assertExists(viewer, id, 'competition:read');
  }
}
