import { Injectable } from '@nestjs/common';
import type { AffairView, RegionView } from '@satu/contract/views';
import type { TimeZone } from '@satu/domain/time';
import { Repository } from '../../platform/database/repository.js';
import type { Reader } from '../../platform/database/transaction.js';

/** A region as its table keeps it. */
export interface RegionRow extends RegionView {
  timeZone: TimeZone;
}

const COLUMNS =
  'r.id, r.code, r.name, r.kind, r.parent_id as "parentId", r.time_zone as "timeZone", r.words';

@Injectable()
export class RegionRepository extends Repository {
  /** The regions themselves, all above them, and all beneath those that are overseen. */
  async list(ids: readonly string[], overseenIds: readonly string[]): Promise<RegionRow[]> {
    return this.database.query<RegionRow>(
      `with recursive above as (
         select id, parent_id from region where id = any($1)
         union select r.id, r.parent_id from region r join above on r.id = above.parent_id
       ), beneath as (
         select id from region where id = any($2)
         union select r.id from region r join beneath on r.parent_id = beneath.id
       )
       select ${COLUMNS} from region r
       where r.id in (select id from above union select id from beneath) order by r.code`,
      [[...ids, ...overseenIds], overseenIds],
    );
  }

  async find(reader: Reader, id: string): Promise<RegionRow | null> {
    const rows = await reader.query<RegionRow>(`select ${COLUMNS} from region r where r.id = $1`, [
      id,
    ]);
    return rows[0] ?? null;
  }

  async affairs(reader: Reader): Promise<AffairView[]> {
    return reader.query<AffairView>(
      'select code, name, affair_group as "group", group_label as "groupLabel" from affair order by code',
    );
  }
}
