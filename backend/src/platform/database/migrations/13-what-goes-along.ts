import type { MigrationInterface, QueryRunner } from 'typeorm';

const RELATIONS = `
create or replace function related_agencies(of_agency uuid) returns setof uuid language sql stable as $$
  -- Itself, its ancestors and its descendants, what it came from and what it went into: who may not judge
  -- whom. Who still has an agency that was split as home is partial towards all that came out of it.
  with recursive up as (
    select id, parent_id from agency where id = of_agency
    union select a.id, a.parent_id from agency a join up on a.id = up.parent_id
  ), down as (
    select id from agency where id = of_agency
    union select a.id from agency a join down on a.parent_id = down.id
  ), came_from as (
    select of_agency as id
    union select p.id from came_from c join reorganisation r on r.successor_ids @> array[c.id]
      cross join unnest(r.predecessor_ids) p (id)
  ), went_into as (
    select of_agency as id
    union select s.id from went_into c join reorganisation r on r.predecessor_ids @> array[c.id]
      cross join unnest(r.successor_ids) s (id)
  )
  select id from up union select id from down union select id from came_from union select id from went_into
$$;
create index reorganisation_predecessors on reorganisation using gin (predecessor_ids);
create index reorganisation_successors on reorganisation using gin (successor_ids);`;

const ENTRIES = `
create or replace function innovation_after_custody() returns trigger language plpgsql as $$
begin
  -- What was not sent yet is the new custodian's to send; what was sent is the host's, as it was sent.
  update entry set agency_id = new.custodian_agency_id,
      agency_name = (select name from agency where id = new.custodian_agency_id),
      updated_at = business_now(), version = version + 1
    where innovation_id = new.id and status = 'DRAFT';
  perform 1 from agency where id in (select related_agencies(new.custodian_agency_id)) order by id for share;
  insert into entry_person (id, entry_id, person_id, state, made_at)
    select gen_random_uuid(), e.id, g.person_id, 'CONFLICT', business_now()
    from entry e join edition d on d.id = e.edition_id
    cross join (select distinct person_id from person_grant where annulled_at is null
      and agency_id in (select related_agencies(new.custodian_agency_id))
      and (until_on is null or until_on >= region_today(region_id))) g
    where e.innovation_id = new.id and d.published_at is null
    on conflict (entry_id, person_id) do update set state = 'CONFLICT', version = entry_person.version + 1
      where entry_person.state <> 'CONFLICT';
  return null;
end $$;
update entry e set agency_id = i.custodian_agency_id, agency_name = a.name, version = e.version + 1
  from innovation i join agency a on a.id = i.custodian_agency_id
  where i.id = e.innovation_id and e.status = 'DRAFT' and e.agency_id <> i.custodian_agency_id;`;

const SOPS = `
-- Who gave an SOP its number: two agencies that merge may both have one numbered 1, and both stay valid.
alter table sop add column numbered_by uuid;
update sop set numbered_by = agency_id;
alter table sop alter column numbered_by set not null,
  add constraint sop_numbering_fkey foreign key (region_id, numbered_by) references agency (region_id, id),
  drop constraint sop_number_key, add constraint sop_number_key unique (numbered_by, number);
create index sop_agency on sop (agency_id);
create function sop_before_number() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' or old.number <> new.number then new.numbered_by := new.agency_id; end if;
  return new;
end $$;
create trigger sop_before_number before insert or update of number on sop
  for each row execute function sop_before_number();
do $$
declare act record;
begin
  for act in select predecessor_ids, successor_ids[1] as heir from reorganisation
    where cardinality(successor_ids) > 0 order by effective_on, done_at, id
  loop
    update sop set agency_id = act.heir, version = version + 1 where agency_id = any(act.predecessor_ids);
  end loop;
end $$;`;

const CALLS = `
create function publication_basis(of_edition uuid) returns text language sql stable as $$
  -- What somebody has seen who calls for publication: the edition as it is set up, and every sheet that counts.
  select encode(sha256(convert_to(jsonb_build_array(
    (select jsonb_build_array(d.name, d.description, d.publishers, extract(epoch from d.entries_open_at),
        extract(epoch from d.entries_close_at)) from edition d where d.id = of_edition),
    (select jsonb_agg(jsonb_build_array(s.id, s.name, s.rubric_id, extract(epoch from s.opens_at),
        extract(epoch from s.closes_at)) order by s.id) from stage s where s.edition_id = of_edition),
    (select jsonb_agg(jsonb_build_array(e.id, (
        select jsonb_agg(jsonb_build_array(h.id, (
          select jsonb_object_agg(x.criterion_id, x.level) from scoresheet_score x where x.scoresheet_id = h.id)) order by h.id)
        from scoresheet h join entry_person a on a.id = h.assignment_id
        where h.entry_id = e.id and h.status = 'SUBMITTED' and a.state = 'ASSIGNED')) order by e.id)
      from entry e where e.edition_id = of_edition and e.status = 'SUBMITTED')
  )::text, 'UTF8')), 'hex')
$$;
-- A call is for the results as they are: when they change, or the edition does, it counts no more.
alter table publication_call add column basis text;
update publication_call set basis = publication_basis(edition_id);
alter table publication_call alter column basis set not null;
create function publication_call_before() returns trigger language plpgsql as $$
begin
  new.basis := publication_basis(new.edition_id);
  return new;
end $$;
create trigger publication_call_before before insert or update on publication_call
  for each row execute function publication_call_before();`;

/**
 * SOPs and unsent entries go along with who answers for them, kinship outlives a reorganisation, and
 * a call for publication is bound to what was seen.
 */
export class WhatGoesAlong1764000000013 implements MigrationInterface {
  readonly name = 'WhatGoesAlong1764000000013';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [RELATIONS, ENTRIES, SOPS, CALLS]) await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(
      new Error('What has gone to a successor is not given back: restore a backup instead.'),
    );
  }
}
