import { type Role, rolesReaching } from '@satu/domain/access';

/** Somebody who may give the second person's yes. */
export interface Consenter {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** Roles of the domain's own list, so nothing in them needs quoting. */
const ROLES = rolesReaching('grant:consent')
  .map((role) => `'${role}'`)
  .join(', ');

/** Who made the link by which the person's present password was set: the last that was used in time. */
export const passwordBy = (person: string): string => `(select l.made_by from sign_in_link l
  where l.person_id = ${person} and l.used_at < l.expires_at order by l.used_at desc limit 1)`;

/**
 * Who may consent to grant `g` in region `r`, as JSON; nobody where none is waited for. The same
 * that `ConsentTiesRepository` and the rule ask of one person; the first parameter is business time.
 */
export const CONSENTERS = `case when g.needs_consent and g.consented_at is null and g.annulled_at is null then
  coalesce((select json_agg(json_build_object('id', c.id, 'name', c.name, 'roles', c.roles) order by c.name, c.id)
    from (select p.id, p.name, array_agg(distinct h.role order by h.role) as roles
      from person_grant h join person p on p.id = h.person_id
      join person maker on maker.id = g.given_by
      where h.region_id = g.region_id and h.role in (${ROLES}) and h.annulled_at is null
        and (not h.needs_consent or h.consented_at is not null)
        and ($1::timestamptz at time zone r.time_zone)::date
          between h.from_on and coalesce(h.until_on, 'infinity')
        and h.given_by is distinct from g.given_by
        and p.active and p.id <> g.given_by and p.id <> g.person_id
        and p.created_by is distinct from maker.id and maker.created_by is distinct from p.id
        and ${passwordBy('p.id')} is distinct from maker.id
        and ${passwordBy('maker.id')} is distinct from p.id
      group by p.id) c), '[]'::json)
  else '[]'::json end`;
