import { Injectable } from '@nestjs/common';
import { regionsWhere, type Viewer } from '@satu/domain/access';
import type { ContestEntry, OpenSheet, RankedEntry } from '@satu/domain/competition';
import { Repository } from '../../platform/database/repository.js';
import type { Reader, Tx } from '../../platform/database/transaction.js';

/** An edition as far as its results go. */
export interface ResultEdition {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly publishedAt: Date | null;
}

export interface ResultLine extends RankedEntry {
  readonly innovationName: string;
  readonly agencyName: string;
}

/** An entry with its submitted sheets, each a level for each criterion. */
export interface ScoredLine extends ContestEntry {
  readonly agencyName: string;
}

/** Whose sheet went into the result; for the log, which was sealed while it was written. */
export interface CountedSheet {
  readonly scoresheetId: string;
  readonly evaluatorId: string;
  readonly submittedAt: string;
}

const EDITION = `d.id, d.name, d.year, d.published_at as "publishedAt"`;

/** Sheets that count: handed in, by somebody who is still free to judge. */
const COUNTED_SHEETS = `scoresheet h join entry_person a on a.id = h.assignment_id
  and a.state = 'ASSIGNED' and h.status = 'SUBMITTED'`;

@Injectable()
export class ResultRepository extends Repository {
  /**
   * The edition, if its results exist for the viewer: published in a region of hers; or unpublished,
   * where she publishes and doesn't judge herself, for an evaluator stays blind in every role.
   */
  async findEdition(viewer: Viewer, id: string, reader: Reader): Promise<ResultEdition | null> {
    const rows = await reader.query<ResultEdition>(
      `select ${EDITION} from edition d where d.id = $1 and (
         (d.published_at is not null and d.region_id = any($2))
         or (d.region_id = any($3) and not exists (
           select from entry_person a join entry e on e.id = a.entry_id
           where e.edition_id = d.id and a.person_id = $4 and a.stage_id is not null and a.state <> 'RELEASED')))`,
      [
        id,
        regionsWhere(viewer, 'result:read'),
        regionsWhere(viewer, 'edition:publish'),
        viewer.personId,
      ],
    );
    return rows[0] ?? null;
  }

  async findPublished(id: string): Promise<ResultEdition | null> {
    const rows = await this.database.query<ResultEdition>(
      `select ${EDITION} from edition d where d.id = $1 and d.published_at is not null`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** What was published, best first; people who share a rank by the number of their entry. */
  async published(editionId: string, reader: Reader = this.database): Promise<ResultLine[]> {
    return reader.query<ResultLine>(
      `select r.entry_id as "entryId", e.name as "innovationName", e.agency_name as "agencyName",
         r.rank, r.raw::text, r.tied, r.sheets
       from result r join entry e on e.id = r.entry_id
       where r.edition_id = $1 order by r.rank, e.number limit 10000`,
      [editionId],
    );
  }

  /** The entries in the contest with what was handed in for them. */
  async scored(reader: Reader, editionId: string): Promise<ScoredLine[]> {
    return reader.query<ScoredLine>(
      `select e.id as "entryId", e.number, e.name as "innovationName", e.agency_name as "agencyName", coalesce((
           select jsonb_agg(levels) from (
             select jsonb_object_agg(x.criterion_id, x.level) as levels
             from ${COUNTED_SHEETS} join scoresheet_score x on x.scoresheet_id = h.id
             where h.entry_id = e.id group by h.id order by h.id) one), '[]') as sheets
       from entry e where e.edition_id = $1 and e.status = 'SUBMITTED' order by e.number limit 10000`,
      [editionId],
    );
  }

  /** Each sheet that was assigned and not handed in; free of recusals and conflicts. */
  async openSheets(tx: Tx, editionId: string): Promise<OpenSheet[]> {
    return tx.query<OpenSheet>(
      `select e.id as "entryId", p.name as "evaluatorName" from entry e
       join entry_person a on a.entry_id = e.id and a.state = 'ASSIGNED'
       join person p on p.id = a.person_id
       left join scoresheet h on h.assignment_id = a.id
       where e.edition_id = $1 and e.status = 'SUBMITTED' and coalesce(h.status, 'DRAFT') = 'DRAFT'
       order by e.number, p.name collate "id-x-icu", a.id`,
      [editionId],
    );
  }

  /** Who has called for the results as they are now. */
  async callers(tx: Tx, editionId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select person_id as id from publication_call
       where edition_id = $1 and basis = publication_basis(edition_id)`,
      [editionId],
    );
    return rows.map((row) => row.id);
  }

  /** Whoever called for what has changed since calls again. */
  async saveCall(tx: Tx, editionId: string, personId: string): Promise<void> {
    await tx.execute(
      `insert into publication_call (edition_id, person_id, at) values ($1, $2, $3)
       on conflict (edition_id, person_id) do update set at = excluded.at`,
      [editionId, personId, tx.now],
    );
  }

  /** All rows at once, in the transaction that also says that they are published. */
  async insertResults(tx: Tx, editionId: string, ranked: readonly RankedEntry[]): Promise<void> {
    await tx.execute(
      `insert into result (edition_id, entry_id, rank, raw, tied, sheets)
       select $1, "entryId", rank, raw, tied, sheets
       from jsonb_to_recordset($2) as given ("entryId" uuid, rank int, raw numeric, tied boolean, sheets int)`,
      [editionId, JSON.stringify(ranked)],
    );
  }

  /** A call is a change of the edition too; the last one publishes it. */
  async touchEdition(tx: Tx, editionId: string, publishes: boolean): Promise<void> {
    await tx.execute(
      `update edition set published_at = case when $2 then $3::timestamptz end, updated_at = $3,
         version = version + 1 where id = $1`,
      [editionId, publishes, tx.now],
    );
  }

  async countedSheets(tx: Tx, editionId: string): Promise<CountedSheet[]> {
    return tx.query<CountedSheet>(
      `select h.id as "scoresheetId", h.person_id as "evaluatorId", h.submitted_at as "submittedAt"
       from ${COUNTED_SHEETS} join entry e on e.id = h.entry_id and e.status = 'SUBMITTED'
       where h.edition_id = $1 order by h.id`,
      [editionId],
    );
  }
}
