import { Injectable } from '@nestjs/common';
import type { SopOutcome, SopQuestion, SopStatus } from '@satu/domain/sop';
import type { Day } from '@satu/domain/time';
import { v7 as uuid } from 'uuid';
import { Repository } from '../../platform/database/repository.js';
import type { Reader, Tx } from '../../platform/database/transaction.js';

export interface SopEvaluationRow {
  readonly id: string;
  readonly sopId: string;
  readonly evaluatedOn: Day;
  readonly outcome: SopOutcome;
  readonly answers: readonly { key: SopQuestion; yes: boolean; note: string | null }[];
  readonly minutes: string;
  readonly by: string;
}

/** What was found, by whom. */
export interface NewEvaluation extends Omit<SopEvaluationRow, 'id' | 'by'> {
  readonly byId: string;
}

const COLUMNS = `v.id, v.sop_id as "sopId", v.evaluated_on::text as "evaluatedOn", v.outcome, v.answers,
  v.minutes, p.name as by`;

@Injectable()
export class SopEvaluationRepository extends Repository {
  /** The latest evaluations first; callers have found the SOP for the viewer. */
  async listOf(sopId: string): Promise<SopEvaluationRow[]> {
    return this.database.query<SopEvaluationRow>(
      `select ${COLUMNS} from sop_evaluation v join person p on p.id = v.by_id
       where v.sop_id = $1 order by v.evaluated_on desc, v.id desc limit 100`,
      [sopId],
    );
  }

  /** The agency, those above and those below it. */
  async relativesOf(reader: Reader, agencyId: string): Promise<string[]> {
    const rows = await reader.query<{ id: string }>('select related_agencies($1) as id', [
      agencyId,
    ]);
    return rows.map((row) => row.id);
  }

  async insert(tx: Tx, evaluation: NewEvaluation): Promise<string> {
    const id = uuid();
    await tx.execute(
      `insert into sop_evaluation (id, sop_id, evaluated_on, outcome, answers, minutes, by_id, at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        evaluation.sopId,
        evaluation.evaluatedOn,
        evaluation.outcome,
        JSON.stringify(evaluation.answers),
        evaluation.minutes,
        evaluation.byId,
        tx.now,
      ],
    );
    return id;
  }

  async find(tx: Tx, id: string): Promise<SopEvaluationRow | null> {
    const rows = await tx.query<SopEvaluationRow>(
      `select ${COLUMNS} from sop_evaluation v join person p on p.id = v.by_id where v.id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** Carries the evaluation over to the register. */
  async apply(tx: Tx, sopId: string, evaluatedOn: Day, status: SopStatus): Promise<void> {
    await tx.execute(
      `update sop set last_evaluated_on = $2, status = $3, updated_at = $4, version = version + 1
       where id = $1`,
      [sopId, evaluatedOn, status, tx.now],
    );
  }
}
