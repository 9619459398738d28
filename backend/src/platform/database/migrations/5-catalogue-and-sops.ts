import type { MigrationInterface, QueryRunner } from 'typeorm';

const CATALOGUE = `
-- What the public reads: published fields only, copied here by the act of publishing.
create table catalogue_innovation (
  id uuid constraint catalogue_innovation_pkey primary key
    constraint catalogue_innovation_origin_fkey references innovation,
  region_id uuid not null constraint catalogue_innovation_region_fkey references region,
  region_name text not null,
  name text not null,
  agency_id uuid not null,
  agency_name text not null,
  custodian_agency_name text not null,
  stage text not null,
  medium text,
  main_affair_code text not null,
  touched_affair_codes text[] not null,
  sdgs integer[] not null,
  summary text not null,
  use_state text not null,
  content jsonb not null,
  form_key text not null,
  form_version integer not null,
  published_at timestamptz not null,
  search tsvector not null,
  search_text text not null
);
create index catalogue_innovation_list on catalogue_innovation (published_at desc, id desc);
create index catalogue_innovation_region on catalogue_innovation (region_id, published_at desc, id desc);
create index catalogue_innovation_search on catalogue_innovation using gin (search);
create index catalogue_innovation_search_text on catalogue_innovation using gin (search_text gin_trgm_ops);

create function catalogue_innovation_before() returns trigger language plpgsql as $$
begin
  new.search_text := lower(unaccent(new.name || ' ' || new.agency_name || ' ' || new.summary));
  new.search := setweight(to_tsvector('indonesian', new.name) || to_tsvector('simple', new.name), 'A')
    || setweight(to_tsvector('simple', new.agency_name), 'B')
    || setweight(to_tsvector('indonesian', new.summary) || to_tsvector('simple', new.summary), 'C');
  return new;
end $$;
create trigger catalogue_innovation_before before insert or update on catalogue_innovation
  for each row execute function catalogue_innovation_before();`;

const SOPS = `
create table sop (
  id uuid constraint sop_pkey primary key,
  region_id uuid not null,
  agency_id uuid not null,
  number text not null,
  name text not null,
  effective_on date,
  last_evaluated_on date,
  interval_months integer not null default 12,
  status text not null constraint sop_status_known check (status in ('IN_FORCE', 'TO_REVISE', 'REVOKED')),
  content jsonb not null default '{}',
  version integer not null default 1,
  created_by uuid not null constraint sop_creator_fkey references person,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint sop_agency_fkey foreign key (region_id, agency_id) references agency (region_id, id),
  constraint sop_number_key unique (agency_id, number)
);
create index sop_list on sop (region_id, updated_at desc, id desc);

create table sop_evaluation (
  id uuid constraint sop_evaluation_pkey primary key,
  sop_id uuid not null constraint sop_evaluation_sop_fkey references sop,
  evaluated_on date not null,
  outcome text not null constraint sop_evaluation_outcome_known check (outcome in ('KEEP', 'REVISE', 'REVOKE')),
  answers jsonb not null,
  minutes text not null,
  by_id uuid not null constraint sop_evaluation_person_fkey references person,
  at timestamptz not null
);
create index sop_evaluation_sop on sop_evaluation (sop_id, id);
create trigger sop_evaluation_only_grows before update or delete on sop_evaluation for each row execute function refuse_change();`;

/** The public's own projection, and the register of SOPs. */
export class CatalogueAndSops1764000000005 implements MigrationInterface {
  readonly name = 'CatalogueAndSops1764000000005';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [CATALOGUE, SOPS]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table sop_evaluation, sop, catalogue_innovation;
      drop function catalogue_innovation_before;`);
  }
}
