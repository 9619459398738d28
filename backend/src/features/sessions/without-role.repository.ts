import { Injectable } from '@nestjs/common';
import { type Grant, type Role, rolesReaching } from '@satu/domain/access';
import type { Day } from '@satu/domain/time';
import { Repository } from '../../platform/database/repository.js';

/** The grant nearest to being in force, with the names that stand beside it. */
export interface LatestGrantRow {
  readonly role: Role;
  readonly regionName: string;
  readonly agencyName: string | null;
  readonly from: Day;
  readonly until: Day | null;
  readonly needsConsent: boolean;
  readonly consentedById: string | null;
  readonly annulled: boolean;
  readonly byReorganisation: boolean;
  readonly today: Day;
}

/** Nobody reads more names than this. */
const GRANTORS = 5;

/** What somebody is told who has an account and no role in force. */
@Injectable()
export class WithoutRoleRepository extends Repository {
  /**
   * What is to come goes before what is over, and what stood before what was annulled. A post that
   * went on under an agency's new name did not end: what became of it there is what counts.
   */
  async latest(personId: string): Promise<LatestGrantRow | null> {
    const rows = await this.database.query<LatestGrantRow>(
      `select g.role, r.name as "regionName", a.name as "agencyName", g.from_on::text as "from",
         g.until_on::text as until, g.needs_consent as "needsConsent", g.consented_by as "consentedById",
         g.annulled_at is not null as annulled, g.ended_by_reorganisation is not null as "byReorganisation",
         t.today::text as today
       from person_grant g join region r on r.id = g.region_id
         cross join lateral (select ($2::timestamptz at time zone r.time_zone)::date as today) t
         left join agency a on a.id = g.agency_id
       where g.person_id = $1 and not exists (select from person_grant s where s.carried_from = g.id)
       order by g.annulled_at is not null, coalesce(g.until_on, 'infinity') < t.today,
         coalesce(g.until_on, 'infinity') desc, g.from_on desc, g.id desc
       limit 1`,
      [personId, this.database.now],
    );
    return rows[0] ?? null;
  }

  /** Whoever gives roles in the region that answers for the account. */
  async grantors(personId: string): Promise<string[]> {
    const rows = await this.database.query<{ name: string }>(
      `select distinct p.name from person own
       join person_grant g on g.region_id = own.home_region_id and g.role = any($2) and g.annulled_at is null
         and (not g.needs_consent or g.consented_at is not null)
       join region r on r.id = g.region_id
       join person p on p.id = g.person_id and p.active and p.id <> own.id
       where own.id = $1 and ($3::timestamptz at time zone r.time_zone)::date
         between g.from_on and coalesce(g.until_on, 'infinity')
       order by p.name limit $4`,
      [personId, rolesReaching('grant:give'), this.database.now, GRANTORS],
    );
    return rows.map(({ name }) => name);
  }
}

/** What the rule of a grant's state asks. */
export function stateFacts(row: LatestGrantRow): Grant {
  const { role, from, until, needsConsent, consentedById } = row;
  // Only whether it was annulled matters, and not when.
  const annulledAt = row.annulled ? new Date(0) : null;
  return {
    giverId: null,
    receiverId: '',
    role,
    from,
    until,
    needsConsent,
    consentedById,
    annulledAt,
  };
}
