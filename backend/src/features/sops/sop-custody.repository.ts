import { Injectable } from '@nestjs/common';
import { Repository } from '../../platform/database/repository.js';
import type { Tx } from '../../platform/database/transaction.js';

/** An SOP in the hands of an agency. */
export interface HeldSop {
  readonly id: string;
  readonly regionId: string;
  readonly agencyId: string;
}

/** Which agency keeps which SOP. */
@Injectable()
export class SopCustodyRepository extends Repository {
  /** Everything these agencies keep, revoked ones too, locked in the order of ids. */
  async lockOf(tx: Tx, agencyIds: readonly string[]): Promise<HeldSop[]> {
    return tx.query<HeldSop>(
      `select id, region_id as "regionId", agency_id as "agencyId" from sop
       where agency_id = any($1) order by id for no key update`,
      [agencyIds],
    );
  }

  async move(tx: Tx, ids: readonly string[], toAgencyId: string): Promise<void> {
    await tx.execute(
      'update sop set agency_id = $2, updated_at = $3, version = version + 1 where id = any($1)',
      [ids, toAgencyId, tx.now],
    );
  }
}
