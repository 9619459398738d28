import { Injectable } from '@nestjs/common';
import { regionsWhere, type Viewer } from '@satu/domain/access';
import type { EntryStatus } from '@satu/domain/competition';
import { Database } from '../../platform/database/database.js';
import { Repository } from '../../platform/database/repository.js';
import type { Bind } from '../innovations/innovation-scope.js';
import { InnovationScopeService } from '../innovations/innovation-scope.service.js';

/** A contest that the innovation may enter, or has entered. */
export interface EditionToEnter {
  readonly id: string;
  readonly name: string;
  readonly competitionName: string;
  readonly entriesOpenAt: Date;
  readonly entriesCloseAt: Date;
  readonly publishedAt: Date | null;
  readonly entryId: string | null;
  readonly entryStatus: EntryStatus | null;
  readonly entryNumber: string | null;
  readonly twinId: string | null;
  readonly twinNumber: string | null;
}

/** A piece of evidence under an indicator that it serves; media type and bytes of a file only. */
export interface ServingPiece {
  readonly evidenceId: string;
  readonly indicatorKey: string;
  readonly title: string;
  readonly mime: string | null;
  readonly bytes: number | null;
}

/** What the viewer may do with an innovation on its ways out. */
export interface WaysOut {
  readonly enters: boolean;
  readonly exports: boolean;
  readonly joins: boolean;
}

/** A person reads one page of them. */
const MOST_EDITIONS = 50;

/** What pre-flight reads of contests and evidence. */
@Injectable()
export class ReadinessRepository extends Repository {
  constructor(
    database: Database,
    private readonly scope: InnovationScopeService,
  ) {
    super(database);
  }

  /**
   * Contests of the innovation's region that take entries now, or hold an unsettled one of it; with who
   * sent an entry under the name that would be frozen. The soonest deadline first.
   */
  async editions(viewer: Viewer, innovationId: string): Promise<EditionToEnter[]> {
    return this.database.query<EditionToEnter>(
      `select d.id, d.name, c.name as "competitionName", d.entries_open_at as "entriesOpenAt",
         d.entries_close_at as "entriesCloseAt", d.published_at as "publishedAt",
         own.id as "entryId", own.status as "entryStatus", own.number as "entryNumber",
         twin.innovation_id as "twinId", twin.number as "twinNumber"
       from innovation i
       join edition d on d.region_id = i.region_id and d.published_at is null
       join competition c on c.id = d.competition_id
       left join innovation_revision r on r.innovation_id = i.id and r.number = i.in_force_revision
       left join entry own on own.edition_id = d.id and own.innovation_id = i.id and own.status <> 'WITHDRAWN'
       left join lateral (
         select e.innovation_id, e.number from entry e
         where e.edition_id = d.id and e.status = 'SUBMITTED' and e.innovation_id <> i.id
           and e.name_key = name_key(coalesce(r.name, i.name))
         order by e.number limit 1) twin on true
       where i.id = $1 and d.region_id = any($2)
         and ((d.entries_open_at <= $3 and d.entries_close_at > $3) or own.id is not null)
       order by d.entries_close_at, d.id limit ${MOST_EDITIONS}`,
      [innovationId, regionsWhere(viewer, 'competition:read'), this.database.now],
    );
  }

  /** Evidence that stands, once for each indicator that it serves. */
  async evidence(innovationId: string): Promise<ServingPiece[]> {
    return this.database.query<ServingPiece>(
      `select e.id as "evidenceId", x.indicator_key as "indicatorKey", e.title, f.mime, f.bytes::integer as bytes
       from evidence_indicator x
       join evidence e on e.id = x.evidence_id
       left join stored_file f on f.id = e.file_id
       where x.innovation_id = $1 and x.removed_at is null and e.removed_at is null
       order by x.indicator_key, e.created_at, e.id`,
      [innovationId],
    );
  }

  async waysOut(viewer: Viewer, innovationId: string): Promise<WaysOut> {
    const values: unknown[] = [];
    const bind: Bind = (value) => `$${values.push(value)}`;
    const rows = await this.database.query<WaysOut>(
      `select ${this.scope.isWithin(viewer, 'entry:create', bind)} as enters,
         ${this.scope.isWithin(viewer, 'exit:make', bind)} as exports,
         ${this.scope.isWithin(viewer, 'innovation:edit', bind)} and not exists (
           select from replication l where l.innovation_id = i.id) as joins
       from innovation i where i.id = ${bind(innovationId)}`,
      values,
    );
    return rows[0] ?? { enters: false, exports: false, joins: false };
  }
}
