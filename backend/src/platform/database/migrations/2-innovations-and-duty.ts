import type { MigrationInterface, QueryRunner } from 'typeorm';

const PERIODS = `
create table period (
  id uuid constraint period_pkey primary key,
  region_id uuid not null constraint period_region_fkey references region,
  year integer not null,
  name text not null,
  opens_on date not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  required_count integer not null constraint period_requires_at_least_one check (required_count >= 1),
  counting_level text not null constraint period_counting_level_known check (counting_level in ('ENDORSED', 'VERIFIED')),
  counting_stages text[] not null,
  cure_days integer not null constraint period_cure_days_positive check (cure_days >= 1),
  basis_kind text not null constraint period_basis_kind_known check (basis_kind in ('SK', 'SURAT', 'NOTA')),
  basis_number text not null,
  basis_on date not null,
  closed_at timestamptz,
  closed_by uuid constraint period_closer_fkey references person,
  closed_with_findings boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint period_in_region_key unique (region_id, id),
  constraint period_dates_in_order check (closes_at > opens_at),
  constraint period_stages_known check
    (counting_stages <@ array['INITIATIVE', 'TRIAL', 'IMPLEMENTED'] and cardinality(counting_stages) > 0),
  constraint period_no_overlap exclude using gist (region_id with =, tstzrange(opens_at, closes_at) with &&)
);
create index period_list on period (region_id, year desc, id);`;

