import type { MigrationInterface, QueryRunner } from 'typeorm';

/** All four are trusted extensions: the owner of the database may create them. */
const EXTENSIONS = `
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gist;
create extension if not exists btree_gin;`;

const TIME = `
create function business_now() returns timestamptz language sql volatile as $$
  -- The unit of work hands in the business clock; a write past the API has none and takes the machine's.
  select coalesce(nullif(current_setting('satu.now', true), '')::timestamptz, clock_timestamp())
$$;

create function refuse_truncate() returns trigger language plpgsql as $$
begin
  raise exception '% keeps what people wrote and cannot be emptied', tg_table_name
    using errcode = '23514', constraint = 'nothing_is_truncated', table = tg_table_name;
end $$;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% only grows', tg_table_name
    using errcode = '23514', constraint = 'history_only_grows', table = tg_table_name;
end $$;`;

const PLATFORM = `
create table setting (
  key text constraint setting_pkey primary key,
  value jsonb not null
);

create table audit_event (
  id uuid constraint audit_event_pkey primary key,
  at timestamptz not null,
  actor_id uuid,
  act text not null,
  subject_type text not null,
  subject_id uuid not null,
  region_id uuid,
  agency_id uuid,
  request_id text,
  detail jsonb not null default '{}'
);
create index audit_event_subject on audit_event (subject_type, subject_id, id desc);
create index audit_event_region on audit_event (region_id, id desc);
create trigger audit_event_only_grows before update or delete on audit_event
  for each row execute function refuse_change();
create trigger audit_event_no_truncate before truncate on audit_event
  for each statement execute function refuse_truncate();

create table idempotency_key (
  person_id uuid not null,
  key text not null,
  request_hash bytea not null,
  status integer,
  headers jsonb,
  body text,
  created_at timestamptz not null,
  worked_at timestamptz,
  constraint idempotency_key_pkey primary key (person_id, key)
);
create index idempotency_key_age on idempotency_key (created_at);`;

const REGIONS = `
create table region (
  id uuid constraint region_pkey primary key,
  code text not null constraint region_code_key unique,
  name text not null,
  kind text not null constraint region_kind_known check (kind in ('NATION', 'PROVINCE', 'REGENCY', 'CITY')),
  parent_id uuid constraint region_parent_fkey references region,
  time_zone text not null constraint region_time_zone_known
    check (time_zone in ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')),
  words jsonb not null,
  constraint region_tree_has_one_root check ((kind = 'NATION') = (parent_id is null))
);
create index region_parent on region (parent_id);

create table agency (
  id uuid constraint agency_pkey primary key,
  region_id uuid not null constraint agency_region_fkey references region,
  code text not null,
  name text not null,
  short_name text not null,
  kind text not null,
  parent_id uuid,
  duty_agency_id uuid,
  obliged boolean not null,
  affair_codes text[] not null default '{}',
  valid_from date not null,
  valid_until date,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint agency_code_key unique (region_id, code),
  constraint agency_in_region_key unique (region_id, id),
  constraint agency_parent_fkey foreign key (region_id, parent_id) references agency (region_id, id),
  constraint agency_not_its_own_parent check (parent_id <> id),
  constraint agency_dates_in_order check (valid_until is null or valid_until >= valid_from)
);
create index agency_parent on agency (parent_id);
create index agency_duty on agency (duty_agency_id);
create index agency_list on agency (region_id, name collate "id-x-icu", id);

create function agency_before() returns trigger language plpgsql as $$
begin
  -- The obliged ancestor for which this agency's innovations count (a puskesmas counts for its dinas).
  new.duty_agency_id := case when new.obliged then new.id
    else (select duty_agency_id from agency where id = new.parent_id) end;
  return new;
end $$;
create trigger agency_before before insert or update on agency
  for each row execute function agency_before();

create function agency_after_duty() returns trigger language plpgsql as $$
begin
  update agency set updated_at = updated_at where parent_id = new.id and not obliged;
  return null;
end $$;
create trigger agency_after_duty after update on agency for each row
  when (old.duty_agency_id is distinct from new.duty_agency_id) execute function agency_after_duty();

create function related_agencies(of_agency uuid) returns setof uuid language sql stable as $$
  -- Itself, its ancestors and its descendants: who may not judge whom.
  with recursive up as (
    select id, parent_id from agency where id = of_agency
    union select a.id, a.parent_id from agency a join up on a.id = up.parent_id
  ), down as (
    select id from agency where id = of_agency
    union select a.id from agency a join down on a.parent_id = down.id
  )
  select id from up union select id from down
$$;

create table affair (
  code text constraint affair_pkey primary key,
  name text not null,
  affair_group text not null,
  group_label text not null
);

create table reorganisation (
  id uuid constraint reorganisation_pkey primary key,
  region_id uuid not null constraint reorganisation_region_fkey references region,
  kind text not null constraint reorganisation_kind_known check (kind in ('MERGE', 'SPLIT', 'RENAME', 'CLOSE')),
  effective_on date not null,
  predecessor_ids uuid[] not null,
  successor_ids uuid[] not null,
  moved_innovation_ids uuid[] not null,
  done_by uuid not null,
  done_at timestamptz not null
);`;

