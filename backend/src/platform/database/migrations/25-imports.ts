import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
-- A sheet that somebody brought, as it was read; what is wrong with it is worked out anew each time.
create table import_batch (
  id uuid constraint import_batch_pkey primary key,
  region_id uuid not null constraint import_batch_region_fkey references region,
  created_by uuid not null constraint import_batch_person_fkey references person,
  file_name text not null,
  sha256 text not null,
  headings text[] not null,
  -- The key of each column, empty for one that is left out.
  mapping text[] not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  imported_at timestamptz,
  undone_at timestamptz,
  version int not null default 1,
  constraint import_batch_every_column_mapped check (cardinality(mapping) = cardinality(headings)),
  constraint import_batch_undone_after_import check (undone_at is null or imported_at is not null)
);
create index import_batch_person on import_batch (created_by, id desc);
create index import_batch_same_file on import_batch (region_id, sha256) where imported_at is not null;

create table import_row (
  batch_id uuid not null constraint import_row_batch_fkey references import_batch,
  -- As the spreadsheet counts: the headings are row 1.
  number int not null,
  region_id uuid not null,
  cells text[] not null,
  innovation_id uuid constraint import_row_innovation_fkey references innovation,
  constraint import_row_pkey primary key (batch_id, number)
);
create unique index import_row_innovation on import_row (innovation_id) where innovation_id is not null;
create function import_row_region() returns trigger language plpgsql as $$
begin
  select region_id into new.region_id from import_batch where id = new.batch_id;
  return new;
end $$;
create trigger import_row_region before insert or update of region_id, batch_id on import_row
  for each row execute function import_row_region();`;

/** Innovations of past years arrive from a spreadsheet. */
export class Imports1764000000025 implements MigrationInterface {
  readonly name = 'Imports1764000000025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table import_row; drop table import_batch; drop function import_row_region()',
    );
  }
}
