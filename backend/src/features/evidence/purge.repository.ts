import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Repository } from '../../platform/database/repository.js';
import type { Tx } from '../../platform/database/transaction.js';
import type { EvidenceRow } from './evidence.row.js';

/** Tombstones, and what stands behind them. */
@Injectable()
export class PurgeRepository extends Repository {
  /** Holds the evidence, and all of its innovation that is the same file, also what was taken off the list. */
  async hold(tx: Tx, id: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select t.id from evidence e join evidence t on t.id = e.id or t.innovation_id = e.innovation_id and t.file_id = e.file_id
       where e.id = $1 order by t.id for update of t`,
      [id],
    );
    return rows.map((row) => row.id);
  }

  /** The tombstone is written, and what pointed at the bytes no longer does. */
  async purge(
    tx: Tx,
    row: EvidenceRow,
    { reason, byId }: { reason: string; byId: string },
  ): Promise<void> {
    const { id, file, personalKinds } = row;
    await tx.execute(
      `insert into evidence_purge (id, evidence_id, file_kind, bytes, sha256, personal_kinds, reason, by_id, at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [uuid(), id, file?.kind, file?.bytes, file?.sha256, personalKinds, reason, byId, tx.now],
    );
    await tx.execute(
      `update evidence_indicator set removed_by = $2, removed_at = $3
       where evidence_id = $1 and removed_at is null`,
      [id, byId, tx.now],
    );
    // A title may name somebody too.
    await tx.execute(
      `update evidence set title = 'Berkas dimusnahkan', file_id = null, masked_file_id = null, purged_at = $3,
         removed_by = coalesce(removed_by, $2), removed_at = coalesce(removed_at, $3), version = version + 1
       where id = $1`,
      [id, byId, tx.now],
    );
  }
}
