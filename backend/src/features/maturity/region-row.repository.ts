import { Injectable } from '@nestjs/common';
import type { ReviewReason, Tier } from '@satu/domain/maturity';
import { v7 as uuid } from 'uuid';
import { Repository } from '../../platform/database/repository.js';
import type { Reader, Tx } from '../../platform/database/transaction.js';

/** What is filled in for one row of the region; instants are written as JSON writes them. */
export interface StoredRow {
  readonly id: string;
  readonly rowKey: string;
  readonly ownerAgencyId: string | null;
  readonly ownerAgencyName: string | null;
  /** The owner, those above it and those below. */
  readonly relatives: readonly string[];
  readonly value: number | null;
  readonly tier: Tier | null;
  readonly reason: string;
  readonly source: string;
  readonly note: string;
  readonly filledBy: string | null;
  readonly filledAt: Date | null;
  readonly verifiedTier: Tier | null;
  readonly verifiedNote: string | null;
  readonly verifiedBy: string | null;
  readonly verifiedAt: Date | null;
  readonly review: readonly ReviewReason[];
  readonly evidence: readonly RowEvidence[];
  readonly version: number;
}

export interface RowEvidence {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  readonly locator: string | null;
}

/** What the owner states. */
export interface RowStatement {
  readonly value: number | null;
  readonly tier: Tier | null;
  readonly reason: string;
  readonly source: string;
  readonly note: string;
}

const COLUMNS = `w.id, w.row_key as "rowKey", w.owner_agency_id as "ownerAgencyId", a.name as "ownerAgencyName",
  array(select related_agencies(w.owner_agency_id)) as relatives, w.value::float8 as value, w.tier, w.reason, w.source, w.note,
  f.name as "filledBy", w.filled_at as "filledAt", w.verified_tier as "verifiedTier", w.verified_note as "verifiedNote",
  v.name as "verifiedBy", w.verified_at as "verifiedAt", w.review, w.version, (
    select coalesce(json_agg(json_build_object('id', e.id, 'title', e.title, 'url', e.url, 'locator', e.locator)
      order by e.added_at, e.id), '[]')
    from region_row_evidence e where e.row_id = w.id and e.removed_at is null) as evidence`;

const TABLES = `region_row w left join agency a on a.id = w.owner_agency_id
  left join person f on f.id = w.filled_by left join person v on v.id = w.verified_by`;

/** The region's own rows of the index. */
@Injectable()
export class RegionRowRepository extends Repository {
  async list(reader: Reader, periodId: string): Promise<StoredRow[]> {
    return reader.query<StoredRow>(
      `select ${COLUMNS} from ${TABLES} where w.period_id = $1 order by w.row_key`,
      [periodId],
    );
  }

  async find(reader: Reader, id: string): Promise<StoredRow | null> {
    const rows = await reader.query<StoredRow>(`select ${COLUMNS} from ${TABLES} where w.id = $1`, [
      id,
    ]);
    return rows[0] ?? null;
  }

  /** Held alone; made when it is written for the first time. */
  async lock(tx: Tx, id: string, periodId: string, rowKey: string): Promise<StoredRow> {
    await tx.execute(
      `insert into region_row (id, period_id, row_key, version, updated_at) values ($1, $2, $3, 0, $4)
       on conflict (id) do nothing`,
      [id, periodId, rowKey, tx.now],
    );
    await tx.query('select from region_row where id = $1 for update', [id]);
    const row = await this.find(tx, id);
    if (!row) throw new Error(`The row ${rowKey} of the period ${periodId} was not kept.`);
    return row;
  }

  /** Whether the agency stands in the region today. */
  async isAgency(tx: Tx, regionId: string, agencyId: string): Promise<boolean> {
    const rows = await tx.query(
      `select from agency a join region r on r.id = a.region_id where a.id = $1 and a.region_id = $2
         and (a.valid_until is null or a.valid_until > ($3::timestamptz at time zone r.time_zone)::date)`,
      [agencyId, regionId, tx.now],
    );
    return rows.length > 0;
  }

  async own(tx: Tx, id: string, agencyId: string): Promise<void> {
    await tx.execute(
      'update region_row set owner_agency_id = $2, updated_at = $3, version = version + 1 where id = $1',
      [id, agencyId, tx.now],
    );
  }

  async fill(tx: Tx, id: string, said: RowStatement): Promise<void> {
    await tx.execute(
      `update region_row set value = $2, tier = $3, reason = $4, source = $5, note = $6, filled_by = $7,
         filled_at = $8, review = '{}', updated_at = $8, version = version + 1 where id = $1`,
      [id, said.value, said.tier, said.reason, said.source, said.note, tx.actorId, tx.now],
    );
  }

  async verify(tx: Tx, id: string, tier: Tier | null, note: string | null): Promise<void> {
    await tx.execute(
      `update region_row set verified_tier = $2, verified_note = $3,
         verified_by = case when $2::int is not null then $4::uuid end,
         verified_at = case when $2::int is not null then $5::timestamptz end,
         updated_at = $5, version = version + 1 where id = $1`,
      [id, tier, note, tx.actorId, tx.now],
    );
  }

  /** What is no longer named is taken off the list, what is new joins it. */
  async prove(
    tx: Tx,
    id: string,
    kept: readonly string[],
    added: readonly Omit<RowEvidence, 'id'>[],
  ) {
    await tx.execute(
      `update region_row_evidence set removed_by = $3, removed_at = $4
       where row_id = $1 and removed_at is null and id <> all($2)`,
      [id, kept, tx.actorId, tx.now],
    );
    for (const { title, url, locator } of added) {
      await tx.execute(
        `insert into region_row_evidence (id, row_id, title, url, locator, added_by, added_at)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [uuid(), id, title, url, locator, tx.actorId, tx.now],
      );
    }
  }
}