const PEOPLE = `
create table person (
  id uuid constraint person_pkey primary key,
  name text not null,
  email text,
  nip text constraint person_nip_key unique,
  mobile text constraint person_mobile_key unique,
  affiliation text,
  password_hash text,
  active boolean not null default true,
  last_sign_in_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint person_can_be_named check (email is not null or nip is not null or mobile is not null)
);
create unique index person_email_key on person (lower(email));
create index person_list on person (name collate "id-x-icu", id);

create table person_grant (
  id uuid constraint person_grant_pkey primary key,
  person_id uuid not null constraint person_grant_person_fkey references person,
  role text not null,
  programme text,
  kind text not null,
  region_id uuid not null constraint person_grant_region_fkey references region,
  agency_id uuid,
  from_on date not null,
  until_on date,
  decree text,
  needs_consent boolean not null,
  given_by uuid constraint person_grant_giver_fkey references person,
  given_at timestamptz not null,
  consented_by uuid constraint person_grant_consenter_fkey references person,
  consented_at timestamptz,
  annulled_by uuid constraint person_grant_annuller_fkey references person,
  annulled_at timestamptz,
  constraint person_grant_agency_fkey foreign key (region_id, agency_id) references agency (region_id, id),
  constraint person_grant_kind_known check (kind in ('DEFINITIF', 'PLT', 'PLH', 'PJ', 'DELEGATED')),
  constraint person_grant_never_to_oneself check (given_by <> person_id),
  constraint person_grant_consent_by_a_second check (consented_by <> given_by and consented_by <> person_id),
  constraint person_grant_agency_roles check
    ((role in ('AGENCY_STAFF', 'AGENCY_HEAD', 'MENTOR')) <= (agency_id is not null)),
  constraint person_grant_programme_known check
    ((role = 'VERIFIER') = (programme is not null) and (programme is null or programme in ('IID', 'SERVICE'))),
  constraint person_grant_dates_in_order check (until_on is null or until_on >= from_on)
);
create index person_grant_person on person_grant (person_id);
create index person_grant_region on person_grant (region_id, role);
create index person_grant_agency on person_grant (agency_id);

create table session (
  id uuid constraint session_pkey primary key,
  token_hash bytea not null constraint session_token_key unique,
  person_id uuid not null constraint session_person_fkey references person,
  label text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_person on session (person_id);

create table known_device (
  person_id uuid not null constraint known_device_person_fkey references person,
  token_hash bytea not null,
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  constraint known_device_pkey primary key (person_id, token_hash)
);

create table sign_in_failure (
  id uuid constraint sign_in_failure_pkey primary key,
  account_hash bytea not null,
  address text not null,
  at timestamptz not null
);
create index sign_in_failure_account on sign_in_failure (account_hash, at);
create index sign_in_failure_address on sign_in_failure (address, at);

create table sign_in_link (
  token_hash bytea constraint sign_in_link_pkey primary key,
  person_id uuid not null constraint sign_in_link_person_fkey references person,
  purpose text not null constraint sign_in_link_purpose_known check (purpose in ('FIRST_SIGN_IN', 'FORGOTTEN_PASSWORD')),
  made_by uuid constraint sign_in_link_maker_fkey references person,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index sign_in_link_person on sign_in_link (person_id);

create table access_token (
  id uuid constraint access_token_pkey primary key,
  token_hash bytea not null constraint access_token_token_key unique,
  person_id uuid not null constraint access_token_person_fkey references person,
  name text not null,
  permissions text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index access_token_person on access_token (person_id);`;

/** Regions, agencies, people and the machinery beneath every feature. */
export class Foundation1764000000001 implements MigrationInterface {
  readonly name = 'Foundation1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [EXTENSIONS, TIME, PLATFORM, REGIONS, PEOPLE]) await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(
      new Error('The first migration is not undone: restore a backup or start an empty database.'),
    );
  }
}
