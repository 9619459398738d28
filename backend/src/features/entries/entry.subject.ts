import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { SubjectLookup } from '../../platform/http/subject.js';
import { EntryService } from './entry.service.js';

/** Whether the entry in the URL exists for the viewer. */
@Injectable()
export class EntrySubject extends SubjectLookup {
  constructor(private readonly entries: EntryService) {
    super();
  }

  async assertVisible(viewer: Viewer, parameters: Record<string, string>): Promise<void> {
    if (parameters['id'] !== undefined) await this.entries.read(viewer, parameters['id']);
  }
}
