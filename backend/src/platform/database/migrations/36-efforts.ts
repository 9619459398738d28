import type { MigrationInterface, QueryRunner } from 'typeorm';

const EFFORTS = `
-- How much work a person holds a step of the index for, in one region; like a kept filter it is nobody else's.
create table effort (
  person_id uuid not null constraint effort_person_fkey references person,
  region_id uuid not null constraint effort_region_fkey references region,
  -- Of an indicator, or of a row of the region ("row:12"); it outlives an edition that has it no more.
  key text not null constraint effort_key_length check (length(key) between 1 and 100),
  effort integer not null constraint effort_known check (effort between 1 and 5),
  set_at timestamptz not null,
  constraint effort_pkey primary key (person_id, region_id, key)
);`;

/** Efforts that a person sets in the simulator. */
export class Efforts1764000000036 implements MigrationInterface {
  readonly name = 'Efforts1764000000036';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(EFFORTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table effort');
  }
}
