import { Injectable } from '@nestjs/common';
import { Repository } from '../../platform/database/repository.js';
import type { Tx } from '../../platform/database/transaction.js';

/** What the trail says of readings. */
@Injectable()
export class TrailRepository extends Repository {
  async hasRead(tx: Tx, personId: string, evidenceId: string, since: Date): Promise<boolean> {
    const rows = await tx.query(
      `select from audit_event where subject_type = 'evidence' and subject_id = $1
         and act = 'evidence.read-in-full' and actor_id = $2 and at > $3 limit 1`,
      [evidenceId, personId, since],
    );
    return rows.length > 0;
  }
}
