import type { SopSummary, SopView } from '@satu/contract/views';
import type { SopContent, SopRow, SopSummaryRow } from './sop.row.js';

/** An SOP in the register. */
export function presentSopSummary(row: SopSummaryRow): SopSummary {
  return {
    id: row.id,
    agencyId: row.agencyId,
    agencyName: row.agencyName,
    number: row.number,
    name: row.name,
    effectiveOn: row.effectiveOn,
    lastEvaluatedOn: row.lastEvaluatedOn,
    evaluationDueOn: row.evaluationDueOn,
    overdue: row.overdue,
    status: row.status,
    version: row.version,
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** An SOP, whole. */
export function presentSop(row: SopRow): SopView {
  const { regionId, intervalMonths, content } = row;
  return {
    ...presentSopSummary(row),
    regionId,
    intervalMonths,
    ...identity(content),
    ...body(content),
  };
}

function identity({ madeOn, revisedOn, approvedBy, legalBasis }: SopContent) {
  return {
    madeOn: madeOn ?? null,
    revisedOn: revisedOn ?? null,
    approvedBy: approvedBy
      ? { position: approvedBy.position, name: approvedBy.name, nip: approvedBy.nip }
      : null,
    legalBasis: legalBasis ?? [],
  };
}

function body(content: SopContent) {
  return {
    qualifications: content.qualifications ?? '',
    related: content.related ?? '',
    equipment: content.equipment ?? '',
    warning: content.warning ?? '',
    recording: content.recording ?? '',
    steps: (content.steps ?? []).map((step) => ({
      activity: step.activity,
      actor: step.actor,
      requirements: step.requirements,
      minutes: step.minutes,
      output: step.output,
      remark: step.remark,
    })),
  };
}
