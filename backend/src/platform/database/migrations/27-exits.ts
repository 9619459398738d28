import type { MigrationInterface, QueryRunner } from 'typeorm';

const TICKS = `
create table exit_tick (
  innovation_id uuid not null constraint exit_tick_innovation_fkey references innovation,
  region_id uuid not null,
  target text not null,
  field_key text not null,
  ticked_by uuid not null constraint exit_tick_person_fkey references person,
  ticked_at timestamptz not null,
  constraint exit_tick_pkey primary key (innovation_id, target, field_key)
);
create table exit_number (
  innovation_id uuid not null constraint exit_number_innovation_fkey references innovation,
  region_id uuid not null,
  target text not null,
  number text not null,
  noted_by uuid not null constraint exit_number_person_fkey references person,
  noted_at timestamptz not null,
  constraint exit_number_pkey primary key (innovation_id, target)
);
${['exit_tick', 'exit_number']
  .map(
    (table) => `
create function ${table}_region() returns trigger language plpgsql as $$
begin
  select region_id into new.region_id from innovation where id = new.innovation_id;
  return new;
end $$;
create trigger ${table}_region before insert or update of region_id, innovation_id on ${table}
  for each row execute function ${table}_region();`,
  )
  .join('')}`;

/** What has been typed into another system already, and the number it gave. */
export class Exits1764000000027 implements MigrationInterface {
  readonly name = 'Exits1764000000027';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TICKS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table exit_number;
      drop table exit_tick;
      drop function exit_number_region;
      drop function exit_tick_region;`);
  }
}
