import type { MigrationInterface, QueryRunner } from 'typeorm';

const FILES = `
-- What was uploaded, once a region: the same bytes are the same file, whoever brought them.
create table stored_file (
  id uuid constraint stored_file_pkey primary key,
  region_id uuid not null constraint stored_file_region_fkey references region,
  sha256 text not null constraint stored_file_sha256_form check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null constraint stored_file_not_empty check (bytes > 0),
  kind text not null constraint stored_file_kind_known check
    (kind in ('PDF', 'IMAGE', 'DOCUMENT', 'SHEET', 'SLIDES', 'VIDEO')),
  mime text not null,
  page_count integer constraint stored_file_has_pages check (page_count >= 1),
  scan text not null constraint stored_file_scan_known check (scan in ('OFF', 'PENDING', 'CLEAN', 'INFECTED')),
  created_at timestamptz not null,
  constraint stored_file_in_region_key unique (region_id, id),
  constraint stored_file_sha256_key unique (region_id, sha256)
);
create index stored_file_to_scan on stored_file (created_at) where scan = 'PENDING';`;

const EVIDENCE = `
create table evidence (
  id uuid constraint evidence_pkey primary key,
  region_id uuid not null,
  innovation_id uuid not null,
  kind text not null constraint evidence_kind_known check (kind in ('FILE', 'LINK', 'DOCUMENT')),
  title text not null constraint evidence_title_said check (title <> ''),
  file_id uuid,
  url text,
  document_id uuid,
  locator text,
  created_by uuid not null constraint evidence_creator_fkey references person,
  created_at timestamptz not null,
  removed_by uuid constraint evidence_remover_fkey references person,
  removed_at timestamptz,
  purged_at timestamptz,
  version integer not null default 1,
  constraint evidence_innovation_fkey foreign key (region_id, innovation_id) references innovation (region_id, id),
  constraint evidence_file_fkey foreign key (region_id, file_id) references stored_file (region_id, id),
  constraint evidence_of_innovation_key unique (innovation_id, id),
  constraint evidence_points_at_one_thing check (purged_at is not null or
    (num_nonnulls(file_id, url, document_id) = 1
      and kind = case when file_id is not null then 'FILE' when url is not null then 'LINK' else 'DOCUMENT' end)),
  constraint evidence_removal_is_complete check ((removed_by is null) = (removed_at is null)),
  constraint evidence_purged_is_removed check (purged_at is null or removed_at is not null)
);
create index evidence_innovation on evidence (innovation_id, created_at, id);
create index evidence_file on evidence (file_id) where file_id is not null;
create index evidence_document on evidence (document_id) where document_id is not null;
create unique index evidence_file_once on evidence (innovation_id, file_id) where removed_at is null;
create unique index evidence_link_once on evidence (innovation_id, url) where removed_at is null;

create function evidence_before() returns trigger language plpgsql as $$
declare
  original uuid;
begin
  if tg_op = 'UPDATE' and (new.innovation_id, new.kind, new.created_by, new.created_at)
      is distinct from (old.innovation_id, old.kind, old.created_by, old.created_at) then
    raise exception 'evidence stays where it was filed'
      using errcode = '23514', constraint = 'evidence_origin_is_fixed', table = 'evidence';
  end if;
  select region_id, copy_of_id into new.region_id, original from innovation where id = new.innovation_id;
  if original is not null then
    raise exception 'evidence hangs on the original, never on a working copy'
      using errcode = '23514', constraint = 'evidence_of_the_original', table = 'evidence';
  end if;
  return new;
end $$;
create trigger evidence_before before insert or update on evidence for each row execute function evidence_before();

create table evidence_indicator (
  id uuid constraint evidence_indicator_pkey primary key,
  region_id uuid not null,
  evidence_id uuid not null,
  innovation_id uuid not null,
  indicator_key text not null,
  added_by uuid not null constraint evidence_indicator_adder_fkey references person,
  added_at timestamptz not null,
  removed_by uuid constraint evidence_indicator_remover_fkey references person,
  removed_at timestamptz,
  constraint evidence_indicator_evidence_fkey foreign key (innovation_id, evidence_id) references evidence (innovation_id, id),
  constraint evidence_indicator_removal_is_complete check ((removed_by is null) = (removed_at is null))
);
create unique index evidence_indicator_once on evidence_indicator (evidence_id, indicator_key) where removed_at is null;
create index evidence_indicator_innovation on evidence_indicator (innovation_id, indicator_key) where removed_at is null;

create function evidence_indicator_region() returns trigger language plpgsql as $$
begin
  select region_id into new.region_id from evidence where id = new.evidence_id;
  return new;
end $$;
create trigger evidence_indicator_region before insert or update of region_id, evidence_id on evidence_indicator
  for each row execute function evidence_indicator_region();`;

const KEPT = `
create function refuse_delete() returns trigger language plpgsql as $$
begin
  raise exception '% is taken off the list, never deleted', tg_table_name
    using errcode = '23514', constraint = 'nothing_is_deleted', table = tg_table_name;
end $$;
${['stored_file', 'evidence', 'evidence_indicator']
  .map(
    (table) => `
create trigger ${table}_no_delete before delete on ${table} for each row execute function refuse_delete();
create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function refuse_truncate();`,
  )
  .join('')}`;

/** What an innovation can show for itself, and which indicators each piece serves. */
export class Evidence1764000000020 implements MigrationInterface {
  readonly name = 'Evidence1764000000020';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [FILES, EVIDENCE, KEPT]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table evidence_indicator, evidence, stored_file;
      drop function evidence_indicator_region, evidence_before, refuse_delete;`);
  }
}
