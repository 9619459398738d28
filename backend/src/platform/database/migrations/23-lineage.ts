import type { MigrationInterface, QueryRunner } from 'typeorm';

const REPLICATION = `
create table replication (
  innovation_id uuid constraint replication_pkey primary key,
  of_id uuid not null constraint replication_of_fkey references innovation,
  region_id uuid not null,
  since timestamptz not null,
  by_id uuid not null constraint replication_person_fkey references person,
  constraint replication_innovation_fkey foreign key (region_id, innovation_id) references innovation (region_id, id),
  constraint replication_not_of_itself check (innovation_id <> of_id)
);
create index replication_of on replication (of_id);

create function replication_before() returns trigger language plpgsql as $$
begin
  select region_id into new.region_id from innovation where id = new.innovation_id;
  -- One join after the other: two that begin at once would each see a tree without the other's branch.
  perform refuse_old_snapshot();
  perform pg_advisory_xact_lock(hashtextextended('replication', 0));
  if exists (select from innovation where id in (new.innovation_id, new.of_id) and copy_of_id is not null) then
    raise exception 'a working copy has the lineage of what it corrects'
      using errcode = '23514', constraint = 'replication_of_originals', table = 'replication';
  end if;
  if exists (
    with recursive up as (
      select r.of_id from replication r where r.innovation_id = new.of_id
      union select r.of_id from replication r join up on r.innovation_id = up.of_id)
    select from up where of_id = new.innovation_id) then
    raise exception 'nothing is the replication of its own replication'
      using errcode = '23514', constraint = 'replication_without_cycle', table = 'replication';
  end if;
  return new;
end $$;
create trigger replication_before before insert or update on replication
  for each row execute function replication_before();
create trigger replication_no_truncate before truncate on replication
  for each statement execute function refuse_truncate();`;

/** A name as it is compared, however it is written. */
const ENTRY_NAMES = `
create function name_key(name text) returns text language sql stable as $$
  select trim(regexp_replace(lower(unaccent(name)), '[^[:alnum:]]+', ' ', 'g'))
$$;
alter table entry add column name_key text;
create function entry_name_key() returns trigger language plpgsql as $$
begin
  new.name_key := name_key(new.name);
  return new;
end $$;
create trigger entry_name_key before insert or update of name, name_key on entry
  for each row execute function entry_name_key();
alter table entry disable trigger user;
update entry set name_key = name_key(name);
alter table entry enable trigger user;
alter table entry alter column name_key set not null;
-- Not unique: what was sent before this rule stays sent. Sending holds the edition, so two never race.
create index entry_name on entry (edition_id, name_key) where status = 'SUBMITTED';`;

/** Who replicates whom, and names that stand once in an edition. */
export class Lineage1764000000023 implements MigrationInterface {
  readonly name = 'Lineage1764000000023';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [REPLICATION, ENTRY_NAMES]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table replication; drop function replication_before;
      drop index entry_name; alter table entry drop column name_key;
      drop function entry_name_key; drop function name_key;`);
  }
}
