import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Repository } from '../../platform/database/repository.js';
import type { Tx } from '../../platform/database/transaction.js';
import type { InnovationRow } from './innovation-row.js';

/** Rows that say "this innovation is ours in this period"; what each is worth, triggers keep. */
@Injectable()
export class DeclarationRepository extends Repository {
  /** False when the innovation was declared for the period already. */
  async addIfMissing(
    tx: Tx,
    innovation: Pick<InnovationRow, 'id' | 'regionId'>,
    periodId: string,
    development: string | null = null,
  ): Promise<boolean> {
    const added = await tx.execute(
      `insert into declaration (id, innovation_id, period_id, region_id, development, declared_at, declared_by)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (innovation_id, period_id) do nothing`,
      [uuid(), innovation.id, periodId, innovation.regionId, development, tx.now, tx.actorId],
    );
    return added > 0;
  }

  /** The periods, still taking declarations, for which the innovation is declared. */
  async openPeriodIds(tx: Tx, innovationId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select p.id from declaration d join period p on p.id = d.period_id
       where d.innovation_id = $1 and p.closed_at is null and p.closes_at > $2 order by p.id`,
      [innovationId, tx.now],
    );
    return rows.map((row) => row.id);
  }
}
