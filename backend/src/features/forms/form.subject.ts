import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { SubjectLookup } from '../../platform/http/subject.js';
import { FormService } from './form.service.js';

/** Whether an edition exists for a reader. */
@Injectable()
export class ReadableForm extends SubjectLookup {
  constructor(private readonly forms: FormService) {
    super();
  }

  async assertVisible(viewer: Viewer, { id }: Record<string, string>): Promise<void> {
    if (id !== undefined) await this.forms.find(viewer, id, 'form:read');
  }
}

/** Whether an edition exists for somebody who wants to change it. */
@Injectable()
export class ManageableForm extends SubjectLookup {
  constructor(private readonly forms: FormService) {
    super();
  }

  async assertVisible(viewer: Viewer, { id = '' }: Record<string, string>): Promise<void> {
    await this.forms.find(viewer, id, 'form:manage');
  }
}
