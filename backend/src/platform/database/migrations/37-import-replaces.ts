import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMNS = `
alter table import_row
  -- The draft that the row was written over, its text as it stood before, and the version it was left at.
  add column replaced_id uuid constraint import_row_replaced_fkey references innovation,
  add column former jsonb,
  add column left_version int,
  add constraint import_row_made_or_replaced check (innovation_id is null or replaced_id is null),
  add constraint import_row_replaced_whole check (
    (replaced_id is null) = (former is null) and (replaced_id is null) = (left_version is null));
create index import_row_replaced on import_row (replaced_id) where replaced_id is not null;`;

/** A row of a sheet may be written over a draft that stands, and that can be taken back too. */
export class ImportReplaces1764000000037 implements MigrationInterface {
  readonly name = 'ImportReplaces1764000000037';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table import_row drop column replaced_id, drop column former, drop column left_version`);
  }
}
