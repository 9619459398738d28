import { Injectable } from '@nestjs/common';
import { regionsWhere, type Viewer } from '@satu/domain/access';
import { Repository } from '../../platform/database/repository.js';
import type { LifeRow } from './confirmation.row.js';

/** The day on which its use began, as far as it is said. */
const BEGAN = `coalesce(nullif(i.content ->> 'implementedOn', '')::date, nullif(i.content ->> 'startsOn', '')::date)`;

/**
 * The last day on which it was known how it fares: it stopped, or somebody said that it is in use. Whoever
 * never says anything again leaves the sight there, and isn't taken for running on.
 */
const KNOWN = `case when i.use_state = 'STOPPED' and i.use_state_since is not null then i.use_state_since
  else (greatest(i.endorsed_at,
    (select max(u.confirmed_at) from use_confirmation u where u.innovation_id = i.id),
    (select max(d.declared_at) from declaration d where d.innovation_id = i.id)) at time zone g.time_zone)::date end`;

/** How long innovations are known to have been in use. */
@Injectable()
export class SurvivalRepository extends Repository {
  /** Of what was endorsed and put to use, in the regions that the viewer reads as a whole. */
  async lives(viewer: Viewer): Promise<LifeRow[]> {
    return this.database.query<LifeRow>(
      `select l.agency_id as "agencyId", a.name as "agencyName", extract(year from l.began)::int as cohort,
         (l.known - l.began) as days, l.stopped
       from (
         select i.agency_id, ${BEGAN} as began, ${KNOWN} as known, i.use_state = 'STOPPED' as stopped
         from innovation i join region g on g.id = i.region_id
         where i.region_id = any($1) and i.copy_of_id is null and i.in_force is not null and i.in_force_stage = 'IMPLEMENTED') l
       join agency a on a.id = l.agency_id
       where l.began is not null and l.known >= l.began
       order by a.name collate "id-x-icu", l.agency_id`,
      [regionsWhere(viewer, 'compliance:read')],
    );
  }
}
