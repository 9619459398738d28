import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables whose rows belong to the region of the row they hang on: table, its key, what it names. */
const CHILDREN = [
  ['rubric', 'edition_id', 'edition'],
  ['criterion', 'rubric_id', 'rubric'],
  ['stage', 'edition_id', 'edition'],
  ['publication_call', 'edition_id', 'edition'],
  ['result', 'edition_id', 'edition'],
  ['entry_person', 'entry_id', 'entry'],
  ['scoresheet_score', 'scoresheet_id', 'scoresheet'],
  ['score_event', 'scoresheet_id', 'scoresheet'],
  ['innovation_act', 'innovation_id', 'innovation'],
  ['innovation_field_change', 'innovation_id', 'innovation'],
  ['innovation_note', 'innovation_id', 'innovation'],
  ['innovation_revision', 'innovation_id', 'innovation'],
  ['obligation_change', 'obligation_id', 'obligation'],
  ['lapse', 'obligation_id', 'obligation'],
  ['sop_evaluation', 'sop_id', 'sop'],
] as const;

/** The region is read from the parent, never told: no writer can put a row into another region. */
function carry([table, key, parent]: (typeof CHILDREN)[number]): string {
  return `
alter table ${table} add column region_id uuid;
alter table ${table} disable trigger user;
update ${table} c set region_id = p.region_id from ${parent} p where p.id = c.${key};
alter table ${table} enable trigger user;
alter table ${table} alter column region_id set not null;
create function ${table}_region() returns trigger language plpgsql as $$
begin
  select region_id into new.region_id from ${parent} where id = new.${key};
  return new;
end $$;
create trigger ${table}_region before insert or update of region_id, ${key} on ${table}
  for each row execute function ${table}_region();`;
}

const UNTRUNCATED = `
create trigger sop_evaluation_no_truncate before truncate on sop_evaluation
  for each statement execute function refuse_truncate();
create trigger scoresheet_score_no_truncate before truncate on scoresheet_score
  for each statement execute function refuse_truncate();`;

/** Every row that belongs to a region says to which. */
export class RegionOnEveryRow1764000000015 implements MigrationInterface {
  readonly name = 'RegionOnEveryRow1764000000015';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [...CHILDREN.map(carry), UNTRUNCATED]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop trigger sop_evaluation_no_truncate on sop_evaluation; drop trigger scoresheet_score_no_truncate on scoresheet_score',
    );
    for (const [table] of CHILDREN) {
      await runner.query(
        `drop function ${table}_region() cascade; alter table ${table} drop column region_id`,
      );
    }
  }
}
