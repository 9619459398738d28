import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { SubjectLookup } from '../../platform/http/subject.js';
import { Database } from '../../platform/database/database.js';
import { RegionIndexService } from './region-index.service.js';
import { RegionRowService } from './region-row.service.js';

/** Whether the region, and the row where one is named, exist for the viewer. */
@Injectable()
export class RegionIndexSubject extends SubjectLookup {
  constructor(
    private readonly database: Database,
    private readonly index: RegionIndexService,
    private readonly rows: RegionRowService,
  ) {
    super();
  }

  async assertVisible(viewer: Viewer, { id = '', rowId }: Record<string, string>): Promise<void> {
    this.index.assertVisible(viewer, id);
    if (rowId !== undefined) await this.rows.find(viewer, id, rowId, this.database);
  }
}
