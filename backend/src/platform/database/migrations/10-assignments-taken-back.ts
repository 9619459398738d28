import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASSIGNMENTS = `
-- RELEASED: taken back by the manager. The row stays, because what was written under it stays.
alter table entry_person
  drop constraint entry_person_state_known,
  add constraint entry_person_state_known check (state in ('ASSIGNED', 'CONFLICT', 'RELEASED')),
  add column version integer not null default 1;

create or replace function entry_person_before() returns trigger language plpgsql as $$
declare
  judged uuid := (select agency_id from entry where id = new.entry_id);
begin
  if new.state = 'ASSIGNED' and (tg_op = 'INSERT' or old.state <> 'ASSIGNED') then
    -- Whoever hangs one of these agencies elsewhere, or gives a post in one, waits for us or we for them.
    perform 1 from agency where id in (select related_agencies(judged)) order by id for share;
    if person_belongs_to(new.person_id, judged) then
      raise exception 'nobody judges the own agency, its parent or its child'
        using errcode = '23514', constraint = 'assignment_without_conflict', table = 'entry_person';
    end if;
  end if;
  return new;
end $$;

create or replace function person_grant_after() returns trigger language plpgsql as $$
begin
  perform 1 from agency where id = new.agency_id for no key update;
  -- A later move turns an assignment into a conflict; the scoresheet stays, and is left out of the result.
  insert into entry_person (id, entry_id, person_id, state, made_at)
    select gen_random_uuid(), e.id, new.person_id, 'CONFLICT', business_now()
    from entry e join edition d on d.id = e.edition_id
    where e.agency_id in (select related_agencies(new.agency_id)) and d.published_at is null
    on conflict (entry_id, person_id) do update set state = 'CONFLICT', version = entry_person.version + 1
      where entry_person.state <> 'CONFLICT';
  return null;
end $$;

create function agency_after_parent() returns trigger language plpgsql as $$
begin
  -- Families change too: who has become related to what is being judged may judge it no longer.
  update entry_person a set state = 'CONFLICT', version = a.version + 1
    from entry e join edition d on d.id = e.edition_id
    where a.entry_id = e.id and a.state = 'ASSIGNED' and d.published_at is null
      and e.region_id = new.region_id and person_belongs_to(a.person_id, e.agency_id);
  return null;
end $$;
create trigger agency_after_parent after update on agency for each row
  when (old.parent_id is distinct from new.parent_id) execute function agency_after_parent();`;

const SCORES = `
-- Of which version of its scoresheet a score is: a stale patch is merged by it.
alter table score_event add column version integer not null default 1;`;

/** Assignments can be taken back without losing what was written; scores know their version. */
export class AssignmentsTakenBack1764000000010 implements MigrationInterface {
  readonly name = 'AssignmentsTakenBack1764000000010';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [ASSIGNMENTS, SCORES]) await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(
      new Error(
        'Assignments that were taken back have no place in the older tables: restore a backup instead.',
      ),
    );
  }
}
