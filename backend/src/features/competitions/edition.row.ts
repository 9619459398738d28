/** One anchored level as the criterion keeps it. */
export interface LevelRow {
  readonly level: number;
  readonly text: string;
  readonly textEn: string;
}

export interface CriterionRow {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly nameEn: string;
  readonly weight: number;
  readonly levels: readonly LevelRow[];
}

/** A scored stage with the rubric in force; instants as PostgreSQL writes them into JSON. */
export interface StageRow {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly rubricId: string;
  readonly rubricVersion: number;
  readonly rubricLockedAt: string | null;
  readonly criteria: readonly CriterionRow[];
}

export interface EditionSummaryRow {
  readonly id: string;
  readonly competitionId: string;
  readonly competitionName: string;
  readonly regionId: string;
  readonly year: number;
  readonly name: string;
  readonly entriesOpenAt: Date;
  readonly entriesCloseAt: Date;
  readonly publishers: number;
  readonly publishedAt: Date | null;
  readonly entryCount: number;
  readonly version: number;
  readonly updatedAt: Date;
}

export interface EditionRow extends EditionSummaryRow {
  readonly description: string | null;
  readonly publicationCalls: number;
  readonly stages: readonly StageRow[];
  readonly progress: { assignments: number; submitted: number; recused: number };
}

/** Columns of an `EditionSummaryRow`, from `edition d join competition c`. */
export const SUMMARY_COLUMNS = `d.id, d.competition_id as "competitionId", c.name as "competitionName",
  d.region_id as "regionId", d.year, d.name, d.entries_open_at as "entriesOpenAt",
  d.entries_close_at as "entriesCloseAt", d.publishers, d.published_at as "publishedAt", d.version,
  d.updated_at as "updatedAt",
  (select count(*)::int from entry e where e.edition_id = d.id and e.status = 'SUBMITTED') as "entryCount"`;

/** A stage aliased `s` as JSON: a `StageRow`. */
export const STAGE_JSON = `(select jsonb_build_object('id', s.id, 'key', s.key, 'name', s.name,
    'opensAt', s.opens_at, 'closesAt', s.closes_at, 'rubricId', r.id, 'rubricVersion', r.version,
    'rubricLockedAt', r.locked_at, 'criteria', (
      select coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'key', k.key, 'name', k.name,
        'nameEn', k.name_en, 'weight', k.weight, 'levels', k.levels) order by k.position), '[]')
      from criterion k where k.rubric_id = r.id))
  from rubric r where r.id = s.rubric_id)`;

/** Columns of an `EditionRow`. */
export const EDITION_COLUMNS = `${SUMMARY_COLUMNS}, d.description,
  (select count(*)::int from publication_call p where p.edition_id = d.id
    and (d.published_at is not null or p.basis = publication_basis(d.id))) as "publicationCalls",
  (select coalesce(jsonb_agg(${STAGE_JSON} order by s.opens_at, s.id), '[]')
    from stage s where s.edition_id = d.id) as stages,
  (select jsonb_build_object('assignments', count(*), 'submitted', count(*) filter (where h.status = 'SUBMITTED'),
      'recused', count(*) filter (where h.status = 'RECUSED'))
    from scoresheet h join entry_person a on a.id = h.assignment_id and a.state = 'ASSIGNED'
    join entry e on e.id = h.entry_id and e.status = 'SUBMITTED'
    where h.edition_id = d.id) as progress`;

export const EDITION_TABLES = 'edition d join competition c on c.id = d.competition_id';
