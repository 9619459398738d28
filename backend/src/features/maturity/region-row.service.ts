import { Injectable } from '@nestjs/common';
import type { RegionRowsView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import type { RegionRow } from '@satu/domain/maturity';
import { DomainError } from '@satu/domain/problem';
import { v5 as named } from 'uuid';
import { Database } from '../../platform/database/database.js';
import type { Reader } from '../../platform/database/transaction.js';
import { RubricService } from '../rubrics/rubric.service.js';
import { RegionIndexService } from './region-index.service.js';
import { presentRegionRow, type PlacedRow } from './region-row.presenter.js';
import { RegionRowRepository } from './region-row.repository.js';

/** One row of the edition in one period, whether anybody has filled it or not. */
export interface FoundRow extends PlacedRow {
  readonly periodId: string;
}

/** Reading the region's own rows of the index. */
@Injectable()
export class RegionRowService {
  constructor(
    private readonly database: Database,
    private readonly rows: RegionRowRepository,
    private readonly index: RegionIndexService,
    private readonly rubrics: RubricService,
  ) {}

  async list(viewer: Viewer, regionId: string): Promise<RegionRowsView> {
    const places = await this.places(viewer, regionId, this.database);
    const periodId = places[0]?.periodId ?? '';
    const stored = await this.rows.list(this.database, periodId);
    const byId = new Map(stored.map((row) => [row.id, row]));
    const items = places.map((place) => presentRegionRow(place, byId.get(place.id), viewer));
    return { periodId, items };
  }

  /** The row by the id that the list gave it; its id is known before it is filled for the first time. */
  async find(viewer: Viewer, regionId: string, rowId: string, reader: Reader): Promise<FoundRow> {
    const places = await this.places(viewer, regionId, reader);
    const found = places.find(({ id }) => id === rowId);
    if (!found) throw new DomainError('not-found', 'not-found');
    return found;
  }

  async view(viewer: Viewer, place: FoundRow, reader: Reader) {
    const stored = await this.rows.find(reader, place.id);
    return presentRegionRow(place, stored ?? undefined, viewer);
  }

  private async places(viewer: Viewer, regionId: string, reader: Reader): Promise<FoundRow[]> {
    const { id: periodId } = await this.index.periodOf(viewer, regionId, reader);
    const { rubric } = await this.rubrics.ofPeriod(reader, periodId);
    return rubric.rows.map((row: RegionRow) => ({
      ...{ id: named(row.key, periodId), row, regionId, periodId },
    }));
  }
}
