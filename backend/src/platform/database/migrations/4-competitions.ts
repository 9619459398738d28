import type { MigrationInterface, QueryRunner } from 'typeorm';

const EDITIONS = `
create table competition (
  id uuid constraint competition_pkey primary key,
  region_id uuid not null constraint competition_region_fkey references region,
  name text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint competition_name_key unique (region_id, name),
  constraint competition_in_region_key unique (region_id, id)
);

create table edition (
  id uuid constraint edition_pkey primary key,
  competition_id uuid not null,
  region_id uuid not null,
  year integer not null,
  name text not null,
  description text,
  entries_open_at timestamptz not null,
  entries_close_at timestamptz not null,
  publishers integer not null constraint edition_publishers_known check (publishers in (1, 2)),
  published_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint edition_in_region_key unique (region_id, id),
  constraint edition_competition_fkey foreign key (region_id, competition_id) references competition (region_id, id),
  constraint edition_dates_in_order check (entries_close_at > entries_open_at)
);
create index edition_list on edition (region_id, updated_at desc, id desc);

create table publication_call (
  edition_id uuid not null constraint publication_call_edition_fkey references edition,
  person_id uuid not null constraint publication_call_person_fkey references person,
  at timestamptz not null,
  constraint publication_call_pkey primary key (edition_id, person_id)
);

create table rubric (
  id uuid constraint rubric_pkey primary key,
  edition_id uuid not null constraint rubric_edition_fkey references edition,
  version integer not null,
  locked_at timestamptz,
  constraint rubric_version_key unique (edition_id, version)
);
create table criterion (
  id uuid constraint criterion_pkey primary key,
  rubric_id uuid not null constraint criterion_rubric_fkey references rubric,
  key text not null,
  name text not null,
  name_en text not null,
  weight integer not null constraint criterion_weight_positive check (weight > 0),
  position integer not null,
  levels jsonb not null constraint criterion_has_levels check (jsonb_array_length(levels) >= 2),
  constraint criterion_key_key unique (rubric_id, key)
);
create function criterion_before() returns trigger language plpgsql as $$
begin
  perform 1 from rubric where id = coalesce(new.rubric_id, old.rubric_id) and locked_at is not null for share;
  if found then
    raise exception 'scoring has begun: the rubric stays as it is'
      using errcode = '23514', constraint = 'rubric_locked_once_scored', table = 'criterion';
  end if;
  return coalesce(new, old);
end $$;
create trigger criterion_before before insert or update or delete on criterion for each row execute function criterion_before();
create trigger criterion_no_truncate before truncate on criterion for each statement execute function refuse_truncate();

create table stage (
  id uuid constraint stage_pkey primary key,
  edition_id uuid not null constraint stage_edition_fkey references edition,
  key text not null,
  name text not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  rubric_id uuid not null constraint stage_rubric_fkey references rubric,
  constraint stage_key_key unique (edition_id, key),
  constraint stage_dates_in_order check (closes_at > opens_at)
);`;

const ENTRIES = `
create table entry (
  id uuid constraint entry_pkey primary key,
  edition_id uuid not null,
  region_id uuid not null,
  agency_id uuid not null constraint entry_agency_fkey references agency,
  innovation_id uuid not null,
  revision_number integer not null,
  name text not null,
  agency_name text not null,
  fields jsonb not null,
  content jsonb not null,
  form_key text not null,
  form_version integer not null,
  status text not null constraint entry_status_known check (status in ('DRAFT', 'SUBMITTED', 'WITHDRAWN')),
  number text,
  created_by uuid not null constraint entry_creator_fkey references person,
  submitted_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint entry_edition_fkey foreign key (region_id, edition_id) references edition (region_id, id),
  constraint entry_revision_fkey foreign key (innovation_id, revision_number) references innovation_revision (innovation_id, number),
  constraint entry_number_key unique (edition_id, number),
  constraint entry_submitted_has_number check (status <> 'SUBMITTED' or (number is not null and submitted_at is not null))
);
create unique index entry_once_an_edition on entry (edition_id, innovation_id) where status <> 'WITHDRAWN';
create index entry_list on entry (edition_id, updated_at desc, id desc);
create index entry_agency on entry (agency_id);

-- Assignments and certain conflicts share one key: an evaluator with a conflict cannot be assigned, ever.
create table entry_person (
  id uuid constraint entry_person_pkey primary key,
  entry_id uuid not null constraint entry_person_entry_fkey references entry,
  person_id uuid not null constraint entry_person_person_fkey references person,
  state text not null constraint entry_person_state_known check (state in ('ASSIGNED', 'CONFLICT')),
  stage_id uuid constraint entry_person_stage_fkey references stage,
  made_by uuid constraint entry_person_maker_fkey references person,
  made_at timestamptz not null,
  constraint entry_person_once unique (entry_id, person_id),
  constraint entry_person_assigned_to_stage check (state = 'CONFLICT' or stage_id is not null)
);
create index entry_person_person on entry_person (person_id);

create function person_belongs_to(who uuid, to_agency uuid) returns boolean language sql volatile as $$
  select exists (
    select from person_grant g
    where g.person_id = who and g.annulled_at is null and g.agency_id in (select related_agencies(to_agency))
      and (g.until_on is null or g.until_on >= business_now()::date))
$$;

create function entry_person_before() returns trigger language plpgsql as $$
begin
  if new.state = 'ASSIGNED' and (tg_op = 'INSERT' or old.state = 'CONFLICT')
     and person_belongs_to(new.person_id, (select agency_id from entry where id = new.entry_id)) then
    raise exception 'nobody judges the own agency, its parent or its child'
      using errcode = '23514', constraint = 'assignment_without_conflict', table = 'entry_person';
  end if;
  return new;
end $$;
create trigger entry_person_before before insert or update on entry_person
  for each row execute function entry_person_before();
create trigger entry_person_no_truncate before truncate on entry_person for each statement execute function refuse_truncate();

create function entry_after_insert() returns trigger language plpgsql as $$
begin
  -- A posting that is being written right now waits for us or we for it; so one of the two sees the other.
  perform 1 from agency where id in (select related_agencies(new.agency_id)) order by id for share;
  insert into entry_person (id, entry_id, person_id, state, made_at)
    select gen_random_uuid(), new.id, g.person_id, 'CONFLICT', business_now()
    from (select distinct person_id from person_grant where annulled_at is null
      and agency_id in (select related_agencies(new.agency_id))
      and (until_on is null or until_on >= business_now()::date)) g
    on conflict do nothing;
  return null;
end $$;
create trigger entry_after_insert after insert on entry for each row execute function entry_after_insert();

create function person_grant_after() returns trigger language plpgsql as $$
begin
  perform 1 from agency where id = new.agency_id for no key update;
  -- A later move turns an assignment into a conflict; the scoresheet stays, and is left out of the result.
  insert into entry_person (id, entry_id, person_id, state, made_at)
    select gen_random_uuid(), e.id, new.person_id, 'CONFLICT', business_now()
    from entry e join edition d on d.id = e.edition_id
    where e.agency_id in (select related_agencies(new.agency_id)) and d.published_at is null
    on conflict (entry_id, person_id) do update set state = 'CONFLICT' where entry_person.state = 'ASSIGNED';
  return null;
end $$;
create trigger person_grant_after after insert or update of agency_id, until_on, annulled_at on person_grant for each row
  when (new.agency_id is not null and new.annulled_at is null) execute function person_grant_after();`;

