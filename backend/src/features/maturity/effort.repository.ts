import { Injectable } from '@nestjs/common';
import type { GivenEffort } from '@satu/domain/simulation';
import { Repository } from '../../platform/database/repository.js';
import type { Reader, Tx } from '../../platform/database/transaction.js';

/** Whose efforts, and where. */
export interface EffortOwner {
  readonly personId: string;
  readonly regionId: string;
}

/** One that is kept. */
export interface KeptEffort {
  readonly key: string;
  readonly effort: number;
}

/** What a person holds steps of the index for, in one region. */
@Injectable()
export class EffortRepository extends Repository {
  async list(reader: Reader, { personId, regionId }: EffortOwner): Promise<KeptEffort[]> {
    return reader.query<KeptEffort>(
      'select key, effort from effort where person_id = $1 and region_id = $2 order by key',
      [personId, regionId],
    );
  }

  async set(tx: Tx, { personId, regionId }: EffortOwner, given: GivenEffort): Promise<void> {
    await tx.execute(
      `insert into effort (person_id, region_id, key, effort, set_at) values ($1, $2, $3, $4, $5)
       on conflict (person_id, region_id, key) do update set effort = excluded.effort, set_at = excluded.set_at`,
      [personId, regionId, given.key, given.effort, tx.now],
    );
  }

  async unset(tx: Tx, { personId, regionId }: EffortOwner, key: string): Promise<void> {
    await tx.execute('delete from effort where person_id = $1 and region_id = $2 and key = $3', [
      personId,
      regionId,
      key,
    ]);
  }
}