const INNOVATIONS = `
create table innovation (
  id uuid constraint innovation_pkey primary key,
  region_id uuid not null constraint innovation_region_fkey references region,
  agency_id uuid not null,
  custodian_agency_id uuid not null,
  duty_agency_id uuid,
  name text not null,
  status text not null constraint innovation_status_known check
    (status in ('DRAFT', 'SUBMITTED', 'ENDORSED', 'VERIFIED', 'RETURNED', 'REJECTED', 'WITHDRAWN')),
  stage text constraint innovation_stage_known check (stage in ('INITIATIVE', 'TRIAL', 'IMPLEMENTED')),
  initiator text,
  medium text,
  form text,
  main_affair_code text constraint innovation_affair_fkey references affair,
  touched_affair_codes text[] not null default '{}',
  sdgs integer[] not null default '{}',
  content jsonb not null default '{}',
  form_key text not null,
  form_version integer not null,
  created_by uuid not null constraint innovation_creator_fkey references person,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  turn_since timestamptz not null,
  submitted_at timestamptz,
  submitted_by uuid constraint innovation_submitter_fkey references person,
  endorsed_at timestamptz,
  endorsed_by uuid constraint innovation_endorser_fkey references person,
  verified_at timestamptz,
  verified_by uuid constraint innovation_verifier_fkey references person,
  in_force text constraint innovation_in_force_known check (in_force in ('ENDORSED', 'VERIFIED')),
  in_force_stage text,
  in_force_revision integer,
  criteria jsonb not null default '[]',
  rejection_criterion text,
  rejection_reason text,
  withdrawal_reason text,
  replacement_id uuid constraint innovation_replacement_fkey references innovation,
  use_state text not null default 'IN_USE' constraint innovation_use_state_known check (use_state in ('IN_USE', 'DORMANT', 'STOPPED')),
  use_state_reason text,
  use_state_since date,
  published_at timestamptz,
  copy_of_id uuid constraint innovation_copy_fkey references innovation,
  merged_at timestamptz constraint innovation_only_copies_merge check (merged_at is null or copy_of_id is not null),
  revision_count integer not null default 0,
  version integer not null default 1,
  search tsvector,
  search_text text,
  constraint innovation_in_region_key unique (region_id, id),
  constraint innovation_agency_fkey foreign key (region_id, agency_id) references agency (region_id, id),
  constraint innovation_custodian_fkey foreign key (region_id, custodian_agency_id) references agency (region_id, id),
  constraint innovation_ended_has_no_force check (status not in ('REJECTED', 'WITHDRAWN') or in_force is null),
  constraint innovation_force_is_complete check ((in_force is null) = (in_force_revision is null)),
  constraint innovation_copy_never_in_force check (copy_of_id is null or in_force is null),
  constraint innovation_rejection_has_reason check
    (status <> 'REJECTED' or (rejection_criterion is not null and rejection_reason is not null)),
  constraint innovation_withdrawal_has_reason check (status <> 'WITHDRAWN' or withdrawal_reason is not null),
  constraint innovation_stop_has_reason check (use_state <> 'STOPPED' or use_state_reason is not null),
  constraint innovation_endorser_is_another check (endorsed_by <> submitted_by and endorsed_by <> created_by)
);
create unique index innovation_one_open_copy on innovation (copy_of_id)
  where copy_of_id is not null and merged_at is null and status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ENDORSED');
create index innovation_region_list on innovation (region_id, updated_at desc, id desc);
create index innovation_region_status on innovation (region_id, status, updated_at desc, id desc);
create index innovation_custodian_list on innovation (custodian_agency_id, updated_at desc, id desc);
create index innovation_duty on innovation (duty_agency_id, updated_at desc);
create index innovation_search on innovation using gin (region_id, search);
create index innovation_search_text on innovation using gin (region_id, search_text gin_trgm_ops);

create function innovation_before() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (new.id, new.region_id, new.agency_id, new.created_by)
      is distinct from (old.id, old.region_id, old.agency_id, old.created_by) then
    raise exception 'who made an innovation never changes'
      using errcode = '23514', constraint = 'innovation_origin_is_fixed', table = 'innovation';
  end if;
  if tg_op = 'INSERT' or new.custodian_agency_id <> old.custodian_agency_id then
    -- Whoever hangs the agency elsewhere moves what is here already; we wait for that, or it for us.
    perform 1 from agency where id = new.custodian_agency_id for share;
  end if;
  new.duty_agency_id := (select duty_agency_id from agency where id = new.custodian_agency_id);
  if tg_op = 'INSERT' or (new.name, new.content) is distinct from (old.name, old.content) then
    -- Indonesian stems are rough (penilaian becomes ilai): keep the plain words beside them.
    new.search_text := lower(unaccent(new.name || ' ' || coalesce(new.content ->> 'problem', '')));
    new.search := setweight(to_tsvector('indonesian', new.name) || to_tsvector('simple', new.name), 'A')
      || setweight(to_tsvector('indonesian', coalesce(new.content ->> 'problem', '') || ' ' || coalesce(new.content ->> 'novelty', ''))
      || to_tsvector('simple', coalesce(new.content ->> 'problem', '') || ' ' || coalesce(new.content ->> 'novelty', '')), 'B');
  end if;
  return new;
end $$;
create trigger innovation_before before insert or update on innovation
  for each row execute function innovation_before();

create function innovation_no_delete() returns trigger language plpgsql as $$
begin
  raise exception 'an innovation is withdrawn, never deleted'
    using errcode = '23514', constraint = 'innovation_is_never_deleted', table = 'innovation';
end $$;
create trigger innovation_no_delete before delete on innovation for each row execute function innovation_no_delete();
create trigger innovation_no_truncate before truncate on innovation for each statement execute function refuse_truncate();

create table innovation_revision (
  innovation_id uuid not null constraint innovation_revision_innovation_fkey references innovation,
  number integer not null,
  act text not null,
  at timestamptz not null,
  by_id uuid not null constraint innovation_revision_person_fkey references person,
  name text not null,
  fields jsonb not null,
  content jsonb not null,
  form_key text not null,
  form_version integer not null,
  constraint innovation_revision_pkey primary key (innovation_id, number)
);
create table innovation_act (
  id uuid constraint innovation_act_pkey primary key,
  innovation_id uuid not null constraint innovation_act_innovation_fkey references innovation,
  act text not null,
  from_status text,
  to_status text not null,
  at timestamptz not null,
  by_id uuid not null constraint innovation_act_person_fkey references person,
  detail text
);
create index innovation_act_innovation on innovation_act (innovation_id, id);
create table innovation_note (
  id uuid constraint innovation_note_pkey primary key,
  innovation_id uuid not null constraint innovation_note_innovation_fkey references innovation,
  revision integer not null,
  pointer text,
  text text not null,
  at timestamptz not null,
  by_id uuid not null constraint innovation_note_person_fkey references person
);
create index innovation_note_innovation on innovation_note (innovation_id, id);
create table innovation_field_change (
  id uuid constraint innovation_field_change_pkey primary key,
  innovation_id uuid not null constraint innovation_field_change_innovation_fkey references innovation,
  version integer not null,
  pointer text not null,
  old_value jsonb,
  new_value jsonb,
  at timestamptz not null,
  by_id uuid not null constraint innovation_field_change_person_fkey references person
);
create index innovation_field_change_innovation on innovation_field_change (innovation_id, version);
${['innovation_revision', 'innovation_act', 'innovation_note', 'innovation_field_change']
  .map(
    (table) => `
create trigger ${table}_only_grows before update or delete on ${table} for each row execute function refuse_change();
create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function refuse_truncate();`,
  )
  .join('')}`;

