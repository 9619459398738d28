import { Injectable } from '@nestjs/common';
import type { AffairsView, RegionsView } from '@satu/contract/views';
import { overseenRegionsWhere, regionsWhere, type Viewer } from '@satu/domain/access';
import { DomainError } from '@satu/domain/problem';
import { SDGS } from '@satu/domain/reference';
import { type Day, dayInZone } from '@satu/domain/time';
import { Database } from '../../platform/database/database.js';
import type { Reader } from '../../platform/database/transaction.js';
import { presentAffair, presentRegion } from './region.presenter.js';
import { RegionRepository, type RegionRow } from './region.repository.js';

/** The tree of regions, and what all of them share. */
@Injectable()
export class RegionService {
  constructor(
    private readonly regions: RegionRepository,
    private readonly database: Database,
  ) {}

  /** The viewer's regions with everything above them; for an overseer everything beneath, too. */
  async list(viewer: Viewer): Promise<RegionsView> {
    const rows = await this.regions.list(
      regionsWhere(viewer, 'region:read'),
      overseenRegionsWhere(viewer, 'region:read'),
    );
    return { items: rows.map(presentRegion) };
  }

  async affairs(): Promise<AffairsView> {
    const affairs = await this.regions.affairs(this.database);
    return {
      items: affairs.map(presentAffair),
      sdgs: SDGS.map(({ number, name }) => ({ number, name: name.id, nameEn: name.en })),
    };
  }

  /** A region that is known to exist, such as the one of a grant. */
  async get(reader: Reader, id: string): Promise<RegionRow> {
    const found = await this.regions.find(reader, id);
    if (!found) throw new DomainError('not-found', 'not-found');
    return found;
  }

  /** Today's date on the region's own calendar. */
  async today(reader: Reader, id: string): Promise<Day> {
    const { timeZone } = await this.get(reader, id);
    return dayInZone(reader.now, timeZone);
  }

  async affairCodes(reader: Reader): Promise<readonly string[]> {
    return (await this.regions.affairs(reader)).map((affair) => affair.code);
  }
}
