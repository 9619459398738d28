import { Injectable } from '@nestjs/common';
import { regionsWhere, type Viewer } from '@satu/domain/access';
import { Repository } from '../../platform/database/repository.js';
import type { Reader } from '../../platform/database/transaction.js';

/** Somebody who may score in the region today, and what speaks for or against this entry. */
export interface CandidateRow {
  readonly personId: string;
  readonly name: string;
  readonly affiliation: string | null;
  readonly load: number;
  readonly assigned: boolean;
  readonly conflict: boolean;
}

/** Person `p` scores in the region of entry `e` on today's date there; `$2` is business time. */
const SCORES_TODAY = `p.active and exists (
  select from person_grant g join region r on r.id = g.region_id
  where g.person_id = p.id and g.role = 'EVALUATOR' and g.region_id = e.region_id and g.annulled_at is null
    and (not g.needs_consent or g.consented_at is not null)
    and ($2::timestamptz at time zone r.time_zone)::date between g.from_on and coalesce(g.until_on, 'infinity'))`;

/**
 * A post in an agency that made what is judged or answers for it now, above or below one; a post
 * that ended yesterday binds no more.
 */
const IS_RELATED = `exists (
  select from person_grant g join region r on r.id = g.region_id
  where g.person_id = p.id and g.annulled_at is null
    and g.agency_id in (select related_agencies(j) from judged_agencies(e.id) j)
    and coalesce(g.until_on, 'infinity') >= ($2::timestamptz at time zone r.time_zone)::date)`;

@Injectable()
export class EvaluatorRepository extends Repository {
  /** Everybody who could judge the entry, those with the fewest entries first. */
  async candidates(viewer: Viewer, entryId: string): Promise<CandidateRow[]> {
    return this.database.query<CandidateRow>(
      `select p.id as "personId", p.name, coalesce(
           (select string_agg(distinct o.name, ', ') from person_grant g join agency o on o.id = g.agency_id
            where g.person_id = p.id and g.role = 'EVALUATOR' and g.annulled_at is null), p.affiliation) as affiliation,
         (select count(*)::int from entry_person a join entry other on other.id = a.entry_id
          where a.person_id = p.id and a.state = 'ASSIGNED' and other.edition_id = e.edition_id
            and other.status = 'SUBMITTED') as load,
         coalesce(mine.state = 'ASSIGNED', false) as assigned,
         coalesce(mine.state = 'CONFLICT' or h.status = 'RECUSED', false) or ${IS_RELATED} as conflict
       from entry e cross join person p
       left join entry_person mine on mine.entry_id = e.id and mine.person_id = p.id
       left join scoresheet h on h.assignment_id = mine.id
       where e.id = $1 and e.region_id = any($3) and ${SCORES_TODAY}
       order by load, p.name collate "id-x-icu", p.id limit 1000`,
      [entryId, this.database.now, regionsWhere(viewer, 'assignment:manage')],
    );
  }

  /** Whether the person scores in the region of the entry today. */
  async isEvaluator(reader: Reader, entryId: string, personId: string): Promise<boolean> {
    const rows = await reader.query(
      `select 1 from entry e join person p on p.id = $3 where e.id = $1 and ${SCORES_TODAY}`,
      [entryId, reader.now, personId],
    );
    return rows.length > 0;
  }
}
