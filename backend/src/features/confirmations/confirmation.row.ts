import type { UseState } from '@satu/domain/innovation';
import type { Day } from '@satu/domain/time';

/** An innovation in the living register, with what was said of it last. */
export interface ConfirmationRow {
  readonly id: string;
  readonly name: string;
  readonly custodianAgencyId: string;
  readonly custodianAgencyName: string;
  readonly useState: UseState;
  readonly useStateSince: Day | null;
  readonly version: number;
  readonly due: boolean;
  readonly dueBy: Date | null;
  readonly mine: boolean;
  readonly confirmedAt: Date | null;
  readonly confirmedBy: string | null;
  readonly confirmedState: UseState | null;
}

/** What was said of one innovation, year by year. */
export interface StatementRow {
  readonly year: number;
  readonly state: UseState;
  readonly reason: string | null;
  readonly evidenceTitle: string | null;
  readonly url: string | null;
  readonly by: string;
  readonly at: Date;
}

/** How long one innovation is known to have been in use. */
export interface LifeRow {
  readonly agencyId: string;
  readonly agencyName: string;
  /** The year in which it began. */
  readonly cohort: number;
  readonly days: number;
  readonly stopped: boolean;
}

/**
 * The running period of the innovation's region asks for everything that was endorsed before it opened and
 * has not stopped: what is new this year was declared in it anyway. Business time is the first parameter.
 */
export const ASKING_PERIOD = `left join period p on p.region_id = i.region_id and p.closed_at is null
    and p.opens_at <= $1 and p.closes_at > $1 and i.use_state <> 'STOPPED'
    and exists (select from innovation_act e where e.innovation_id = i.id and e.act = 'endorsement' and e.at < p.opens_at)
    and not exists (select from use_confirmation u where u.period_id = p.id and u.innovation_id = i.id)`;

/** The last thing that was said. */
export const LAST = `left join lateral (
    select u.confirmed_at, u.state, w.name as by from use_confirmation u join person w on w.id = u.confirmed_by
    where u.innovation_id = i.id order by u.confirmed_at desc, u.id desc limit 1) l on true`;
