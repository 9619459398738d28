import { Injectable } from '@nestjs/common';
import type { Obligation } from '@satu/domain/obligation';
import type { VerdictOutcome } from '@satu/domain/period';
import { Repository } from '../../platform/database/repository.js';
import type { Reader, Tx } from '../../platform/database/transaction.js';
import { OBLIGATION_COLUMNS } from './obligation.repository.js';

/** An obligation at the moment of closing. */
export interface ClosingObligation extends Obligation {
  readonly verified: number;
}

export interface VerdictRow {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly outcome: VerdictOutcome;
  readonly required: number;
  readonly counted: number;
  readonly verified: number;
  readonly decidedAt: Date;
}

export type NewVerdict = Omit<VerdictRow, 'agencyName' | 'decidedAt'> & { readonly id: string };

@Injectable()
export class VerdictRepository extends Repository {
  async listOf(reader: Reader, periodId: string): Promise<VerdictRow[]> {
    return reader.query<VerdictRow>(
      `select v.agency_id as "agencyId", a.name as "agencyName", v.outcome, v.required, v.counted, v.verified,
         v.decided_at as "decidedAt"
       from verdict v join agency a on a.id = v.agency_id
       where v.period_id = $1 order by a.name collate "id-x-icu", v.decided_at, v.id`,
      [periodId],
    );
  }

  /** What is judged: all obligations of the period, also the ended ones; the caller holds it alone. */
  async obligationsOf(tx: Tx, periodId: string): Promise<ClosingObligation[]> {
    return tx.query<ClosingObligation>(
      `select ${OBLIGATION_COLUMNS}, o.verified from obligation o join agency a on a.id = o.agency_id
       where o.period_id = $1 order by a.name collate "id-x-icu", o.id`,
      [periodId],
    );
  }

  /** Writes the verdicts and closes the period, after which the database lets nothing of it move. */
  async close(
    tx: Tx,
    periodId: string,
    verdicts: readonly NewVerdict[],
    withFindings: boolean,
  ): Promise<void> {
    await tx.execute(
      `insert into verdict (id, period_id, agency_id, region_id, outcome, required, counted, verified, decided_at, decided_by)
       select v.id, p.id, v."agencyId", p.region_id, v.outcome, v.required, v.counted, v.verified, $3, $4
       from period p, jsonb_to_recordset($2) as v(id uuid, "agencyId" uuid, outcome text, required int, counted int, verified int)
       where p.id = $1`,
      [periodId, JSON.stringify(verdicts), tx.now, tx.actorId],
    );
    await tx.execute(
      `update period set closed_at = $2, closed_by = $3, closed_with_findings = $4, updated_at = $2,
         version = version + 1
       where id = $1`,
      [periodId, tx.now, tx.actorId, withFindings],
    );
  }
}
