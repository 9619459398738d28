import { INNOVATION_VERBS } from '@satu/domain/audit';
import { json, type DemoWriter } from './demo-writer.js';

/** The lines that the log would hold, had the year been lived through the product's own doors. */
export async function writeAuditLines(writer: DemoWriter): Promise<void> {
  for (const [table, source] of Object.entries(LINES)) {
    await writer.query(
      `insert into audit_event (id, at, actor_id, act, subject_type, subject_id, region_id, agency_id, detail) ${source}`,
      table === 'innovation_act' ? [json(INNOVATION_VERBS)] : [],
    );
  }
}

/** Each line has the id of the row that tells of the same act: both are born at the same instant. */
const LINES = {
  innovation_act: `
    select h.id, h.at, h.by_id, 'innovation.' || coalesce($1::jsonb ->> h.act, 'created'), 'innovation', i.id, i.region_id,
      i.custodian_agency_id, jsonb_strip_nulls(jsonb_build_object('from', h.from_status, 'to', h.to_status, 'reason', h.detail))
    from innovation_act h join innovation i on i.id = h.innovation_id`,
  exemption: `
    select x.id, x.granted_at, x.granted_by, 'exemption.granted', 'exemption', x.id, x.region_id, x.agency_id,
      jsonb_build_object('reason', x.reason, 'basisNumber', x.basis_number)
    from exemption x`,
  period: `
    select p.id, p.closed_at, p.closed_by, 'period.closed', 'period', p.id, p.region_id, null::uuid,
      jsonb_build_object('withFindings', p.closed_with_findings)
    from period p where p.closed_at is not null`,
  sop_evaluation: `
    select v.id, v.at, v.by_id, 'sop.evaluated', 'sop', s.id, s.region_id, s.agency_id,
      jsonb_build_object('outcome', v.outcome)
    from sop_evaluation v join sop s on s.id = v.sop_id`,
} as const;
