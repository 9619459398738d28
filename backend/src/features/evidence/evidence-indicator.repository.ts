import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Repository } from '../../platform/database/repository.js';
import type { Tx } from '../../platform/database/transaction.js';

/** Which indicators a piece of evidence serves, and since when. */
@Injectable()
export class EvidenceIndicatorRepository extends Repository {
  /** Serves exactly these from now on; what it served before stays in the table as ended. */
  async assign(tx: Tx, evidenceId: string, keys: readonly string[], byId: string): Promise<void> {
    await tx.execute(
      `update evidence_indicator set removed_by = $3, removed_at = $4
       where evidence_id = $1 and removed_at is null and indicator_key <> all($2)`,
      [evidenceId, keys, byId, tx.now],
    );
    await tx.execute(
      `insert into evidence_indicator (id, evidence_id, innovation_id, indicator_key, added_by, added_at)
       select n.id, e.id, e.innovation_id, n.key, $4, $5
       from evidence e, unnest($2::uuid[], $3::text[]) as n(id, key) where e.id = $1
       on conflict (evidence_id, indicator_key) where removed_at is null do nothing`,
      [evidenceId, keys.map(() => uuid()), keys, byId, tx.now],
    );
  }
}
