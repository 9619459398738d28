import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { SubjectLookup } from '../../platform/http/subject.js';
import { ExitTextService } from './exit-text.service.js';

/** Whether an innovation exists for somebody who takes it out. */
@Injectable()
export class LeavingInnovation extends SubjectLookup {
  constructor(private readonly texts: ExitTextService) {
    super();
  }

  async assertVisible(viewer: Viewer, { id = '' }: Record<string, string>): Promise<void> {
    await this.texts.ground(viewer, id);
  }
}