const DUTY = `
create table declaration (
  id uuid constraint declaration_pkey primary key,
  innovation_id uuid not null,
  period_id uuid not null,
  region_id uuid not null,
  duty_agency_id uuid,
  registered boolean not null default false,
  verified boolean not null default false,
  counts boolean not null default false,
  development text,
  declared_at timestamptz not null,
  declared_by uuid not null constraint declaration_person_fkey references person,
  constraint declaration_once_a_period unique (innovation_id, period_id),
  constraint declaration_innovation_fkey foreign key (region_id, innovation_id) references innovation (region_id, id),
  constraint declaration_period_fkey foreign key (region_id, period_id) references period (region_id, id)
);
create index declaration_period_duty on declaration (period_id, duty_agency_id);

create table obligation (
  id uuid constraint obligation_pkey primary key,
  period_id uuid not null,
  agency_id uuid not null,
  region_id uuid not null,
  required integer not null,
  counted integer not null default 0,
  registered integer not null default 0,
  verified integer not null default 0,
  begun integer not null default 0,
  met_since timestamptz,
  exempt boolean not null default false,
  lapse_open boolean not null default false,
  ended_on date,
  constraint obligation_once_a_period unique (period_id, agency_id),
  constraint obligation_period_fkey foreign key (region_id, period_id) references period (region_id, id),
  constraint obligation_agency_fkey foreign key (region_id, agency_id) references agency (region_id, id),
  constraint obligation_counts_not_negative check (counted >= 0 and registered >= 0 and verified >= 0 and begun >= 0),
  -- The order of November 2019, held whatever the code above forgets: what was once met stays met,
  -- unless the office exempted the agency, a finding of fact opened a lapse, or the agency is no more.
  constraint obligation_once_met_stays_met check
    (counted >= required or met_since is null or exempt or lapse_open or ended_on is not null)
);
create index obligation_agency on obligation (agency_id, period_id);
create index obligation_region on obligation (region_id, period_id);

create table obligation_change (
  obligation_id uuid not null constraint obligation_change_obligation_fkey references obligation,
  sequence bigint generated always as identity,
  at timestamptz not null,
  required integer not null,
  counted integer not null,
  registered integer not null,
  verified integer not null,
  begun integer not null,
  met_since timestamptz,
  exempt boolean not null,
  lapse_open boolean not null,
  ended_on date,
  constraint obligation_change_pkey primary key (obligation_id, sequence)
);
create index obligation_change_at on obligation_change (obligation_id, at desc, sequence desc);

create table lapse (
  id uuid constraint lapse_pkey primary key,
  obligation_id uuid not null constraint lapse_obligation_fkey references obligation,
  innovation_id uuid not null constraint lapse_innovation_fkey references innovation,
  cause text not null constraint lapse_cause_known check (cause in ('REJECTED', 'STOPPED')),
  reason text not null,
  opened_by uuid not null constraint lapse_opener_fkey references person,
  opened_at timestamptz not null,
  cure_by timestamptz not null,
  cured_at timestamptz
);
create unique index lapse_one_open on lapse (obligation_id) where cured_at is null;
create index lapse_obligation on lapse (obligation_id);

create table exemption (
  id uuid constraint exemption_pkey primary key,
  period_id uuid not null,
  agency_id uuid not null,
  region_id uuid not null,
  basis_kind text not null constraint exemption_basis_kind_known check (basis_kind in ('SK', 'SURAT', 'NOTA')),
  basis_number text not null,
  basis_on date not null,
  reason text not null,
  granted_by uuid not null constraint exemption_granter_fkey references person,
  granted_at timestamptz not null,
  revoked_by uuid constraint exemption_revoker_fkey references person,
  revoked_at timestamptz,
  constraint exemption_obligation_fkey foreign key (period_id, agency_id) references obligation (period_id, agency_id)
);
create unique index exemption_one_active on exemption (period_id, agency_id) where revoked_at is null;
create index exemption_period on exemption (period_id, id);

create table verdict (
  id uuid constraint verdict_pkey primary key,
  period_id uuid not null,
  agency_id uuid not null,
  region_id uuid not null,
  outcome text not null constraint verdict_outcome_known check (outcome in ('MET', 'UNMET', 'EXEMPT', 'LAPSED', 'ENDED')),
  required integer not null,
  counted integer not null,
  verified integer not null,
  decided_at timestamptz not null,
  decided_by uuid not null constraint verdict_person_fkey references person,
  constraint verdict_period_fkey foreign key (region_id, period_id) references period (region_id, id),
  constraint verdict_agency_fkey foreign key (region_id, agency_id) references agency (region_id, id),
  constraint verdict_once unique (period_id, agency_id, decided_at)
);`;

/** Periods, innovations and the duty that each obliged agency owes. */
export class InnovationsAndDuty1764000000002 implements MigrationInterface {
  readonly name = 'InnovationsAndDuty1764000000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [PERIODS, INNOVATIONS, DUTY]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table verdict, exemption, lapse, obligation_change, obligation, declaration,
        innovation_field_change, innovation_note, innovation_act, innovation_revision, innovation, period;
      drop function innovation_before, innovation_no_delete;`);
  }
}
