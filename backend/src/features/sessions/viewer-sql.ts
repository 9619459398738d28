import type { Membership, ViewerGrant } from '@satu/domain/access';

/**
 * Today's grants of person `p` as JSON: in force on today's date in the grant's own region, agreed
 * to where that is needed, not annulled; each with the agencies it covers (its own, and the units
 * that count for it because they are not obliged themselves). `now` is business time.
 */
export function grantsSql(now: string): string {
  return `coalesce((
    select json_agg(json_build_object(
      'id', g.id, 'role', g.role, 'programme', g.programme,
      'regionId', g.region_id, 'agencyId', g.agency_id,
      'agencyIds', case when g.agency_id is null then '[]'::json else (
        select json_agg(a.id order by a.id) from agency a
        where a.id = g.agency_id or (a.duty_agency_id = g.agency_id and not a.obliged)) end
    ) order by g.from_on, g.id)
    from person_grant g join region r on r.id = g.region_id
    where g.person_id = p.id and g.annulled_at is null
      and (not g.needs_consent or g.consented_at is not null)
      and (${now}::timestamptz at time zone r.time_zone)::date
        between g.from_on and coalesce(g.until_on, 'infinity')
  ), '[]'::json)`;
}

/**
 * The teams of person `p` as JSON, with the working copies of their innovations. A place in a team
 * stands on a post in the custodian agency or beneath it: it ends with the post, and with a transfer.
 */
export function membershipsSql(now: string): string {
  return `coalesce((
    select json_agg(json_build_object('innovationId', i.id, 'role', m.role))
    from innovation_member m join innovation i on i.id = m.innovation_id or i.copy_of_id = m.innovation_id
    join region r on r.id = i.region_id
    where m.person_id = p.id and m.ended_at is null and exists (
      with recursive above as (
        select a.id, a.parent_id from person_grant g join agency a on a.id = g.agency_id
        where g.person_id = p.id and g.annulled_at is null and (not g.needs_consent or g.consented_at is not null)
          and (${now}::timestamptz at time zone r.time_zone)::date between g.from_on and coalesce(g.until_on, 'infinity')
        union select a.id, a.parent_id from agency a join above on a.id = above.parent_id)
      select from above where above.id = i.custodian_agency_id)
  ), '[]'::json)`;
}

/** What `membershipsSql` gives back. */
export type MembershipsJson = Membership[];

/** What `grantsSql` gives back. */
export type GrantsJson = ViewerGrant[];
