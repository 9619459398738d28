import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { SubjectLookup } from '../../platform/http/subject.js';
import { ImportService } from './import.service.js';

/** One's own import. */
@Injectable()
export class OwnImport extends SubjectLookup {
  constructor(private readonly imports: ImportService) {
    super();
  }

  async assertVisible(viewer: Viewer, { id }: Record<string, string>): Promise<void> {
    if (id !== undefined) await this.imports.assertOwn(viewer, id);
  }
}
