import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { SubjectLookup } from '../../platform/http/subject.js';
import { SavedFilterService } from './saved-filter.service.js';

/** One's own filter. */
@Injectable()
export class OwnFilter extends SubjectLookup {
  constructor(private readonly filters: SavedFilterService) {
    super();
  }

  async assertVisible(viewer: Viewer, { id }: Record<string, string>): Promise<void> {
    if (id !== undefined) await this.filters.get(viewer, id);
  }
}
