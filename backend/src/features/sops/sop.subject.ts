import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { SubjectLookup } from '../../platform/http/subject.js';
import { SopService } from './sop.service.js';

/** Whether an SOP exists for a reader. */
@Injectable()
export class ReadableSop extends SubjectLookup {
  constructor(private readonly sops: SopService) {
    super();
  }

  async assertVisible(viewer: Viewer, { id }: Record<string, string>): Promise<void> {
    if (id !== undefined) await this.sops.find(viewer, id, 'sop:read');
  }
}

/** Whether an SOP exists for somebody who wants to change it. */
@Injectable()
export class WritableSop extends SubjectLookup {
  constructor(private readonly sops: SopService) {
    super();
  }

  async assertVisible(viewer: Viewer, { id = '' }: Record<string, string>): Promise<void> {
    await this.sops.find(viewer, id, 'sop:write');
  }
}

/** Whether an SOP exists for somebody who wants to evaluate it. */
@Injectable()
export class EvaluableSop extends SubjectLookup {
  constructor(private readonly sops: SopService) {
    super();
  }

  async assertVisible(viewer: Viewer, { id = '' }: Record<string, string>): Promise<void> {
    await this.sops.find(viewer, id, 'sop:evaluate');
  }
}
