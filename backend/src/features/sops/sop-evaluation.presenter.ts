import type { SopEvaluationView } from '@satu/contract/views';
import type { SopEvaluationRow } from './sop-evaluation.repository.js';

/** One evaluation with its minutes. */
export function presentEvaluation(row: SopEvaluationRow): SopEvaluationView {
  return {
    id: row.id,
    sopId: row.sopId,
    evaluatedOn: row.evaluatedOn,
    outcome: row.outcome,
    answers: row.answers.map(({ key, yes, note }) => ({ key, yes, note })),
    minutes: row.minutes,
    by: row.by,
  };
}
