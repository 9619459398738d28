import { regionsWhere, sightOfPeople, type Viewer } from '@satu/domain/access';

/** Whether grant `g` in region `r` is neither over nor annulled: it is in force or still to come. */
export const STANDING = `(g.annulled_at is null
  and coalesce(g.until_on, 'infinity') >= ($1::timestamptz at time zone r.time_zone)::date)`;

/**
 * Whether grant `g`, ended by a reorganisation, is still missing: it did not go on under another
 * name, and its holder has not got the same role at a successor. (One that ended there by a later
 * reorganisation is missing since then, and not since this one.)
 */
export const LOST = `(not exists (select from person_grant s where s.carried_from = g.id)
  and not exists (
    select from reorganisation o join person_grant s on s.agency_id = any(o.successor_ids)
    where o.id = g.ended_by_reorganisation and s.person_id = g.person_id and s.role = g.role
      and s.annulled_at is null and (s.ended_by_reorganisation is not null
        or coalesce(s.until_on, 'infinity') >= ($1::timestamptz at time zone r.time_zone)::date)))`;

/**
 * Which grants the viewer sees, as a condition on grant `g` in region `r`. Whoever keeps or audits a
 * region sees its past, too; a colleague sees who works beside her now or soon, and nobody who left.
 */
export const SEES_GRANT = `(g.region_id = any($2)
  or (${STANDING} and g.role = 'EVALUATOR' and g.region_id = any($3))
  or (${STANDING} and g.agency_id = any($4)))`;

/** Whether the viewer sees person `p`: by a grant, or because the own region entered her. */
export const SEES_PERSON = `(p.home_region_id = any($5) or exists (
  select from person_grant g join region r on r.id = g.region_id
  where g.person_id = p.id and ${SEES_GRANT}))`;

/** The same for a list: asked once for all, and not of each person there is. */
export const SEEN_PERSON_IDS = `
  select g.person_id from person_grant g join region r on r.id = g.region_id where ${SEES_GRANT}
  union select h.id from person h where h.home_region_id = any($5)`;

/** The first five parameters of every statement that asks what somebody sees. */
export function sightParameters(viewer: Viewer, now: Date): unknown[] {
  const sight = sightOfPeople(viewer);
  return [
    now,
    sight.regionIds,
    sight.evaluatorRegionIds,
    sight.agencyIds,
    regionsWhere(viewer, 'person:manage'),
  ];
}
