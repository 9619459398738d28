import type { ScoringWalk, StageView } from '@satu/contract/views';
import type { Score, ScoresheetStatus } from '@satu/domain/competition';

export interface ScoresheetSummaryRow {
  readonly id: string;
  readonly entryId: string;
  readonly stageId: string;
  readonly editionId: string;
  readonly editionName: string;
  readonly innovationName: string;
  readonly agencyName: string;
  readonly status: ScoresheetStatus;
  readonly scored: number;
  readonly criteria: number;
  readonly closesAt: Date;
  readonly version: number;
  readonly updatedAt: Date;
}

export interface ScoresheetRow extends ScoresheetSummaryRow {
  readonly publishedAt: Date | null;
  readonly recusalReason: string | null;
  /** One line for each criterion, in the order of the rubric. */
  readonly scores: readonly Score[];
  readonly previousId: string | null;
  readonly nextId: string | null;
  readonly nextOpenId: string | null;
  /** Where the sheet stands among the evaluator's own of its stage. */
  readonly walk: ScoringWalk;
}

/** A sheet with the stage it belongs to, as whoever scores may know it. */
export interface Sheet extends ScoresheetRow {
  readonly stage: StageView;
}

/** An evaluator's sheets: what is assigned to her now and was not withdrawn. */
export const TABLES = `scoresheet h
  join entry_person a on a.id = h.assignment_id and a.state = 'ASSIGNED'
  join entry e on e.id = h.entry_id and e.status = 'SUBMITTED'
  join edition d on d.id = h.edition_id join stage s on s.id = h.stage_id`;

export const SUMMARY_COLUMNS = `h.id, h.entry_id as "entryId", h.stage_id as "stageId", h.edition_id as "editionId",
  d.name as "editionName", e.name as "innovationName", e.agency_name as "agencyName", h.status,
  (select count(*)::int from scoresheet_score x where x.scoresheet_id = h.id and x.level is not null) as scored,
  (select count(*)::int from criterion k where k.rubric_id = s.rubric_id) as criteria,
  s.closes_at as "closesAt", h.version, h.updated_at as "updatedAt"`;

/** The evaluator's sheets `o` of the stage of `h`, with their entries. */
const FELLOWS = `scoresheet o
    join entry_person oa on oa.id = o.assignment_id and oa.state = 'ASSIGNED'
    join entry oe on oe.id = o.entry_id and oe.status = 'SUBMITTED'
    where o.person_id = h.person_id and o.stage_id = h.stage_id`;

const WALK = `(select jsonb_build_object(
      'position', count(*) filter (where (oe.number, o.id) <= (e.number, h.id)), 'total', count(*),
      'submitted', count(*) filter (where o.status = 'SUBMITTED'),
      'begun', count(*) filter (where o.status = 'DRAFT' and exists (
        select from scoresheet_score x where x.scoresheet_id = o.id and x.level is not null)))
    from ${FELLOWS})`;

/** The sheet before or behind `h`, in the order of the entries' numbers. */
function neighbour(beyond: '<' | '>', order: 'asc' | 'desc'): string {
  return `(select o.id from ${FELLOWS} and (oe.number, o.id) ${beyond} (e.number, h.id)
    order by oe.number ${order}, o.id ${order} limit 1)`;
}

/** The next one that still waits, those behind `h` first. */
const NEXT_OPEN = `(select o.id from ${FELLOWS} and o.status = 'DRAFT' and o.id <> h.id
    order by (oe.number, o.id) < (e.number, h.id), oe.number, o.id limit 1)`;

export const SHEET_COLUMNS = `${SUMMARY_COLUMNS}, d.published_at as "publishedAt",
  h.recusal_reason as "recusalReason",
  (select coalesce(jsonb_agg(jsonb_build_object('criterionId', k.id, 'level', x.level, 'note', x.note)
      order by k.position), '[]')
    from criterion k left join scoresheet_score x on x.criterion_id = k.id and x.scoresheet_id = h.id
    where k.rubric_id = s.rubric_id) as scores,
  ${neighbour('<', 'desc')} as "previousId", ${neighbour('>', 'asc')} as "nextId",
  ${NEXT_OPEN} as "nextOpenId",
  ${WALK} as walk`;
