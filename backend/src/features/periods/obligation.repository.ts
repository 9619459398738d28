import { Injectable } from '@nestjs/common';
import type { Obligation } from '@satu/domain/obligation';
import { registerConstraints } from '../../platform/database/constraint.js';
import { Repository } from '../../platform/database/repository.js';
import type { Tx } from '../../platform/database/transaction.js';
import { PERIOD_COLUMNS, PERIOD_TABLES, type PeriodRow } from './period.row.js';

registerConstraints({
  // Reached only by what no rule foresaw: the service refuses the same with the agency's name.
  obligation_once_met_stays_met: { kind: 'conflict', code: 'last-counted-innovation' },
});

/** An obligation that an innovation counts for, locked, with its period. */
export interface CountedObligation {
  readonly obligation: Obligation & { readonly id: string };
  readonly period: PeriodRow;
}

type Row = PeriodRow & Obligation & { readonly obligationId: string };

export interface NewLapse {
  readonly id: string;
  readonly obligationId: string;
  readonly innovationId: string;
  readonly cause: 'REJECTED' | 'STOPPED';
  readonly reason: string;
  readonly openedBy: string;
  readonly cureBy: Date;
}

export const OBLIGATION_COLUMNS = `o.agency_id as "agencyId", a.name as "agencyName", o.required, o.counted,
  o.met_since as "metSince", o.exempt, o.lapse_open as "lapseOpen", o.ended_on::text as "endedOn"`;

@Injectable()
export class ObligationRepository extends Repository {
  /**
   * Locks the standing obligations of open periods for which the innovation counts. The period goes
   * first, so that closing waits for us or we for it; obligations follow in the order of their ids,
   * the order in which the database's own triggers take them.
   */
  async lockCountedFor(tx: Tx, innovationId: string): Promise<CountedObligation[]> {
    await tx.query(
      `select from period where closed_at is null
         and id in (select period_id from declaration where innovation_id = $1)
       order by id for share`,
      [innovationId],
    );
    const rows = await tx.query<Row>(
      `select ${PERIOD_COLUMNS}, o.id as "obligationId", ${OBLIGATION_COLUMNS}
       from ${PERIOD_TABLES}
       join declaration d on d.period_id = p.id
       join obligation o on o.period_id = d.period_id and o.agency_id = d.duty_agency_id and o.ended_on is null
       join agency a on a.id = o.agency_id
       where d.innovation_id = $1 and d.counts and p.closed_at is null
       order by o.id for no key update of o`,
      [innovationId],
    );
    return rows.map((row) => ({ period: row, obligation: { ...row, id: row.obligationId } }));
  }

  /** The obliged agency for which innovations in this agency's custody count; null: for nobody. */
  async dutyAgencyOf(tx: Tx, agencyId: string): Promise<string | null> {
    const rows = await tx.query<{ id: string | null }>(
      'select duty_agency_id as id from agency where id = $1',
      [agencyId],
    );
    return rows[0]?.id ?? null;
  }

  async openLapse(tx: Tx, lapse: NewLapse): Promise<void> {
    await tx.execute(
      `insert into lapse (id, obligation_id, innovation_id, cause, reason, opened_by, opened_at, cure_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        lapse.id,
        lapse.obligationId,
        lapse.innovationId,
        lapse.cause,
        lapse.reason,
        lapse.openedBy,
        tx.now,
        lapse.cureBy,
      ],
    );
  }
}
