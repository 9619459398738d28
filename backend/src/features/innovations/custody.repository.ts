import { Injectable } from '@nestjs/common';
import { Repository } from '../../platform/database/repository.js';
import type { Tx } from '../../platform/database/transaction.js';

/** An agency that may answer for innovations. */
export interface Custodian {
  id: string;
  name: string;
}

/** An innovation in somebody's custody. */
export interface InCustody {
  id: string;
  custodianAgencyId: string;
  /** It counts in a period that is not closed yet. */
  counts: boolean;
}

/** Who answers for which innovation. */
@Injectable()
export class CustodyRepository extends Repository {
  /** The agency, when it lies in the region and exists today; held, so that it doesn't end meanwhile. */
  async custodian(tx: Tx, regionId: string, agencyId: string): Promise<Custodian | null> {
    const rows = await tx.query<Custodian>(
      `select a.id, a.name from agency a join region r on r.id = a.region_id
       where a.id = $2 and a.region_id = $1
         and (a.valid_until is null or a.valid_until > ($3::timestamptz at time zone r.time_zone)::date)
       for share of a`,
      [regionId, agencyId, tx.now],
    );
    return rows[0] ?? null;
  }

  /** Everything these agencies answer for and that has not ended, locked in the order of ids. */
  async lockOf(tx: Tx, agencyIds: readonly string[]): Promise<InCustody[]> {
    return tx.query<InCustody>(
      `select i.id, i.custodian_agency_id as "custodianAgencyId",
         exists (select from declaration d join period p on p.id = d.period_id
           where d.innovation_id = i.id and d.counts and p.closed_at is null) as counts
       from innovation i
       where i.custodian_agency_id = any($1) and i.copy_of_id is null and i.status not in ('REJECTED', 'WITHDRAWN')
       order by i.id for update`,
      [agencyIds],
    );
  }

  /** Moves the innovations and the copies written of them; in one statement, so that swaps net out. */
  async move(tx: Tx, innovationIds: readonly string[], toAgencyId: string): Promise<void> {
    await tx.execute(
      `update innovation set custodian_agency_id = $2, updated_at = $3, version = version + 1
       where (id = any($1) or (copy_of_id = any($1) and merged_at is null)) and custodian_agency_id <> $2`,
      [innovationIds, toAgencyId, tx.now],
    );
  }
}
