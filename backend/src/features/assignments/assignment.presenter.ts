import type { AssignmentView, EvaluatorCandidate } from '@satu/contract/views';
import type { AssignmentRow } from './assignment.repository.js';
import type { CandidateRow } from './evaluator.repository.js';

/** Who judges an entry, without a word of what was scored. */
export function presentAssignment(row: AssignmentRow): AssignmentView {
  return {
    id: row.id,
    entryId: row.entryId,
    evaluatorId: row.evaluatorId,
    evaluatorName: row.evaluatorName,
    stageId: row.stageId,
    state: row.state,
    scoresheetStatus: row.scoresheetStatus,
    version: row.version,
  };
}

/** Who could judge it. */
export function presentCandidate(row: CandidateRow): EvaluatorCandidate {
  return {
    personId: row.personId,
    name: row.name,
    affiliation: row.affiliation,
    load: row.load,
    assigned: row.assigned,
    conflict: row.conflict,
  };
}
