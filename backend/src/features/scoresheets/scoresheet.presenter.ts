import type { ScoresheetSummary, ScoresheetView } from '@satu/contract/views';
import type { ScoresheetSummaryRow, Sheet } from './scoresheet.row.js';

/** One of the evaluator's own sheets in a list. */
export function presentScoresheetSummary(row: ScoresheetSummaryRow): ScoresheetSummary {
  return {
    id: row.id,
    entryId: row.entryId,
    stageId: row.stageId,
    editionId: row.editionId,
    editionName: row.editionName,
    innovationName: row.innovationName,
    agencyName: row.agencyName,
    status: row.status,
    scored: row.scored,
    criteria: row.criteria,
    closesAt: row.closesAt.toISOString(),
    version: row.version,
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** A sheet with its rubric. */
export function presentScoresheet(row: Sheet): ScoresheetView {
  return {
    ...presentScoresheetSummary(row),
    scores: row.scores.map(({ criterionId, level, note }) => ({ criterionId, level, note })),
    stage: row.stage,
    recusalReason: row.recusalReason,
    previousId: row.previousId,
    nextId: row.nextId,
    nextOpenId: row.nextOpenId,
    walk: row.walk,
  };
}
