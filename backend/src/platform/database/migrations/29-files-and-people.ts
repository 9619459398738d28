import type { MigrationInterface, QueryRunner } from 'typeorm';

const FILES = `
alter table stored_file
  add column findings jsonb not null default '[]',
  add column purged_at timestamptz,
  add constraint stored_file_findings_listed check (jsonb_typeof(findings) = 'array');

-- Who keeps a file, for the quota: the same bytes count once for each agency that brought them.
create table stored_file_agency (
  id uuid constraint stored_file_agency_pkey primary key,
  region_id uuid not null,
  file_id uuid not null,
  agency_id uuid not null,
  bytes bigint not null,
  added_at timestamptz not null,
  released_at timestamptz,
  constraint stored_file_agency_file_fkey foreign key (region_id, file_id) references stored_file (region_id, id),
  constraint stored_file_agency_agency_fkey foreign key (region_id, agency_id) references agency (region_id, id)
);
create unique index stored_file_agency_once on stored_file_agency (agency_id, file_id) where released_at is null;
create function stored_file_agency_region() returns trigger language plpgsql as $$
begin
  select region_id, bytes into new.region_id, new.bytes from stored_file where id = new.file_id;
  return new;
end $$;
create trigger stored_file_agency_region before insert or update of region_id, file_id on stored_file_agency
  for each row execute function stored_file_agency_region();

create table file_setting (
  id uuid constraint file_setting_pkey primary key,
  region_id uuid not null constraint file_setting_region_fkey references region,
  limits jsonb not null,
  quota bigint not null constraint file_setting_quota_positive check (quota > 0),
  retention_months jsonb not null,
  version integer not null default 1,
  updated_at timestamptz not null,
  constraint file_setting_region_key unique (region_id)
);`;

const EVIDENCE = `
alter table evidence
  add column personal_kinds text[] not null default '{}',
  add column privacy text not null default 'NONE',
  add column masked_file_id uuid,
  add column link_checked_at timestamptz,
  add column link_failing_since timestamptz,
  add column link_answer text,
  add constraint evidence_personal_kinds_known check (personal_kinds <@ array['NIK', 'HEALTH', 'CHILDREN']),
  add constraint evidence_privacy_known check (privacy in ('NONE', 'OPEN', 'MASKED', 'CLEARED')),
  add constraint evidence_masked_has_copy check ((privacy = 'MASKED') = (masked_file_id is not null) or purged_at is not null),
  add constraint evidence_masked_file_fkey foreign key (region_id, masked_file_id) references stored_file (region_id, id);
create index evidence_masked_file on evidence (masked_file_id) where masked_file_id is not null;
create index evidence_link_to_check on evidence (link_checked_at nulls first) where url is not null and removed_at is null;
create index evidence_personal on evidence (region_id, created_at) where privacy <> 'NONE' and purged_at is null;

-- What remains of purged evidence: what it was, who let it go, why, and when (rule 8; UU 27/2022).
create table evidence_purge (
  id uuid constraint evidence_purge_pkey primary key,
  region_id uuid not null,
  evidence_id uuid not null constraint evidence_purge_evidence_fkey references evidence,
  file_kind text not null,
  bytes bigint not null,
  sha256 text not null,
  personal_kinds text[] not null,
  reason text not null constraint evidence_purge_reason_said check (reason <> ''),
  by_id uuid not null constraint evidence_purge_person_fkey references person,
  at timestamptz not null,
  constraint evidence_purge_once unique (evidence_id)
);
create function evidence_purge_region() returns trigger language plpgsql as $$
begin
  select region_id into new.region_id from evidence where id = new.evidence_id;
  return new;
end $$;
create trigger evidence_purge_region before insert on evidence_purge
  for each row execute function evidence_purge_region();
create trigger evidence_purge_only_grows before update or delete on evidence_purge
  for each row execute function refuse_change();
${['stored_file_agency', 'evidence_purge']
  .map(
    (table) => `
create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function refuse_truncate();`,
  )
  .join('')}`;

/** How much is kept for whom, what files say about people, and what remains when they must go. */
export class FilesAndPeople1764000000029 implements MigrationInterface {
  readonly name = 'FilesAndPeople1764000000029';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [FILES, EVIDENCE]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table evidence_purge, file_setting, stored_file_agency;
      drop function evidence_purge_region, stored_file_agency_region;
      alter table evidence drop column personal_kinds, drop column privacy, drop column masked_file_id,
        drop column link_checked_at, drop column link_failing_since, drop column link_answer;
      alter table stored_file drop column findings, drop column purged_at;`);
  }
}
