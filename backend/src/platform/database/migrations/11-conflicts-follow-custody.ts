import type { MigrationInterface, QueryRunner } from 'typeorm';

const JUDGED = `
create function judged_agencies(of_entry uuid) returns setof uuid language sql stable as $$
  -- Whoever did the work, and whoever answers for it now: an entry is a frozen copy, custody moves on.
  select agency_id from entry where id = of_entry
  union select i.custodian_agency_id from entry e join innovation i on i.id = e.innovation_id where e.id = of_entry
$$;`;

const ASSIGNING = `
create or replace function entry_person_before() returns trigger language plpgsql as $$
begin
  if new.state = 'ASSIGNED' and (tg_op = 'INSERT' or old.state <> 'ASSIGNED') then
    -- Whoever hangs one of these agencies elsewhere, or gives a post in one, waits for us or we for them.
    perform 1 from agency where id in (select related_agencies(j) from judged_agencies(new.entry_id) j)
      order by id for share;
    if exists (select from judged_agencies(new.entry_id) j where person_belongs_to(new.person_id, j)) then
      raise exception 'nobody judges the own agency, its parent or its child'
        using errcode = '23514', constraint = 'assignment_without_conflict', table = 'entry_person';
    end if;
  end if;
  return new;
end $$;`;

const POSTING = `
create or replace function person_grant_after() returns trigger language plpgsql as $$
begin
  perform 1 from agency where id = new.agency_id for no key update;
  -- A later move turns an assignment into a conflict; the scoresheet stays, and is left out of the result.
  insert into entry_person (id, entry_id, person_id, state, made_at)
    select gen_random_uuid(), e.id, new.person_id, 'CONFLICT', business_now()
    from entry e join edition d on d.id = e.edition_id join innovation i on i.id = e.innovation_id
    where d.published_at is null and (e.agency_id in (select related_agencies(new.agency_id))
      or i.custodian_agency_id in (select related_agencies(new.agency_id)))
    on conflict (entry_id, person_id) do update set state = 'CONFLICT', version = entry_person.version + 1
      where entry_person.state <> 'CONFLICT';
  return null;
end $$;`;

const MOVING = `
create function innovation_after_custody() returns trigger language plpgsql as $$
begin
  perform 1 from agency where id in (select related_agencies(new.custodian_agency_id)) order by id for share;
  insert into entry_person (id, entry_id, person_id, state, made_at)
    select gen_random_uuid(), e.id, g.person_id, 'CONFLICT', business_now()
    from entry e join edition d on d.id = e.edition_id
    cross join (select distinct person_id from person_grant where annulled_at is null
      and agency_id in (select related_agencies(new.custodian_agency_id))
      and (until_on is null or until_on >= business_now()::date)) g
    where e.innovation_id = new.id and d.published_at is null
    on conflict (entry_id, person_id) do update set state = 'CONFLICT', version = entry_person.version + 1
      where entry_person.state <> 'CONFLICT';
  return null;
end $$;
create trigger innovation_after_custody after update on innovation for each row
  when (old.custodian_agency_id <> new.custodian_agency_id) execute function innovation_after_custody();
create index entry_innovation on entry (innovation_id);

create or replace function agency_after_parent() returns trigger language plpgsql as $$
begin
  -- Families change too: who has become related to what is being judged may judge it no longer. An
  -- assignment holds the family of what it judges, so it waits for us, or we wait and see it.
  perform 1 from agency where id in (select related_agencies(new.id)) order by id for no key update;
  update entry_person a set state = 'CONFLICT', version = a.version + 1
    from entry e join edition d on d.id = e.edition_id
    where a.entry_id = e.id and a.state = 'ASSIGNED' and d.published_at is null and e.region_id = new.region_id
      and exists (select from judged_agencies(e.id) j where person_belongs_to(a.person_id, j));
  return null;
end $$;`;

/** Nobody judges what the own agency answers for, also when it came into its custody later. */
export class ConflictsFollowCustody1764000000011 implements MigrationInterface {
  readonly name = 'ConflictsFollowCustody1764000000011';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [JUDGED, ASSIGNING, POSTING, MOVING]) await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(
      new Error('Conflicts that are known are not forgotten: restore a backup instead.'),
    );
  }
}
