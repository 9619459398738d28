import { Injectable } from '@nestjs/common';
import type { Page, PeriodSummary } from '@satu/contract/views';
import { type Permission, regionsWhere, type Viewer } from '@satu/domain/access';
import type { TimeZone } from '@satu/domain/time';
import { registerConstraints } from '../../platform/database/constraint.js';
import { Repository } from '../../platform/database/repository.js';
import type { Reader, Tx } from '../../platform/database/transaction.js';
import { type ListDefinition, ListStatement } from '../../platform/paging/list-statement.js';
import { readPage } from '../../platform/paging/read-page.js';
import type { ListPeriodsQuery } from './list-periods.query.js';
import { presentPeriodSummary } from './period.presenter.js';
import { PERIOD_COLUMNS, PERIOD_TABLES, type PeriodRow, type PeriodValues } from './period.row.js';

registerConstraints({
  period_no_overlap: { kind: 'conflict', code: 'period-overlap' },
  closed_period_is_frozen: { kind: 'unprocessable', code: 'period-closed' },
});

const LIST: ListDefinition = {
  from: PERIOD_TABLES,
  columns: PERIOD_COLUMNS,
  id: 'p.id',
  sorts: {
    updatedAt: { sql: 'p.updated_at', type: 'timestamptz' },
    opensOn: { sql: 'p.opens_on', type: 'date' },
    year: { sql: 'p.year', type: 'integer' },
  },
  defaultSort: '-updatedAt',
};

/** The one that opened last; it runs on past its deadline until somebody closes it. */
const CURRENT = `select ${PERIOD_COLUMNS} from ${PERIOD_TABLES}
  where p.region_id = $1 and p.opens_at <= $2 order by p.opens_at desc limit 1`;

@Injectable()
export class PeriodRepository extends Repository {
  async list(viewer: Viewer, query: ListPeriodsQuery): Promise<Page<PeriodSummary>> {
    const { now } = this.database;
    const list = new ListStatement(LIST);
    list.where(`p.region_id = any(${list.bind(regionsWhere(viewer, 'period:read'))})`);
    list.filter('regionId', 'p.region_id', query.regionId);
    list.filter('year', 'p.year', query.year);
    if (query.status) list.filter('status', statusSql(list.bind(now)), query.status);
    return readPage<PeriodRow, PeriodSummary>(this.database, list, query, (row) =>
      presentPeriodSummary(row, now),
    );
  }

  async find(viewer: Viewer, id: string, reader: Reader): Promise<PeriodRow | null> {
    const sql = `select ${PERIOD_COLUMNS} from ${PERIOD_TABLES} where p.id = $1 and p.region_id = any($2)`;
    const rows = await reader.query<PeriodRow>(sql, [id, regionsWhere(viewer, 'period:read')]);
    return rows[0] ?? null;
  }

  /** The one that runs in the regions, else the last that ran, else the first to come. */
  async shownIn(reader: Reader, regionIds: readonly string[]): Promise<PeriodRow | null> {
    const rows = await reader.query<PeriodRow>(
      `select ${PERIOD_COLUMNS} from ${PERIOD_TABLES} where p.region_id = any($1)
       order by (p.closed_at is null and p.opens_at <= $2) desc, (p.opens_at <= $2) desc,
         abs(extract(epoch from p.opens_at - $2)), p.id limit 1`,
      [regionIds, reader.now],
    );
    return rows[0] ?? null;
  }

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

  /** Shared: nothing closes or changes the period while a part of it is written. */
  async share(
    tx: Tx,
    viewer: Viewer,
    permission: Permission,
    id: string,
  ): Promise<PeriodRow | null> {
    return this.lock(tx, regionsWhere(viewer, permission), id, 'share');
  }

  /** Alone: whoever submits, declares or counts for the period waits for us, or we for them. */
  async lockAlone(
    tx: Tx,
    viewer: Viewer,
    permission: Permission,
    id: string,
  ): Promise<PeriodRow | null> {
    return this.lock(tx, regionsWhere(viewer, permission), id, 'update');
  }

  async zoneOf(tx: Tx, regionId: string): Promise<TimeZone | null> {
    const sql = 'select time_zone as "timeZone" from region where id = $1';
    return (await tx.query<{ timeZone: TimeZone }>(sql, [regionId]))[0]?.timeZone ?? null;
  }

  async insert(tx: Tx, id: string, regionId: string, values: PeriodValues): Promise<void> {
    await tx.execute(
      `insert into period (id, region_id, year, name, opens_on, opens_at, closes_at, required_count, counting_level,
         counting_stages, cure_days, basis_kind, basis_number, basis_on, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15)`,
      [id, regionId, ...parameters(values), tx.now],
    );
  }

  async change(tx: Tx, id: string, values: PeriodValues): Promise<void> {
    await tx.execute(
      `update period set year = $2, name = $3, opens_on = $4, opens_at = $5, closes_at = $6, required_count = $7,
         counting_level = $8, counting_stages = $9, cure_days = $10, basis_kind = $11, basis_number = $12,
         basis_on = $13, updated_at = $14, version = version + 1
       where id = $1`,
      [id, ...parameters(values), tx.now],
    );
  }

  private async lock(
    tx: Tx,
    regionIds: readonly string[],
    id: string,
    strength: 'share' | 'update',
  ): Promise<PeriodRow | null> {
    const sql = `select ${PERIOD_COLUMNS} from ${PERIOD_TABLES}
      where p.id = $1 and p.region_id = any($2) for ${strength} of p`;
    return (await tx.query<PeriodRow>(sql, [id, regionIds]))[0] ?? null;
  }
}

function statusSql(now: string): string {
  return `case when p.closed_at is not null then 'CLOSED' when p.opens_at > ${now} then 'PLANNED' else 'OPEN' end`;
}

function parameters(values: PeriodValues): unknown[] {
  return [
    values.year,
    values.name,
    values.opensOn,
    values.opensAt,
    values.closesAt,
    values.requiredCount,
    values.countingLevel,
    values.countingStages,
    values.cureDays,
    values.basisKind,
    values.basisNumber,
    values.basisOn,
  ];
}
