import { Injectable } from '@nestjs/common';
import { Repository } from '../../platform/database/repository.js';
import type { Tx } from '../../platform/database/transaction.js';
import type { Overwritten } from '../innovations/overwriting.service.js';

/** Which innovation came of which row. */
export interface ImportedRow {
  readonly number: number;
  readonly innovationId: string;
}

/** Which draft a row was written over. */
export type ReplacedRow = Overwritten & { readonly number: number };

/** Marks what came of an import, and what became of that. */
@Injectable()
export class PerformanceRepository extends Repository {
  /** Which innovations came of rows. */
  async link(tx: Tx, id: string, rows: readonly ImportedRow[]): Promise<void> {
    await tx.execute(
      `update import_row r set innovation_id = n."innovationId"
       from jsonb_to_recordset($2::jsonb) n (number int, "innovationId" uuid)
       where r.batch_id = $1 and r.number = n.number`,
      [id, JSON.stringify(rows)],
    );
  }

  /** Which drafts rows were written over. */
  async linkReplaced(tx: Tx, id: string, rows: readonly ReplacedRow[]): Promise<void> {
    await tx.execute(
      `update import_row r set replaced_id = n.id, former = n.former, left_version = n."leftVersion"
       from jsonb_to_recordset($2::jsonb) n (number int, id uuid, former jsonb, "leftVersion" int)
       where r.batch_id = $1 and r.number = n.number`,
      [id, JSON.stringify(rows)],
    );
  }

  async markDone(tx: Tx, id: string): Promise<void> {
    await tx.execute(
      'update import_batch set imported_at = $2, updated_at = $2, version = version + 1 where id = $1',
      [id, tx.now],
    );
  }

  async innovationsOf(tx: Tx, id: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      'select r.innovation_id as id from import_row r where r.batch_id = $1 and r.innovation_id is not null',
      [id],
    );
    return rows.map((row) => row.id);
  }

  async replacedOf(tx: Tx, id: string): Promise<Overwritten[]> {
    return tx.query<Overwritten>(
      `select r.replaced_id as id, r.former, r.left_version as "leftVersion" from import_row r
       where r.batch_id = $1 and r.replaced_id is not null order by r.number`,
      [id],
    );
  }

  async markUndone(tx: Tx, id: string): Promise<void> {
    await tx.execute(
      'update import_batch set undone_at = $2, updated_at = $2, version = version + 1 where id = $1',
      [id, tx.now],
    );
  }
}
