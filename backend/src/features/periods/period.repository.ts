import { Injectable } from '@nestjs/common';
import { Repository } from '../../platform/database/repository.js';
import type { Reader, Tx } from '../../platform/database/transaction.js';
import { PERIOD_COLUMNS, PERIOD_TABLES, type PeriodRow } from './period.row.js';

/** The one that opened last; it runs on past its deadline until somebody closes it. */
const CURRENT = `select ${PERIOD_COLUMNS} from ${PERIOD_TABLES}
  where p.region_id = $1 and p.opens_at <= $2 order by p.opens_at desc limit 1`;

@Injectable()
export class PeriodRepository extends Repository {
  async current(reader: Reader, regionId: string): Promise<PeriodRow | null> {
    return (await reader.query<PeriodRow>(CURRENT, [regionId, reader.now]))[0] ?? null;
  }

  async lockCurrent(tx: Tx, regionId: string): Promise<PeriodRow | null> {
    const sql = `${CURRENT} for share of p`;
    return (await tx.query<PeriodRow>(sql, [regionId, tx.now]))[0] ?? null;
  }

  async lockNamed(tx: Tx, regionId: string, id: string): Promise<PeriodRow | null> {
    const sql = `select ${PERIOD_COLUMNS} from ${PERIOD_TABLES}
      where p.region_id = $1 and p.id = $2 for share of p`;
    return (await tx.query<PeriodRow>(sql, [regionId, id]))[0] ?? null;
  }
}