const SCORES = `
create table scoresheet (
  id uuid constraint scoresheet_pkey primary key,
  assignment_id uuid not null constraint scoresheet_assignment_key unique
    constraint scoresheet_assignment_fkey references entry_person,
  entry_id uuid not null constraint scoresheet_entry_fkey references entry,
  person_id uuid not null constraint scoresheet_person_fkey references person,
  stage_id uuid not null constraint scoresheet_stage_fkey references stage,
  edition_id uuid not null constraint scoresheet_edition_fkey references edition,
  region_id uuid not null constraint scoresheet_region_fkey references region,
  status text not null constraint scoresheet_status_known check (status in ('DRAFT', 'SUBMITTED', 'RECUSED')),
  recusal_reason text,
  submitted_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint scoresheet_recusal_has_reason check (status <> 'RECUSED' or recusal_reason is not null)
);
create index scoresheet_person_list on scoresheet (person_id, updated_at desc, id desc);
create index scoresheet_edition on scoresheet (edition_id);
create index scoresheet_entry on scoresheet (entry_id);

create table score_event (
  id uuid constraint score_event_pkey primary key,
  scoresheet_id uuid not null constraint score_event_scoresheet_fkey references scoresheet,
  criterion_id uuid not null constraint score_event_criterion_fkey references criterion,
  level integer,
  note text,
  at timestamptz not null,
  by_id uuid not null constraint score_event_person_fkey references person
);
create index score_event_scoresheet on score_event (scoresheet_id, id);
create trigger score_event_only_grows before update or delete on score_event for each row execute function refuse_change();
create trigger score_event_no_truncate before truncate on score_event for each statement execute function refuse_truncate();

create table scoresheet_score (
  scoresheet_id uuid not null constraint scoresheet_score_scoresheet_fkey references scoresheet,
  criterion_id uuid not null constraint scoresheet_score_criterion_fkey references criterion,
  level integer,
  note text,
  constraint scoresheet_score_pkey primary key (scoresheet_id, criterion_id)
);

create function score_event_after() returns trigger language plpgsql as $$
begin
  insert into scoresheet_score (scoresheet_id, criterion_id, level, note)
    values (new.scoresheet_id, new.criterion_id, new.level, new.note)
    on conflict (scoresheet_id, criterion_id) do update set level = excluded.level, note = excluded.note;
  update rubric set locked_at = business_now()
    where id = (select rubric_id from criterion where id = new.criterion_id) and locked_at is null;
  return null;
end $$;
create trigger score_event_after after insert on score_event for each row execute function score_event_after();

create table result (
  edition_id uuid not null constraint result_edition_fkey references edition,
  entry_id uuid not null constraint result_entry_fkey references entry,
  rank integer not null,
  raw numeric(5, 2) not null,
  tied boolean not null,
  sheets integer not null,
  constraint result_pkey primary key (edition_id, entry_id)
);
create trigger result_only_grows before update or delete on result for each row execute function refuse_change();
create trigger result_no_truncate before truncate on result for each statement execute function refuse_truncate();`;

/** Competitions: editions, entries, who judges what, scores as events, published results. */
export class Competitions1764000000004 implements MigrationInterface {
  readonly name = 'Competitions1764000000004';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [EDITIONS, ENTRIES, SCORES]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table result, scoresheet_score, score_event, scoresheet, entry_person, entry, stage, criterion, rubric,
        publication_call, edition, competition;
      drop trigger person_grant_after on person_grant;
      drop function score_event_after, person_grant_after, entry_after_insert, entry_person_before, person_belongs_to, criterion_before;`);
  }
}
