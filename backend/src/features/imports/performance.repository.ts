import { Injectable } from '@nestjs/common';
import { Repository } from '../../platform/database/repository.js';
import type { Tx } from '../../platform/database/transaction.js';

/** Which innovation came of which row. */
export interface ImportedRow {
  readonly number: number;
  readonly innovationId: string;
}

/** Marks what came of an import, and what became of that. */
@Injectable()
export class PerformanceRepository extends Repository {
  async link(tx: Tx, id: string, rows: readonly ImportedRow[]): Promise<void> {
    await tx.execute(
      `update import_row r set innovation_id = n."innovationId"
       from jsonb_to_recordset($2::jsonb) n (number int, "innovationId" uuid)
       where r.batch_id = $1 and r.number = n.number`,
      [id, JSON.stringify(rows)],
    );
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

  async markUndone(tx: Tx, id: string): Promise<void> {
    await tx.execute(
      'update import_batch set undone_at = $2, updated_at = $2, version = version + 1 where id = $1',
      [id, tx.now],
    );
  }
}
