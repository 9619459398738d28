import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import type { TimeZone } from '@satu/domain/time';
import { Repository } from '../../platform/database/repository.js';
import type { ListInnovationsQuery } from './list-innovations.query.js';

/** What a sheet says of the filter it was made with, and by whom. */
export interface ExportNames {
  readonly person: string;
  readonly timeZone: TimeZone;
  readonly agencies: readonly string[];
  readonly custodians: readonly string[];
  readonly periods: readonly string[];
}

/** Names of what a filter names by id: only of the reader's own regions. */
@Injectable()
export class ExportNamesRepository extends Repository {
  async of(
    { personId, grants }: Viewer,
    { agencyId = [], custodianAgencyId = [], periodId = [] }: ListInnovationsQuery,
  ): Promise<ExportNames> {
    const regionIds = grants.map(({ regionId }) => regionId);
    const [names] = await this.database.query<ExportNames>(
      `select p.name as person,
         coalesce((select r.time_zone from region r where r.id = $2::uuid), 'Asia/Jakarta') as "timeZone",
         array(select a.name from agency a where a.id = any($4) and a.region_id = any($3) order by a.name) as agencies,
         array(select a.name from agency a where a.id = any($5) and a.region_id = any($3) order by a.name) as custodians,
         array(select d.name from period d where d.id = any($6) and d.region_id = any($3) order by d.year) as periods
       from person p where p.id = $1`,
      [personId, regionIds[0] ?? null, regionIds, agencyId, custodianAgencyId, periodId],
    );
    if (!names) throw new Error(`The person ${personId} asks for a sheet and is missing.`);
    return names;
  }
}
