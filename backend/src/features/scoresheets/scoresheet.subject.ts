import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { SubjectLookup } from '../../platform/http/subject.js';
import { ScoresheetService } from './scoresheet.service.js';

/** Whether the sheet in the URL is one of the viewer's own. */
@Injectable()
export class OwnScoresheet extends SubjectLookup {
  constructor(private readonly scoresheets: ScoresheetService) {
    super();
  }

  async assertVisible(viewer: Viewer, { id = '' }: Record<string, string>): Promise<void> {
    await this.scoresheets.read(viewer, id);
  }
}
