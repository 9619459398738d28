import { Injectable } from '@nestjs/common';
import type { AgencyKind } from '@satu/domain/agency';
import type { LapseCause, Obligation, Standing } from '@satu/domain/obligation';
import { Repository } from '../../platform/database/repository.js';

/** One obligation as it stands, or stood. */
export interface ComplianceRowData extends Obligation {
  readonly agencyCode: string;
  readonly agencyKind: AgencyKind;
  readonly registered: number;
  readonly verified: number;
  readonly begun: number;
  readonly lapseSince: Date | null;
  readonly lapseCureBy: Date | null;
  readonly lapseCause: LapseCause | null;
  readonly lapseInnovationId: string | null;
  readonly lapseInnovationName: string | null;
  readonly lastActivityAt: Date | null;
}

/** How many obligations of a period were in the same state at one instant. */
export interface StateCount extends Standing, Pick<Obligation, 'endedOn'> {
  readonly at: Date;
  readonly registered: number;
  readonly begun: number;
  readonly agencies: number;
}

const COLUMNS = `o.agency_id as "agencyId", a.code as "agencyCode", a.name as "agencyName",
  a.kind as "agencyKind", s.required, s.counted, s.registered, s.verified, s.begun, s.met_since as "metSince", s.exempt, s.lapse_open as "lapseOpen",
  s.ended_on::text as "endedOn", l.opened_at as "lapseSince", l.cure_by as "lapseCureBy",
  l.cause as "lapseCause", l.innovation_id as "lapseInnovationId", li.name as "lapseInnovationName",
  t.at as "lastActivityAt"`;

/** The state of `o` just before an instant, from the history that its trigger writes. */
const stateBefore = (instant: string) => `(
  select c.* from obligation_change c where c.obligation_id = o.id and c.at < ${instant}
  order by c.sequence desc limit 1)`;

const NOW = `select ${COLUMNS} from obligation o
  join obligation s on s.id = o.id
  join agency a on a.id = o.agency_id
  left join lapse l on l.obligation_id = o.id and l.cured_at is null
  left join innovation li on li.id = l.innovation_id
  left join lateral (select i.updated_at as at from innovation i where i.duty_agency_id = o.agency_id
    order by i.updated_at desc limit 1) t on true
  where o.period_id = $1`;

const BEFORE = `select ${COLUMNS} from obligation o
  cross join lateral ${stateBefore('$2')} s
  join agency a on a.id = o.agency_id
  left join lapse l on l.obligation_id = o.id and l.opened_at < $2 and (l.cured_at is null or l.cured_at >= $2)
  left join innovation li on li.id = l.innovation_id
  left join lateral (select max(h.at) as at from innovation i join innovation_act h on h.innovation_id = i.id
    where i.duty_agency_id = o.agency_id and h.at < $2) t on true
  where o.period_id = $1`;

const TREND = `select m.at, s.required, s.counted, s.exempt, s.lapse_open as "lapseOpen", s.registered, s.begun,
    s.ended_on::text as "endedOn", count(*)::int as agencies
  from unnest($2::timestamptz[]) m (at), obligation o cross join lateral ${stateBefore('m.at')} s
  where o.period_id = $1
  group by m.at, s.required, s.counted, s.exempt, s.lapse_open, s.registered, s.begun, s.ended_on`;

@Injectable()
export class ComplianceRepository extends Repository {
  /** Every obligation of the period, as it stood before the instant, or stands now. */
  async rows(periodId: string, before: Date | null): Promise<ComplianceRowData[]> {
    if (before === null) return this.database.query<ComplianceRowData>(NOW, [periodId]);
    return this.database.query<ComplianceRowData>(BEFORE, [periodId, before]);
  }

  /** The same, counted, before each of the instants. */
  async trend(periodId: string, instants: readonly Date[]): Promise<StateCount[]> {
    if (instants.length === 0) return [];
    return this.database.query<StateCount>(TREND, [periodId, instants]);
  }
}
