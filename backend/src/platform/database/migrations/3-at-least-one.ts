import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a declaration is worth, computed from the innovation and the period: nobody can write it by hand. */
const DECLARATIONS = `
create function declaration_before() returns trigger language plpgsql as $$
declare
  i innovation;
  p period;
begin
  if tg_op = 'UPDATE' and (new.id, new.innovation_id, new.period_id) is distinct from (old.id, old.innovation_id, old.period_id) then
    raise exception 'a declaration names one innovation and one period for good'
      using errcode = '23514', constraint = 'declaration_subject_is_fixed', table = 'declaration';
  end if;
  -- Shared lock: the period's rules and its closing wait for us, or we for them.
  select * into p from period where id = coalesce(new.period_id, old.period_id) for share;
  if p.closed_at is not null then
    raise exception 'period % is closed', p.id
      using errcode = '23514', constraint = 'closed_period_is_frozen', table = 'declaration';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  -- Likewise the innovation: whoever moves it sees this declaration, or we see the move.
  select * into i from innovation where id = new.innovation_id for share;
  new.duty_agency_id := i.duty_agency_id;
  new.registered := coalesce(i.in_force is not null and i.use_state <> 'STOPPED'
    and i.status not in ('REJECTED', 'WITHDRAWN') and i.in_force_stage = any (p.counting_stages), false);
  new.verified := new.registered and i.in_force = 'VERIFIED';
  new.counts := case p.counting_level when 'VERIFIED' then new.verified else new.registered end;
  return new;
end $$;
create trigger declaration_before before insert or update or delete on declaration
  for each row execute function declaration_before();
create trigger declaration_no_truncate before truncate on declaration for each statement execute function refuse_truncate();

create function obligation_add(deltas obligation_delta[]) returns void language plpgsql as $$
begin
  -- The period first: its closing waits for us, or we for it, and then nothing of it moves.
  perform 1 from period where id in (select period_id from unnest(deltas)) order by id for share;
  -- In the order of ids, so that two movers of the same two obligations never wait for each other.
  perform 1 from obligation o join unnest(deltas) d on o.period_id = d.period_id and o.agency_id = d.agency_id
    order by o.id for no key update of o;
  update obligation o
    set counted = o.counted + d.counted, registered = o.registered + d.registered,
        verified = o.verified + d.verified, begun = o.begun + d.begun
    from unnest(deltas) d join period p on p.id = d.period_id and p.closed_at is null
    where o.period_id = d.period_id and o.agency_id = d.agency_id and o.ended_on is null;
end $$;

create function declaration_count(sign integer, d declaration) returns obligation_delta language sql immutable as $$
  select row(d.period_id, d.duty_agency_id, sign * d.counts::int, sign * d.registered::int, sign * d.verified::int, 0)::obligation_delta
$$;

create function obligation_net(deltas obligation_delta[]) returns obligation_delta[] language sql immutable as $$
  select coalesce(array_agg(row(period_id, agency_id, counted, registered, verified, begun)::obligation_delta), '{}')
  from (
    select period_id, agency_id, sum(counted)::int as counted, sum(registered)::int as registered,
           sum(verified)::int as verified, sum(begun)::int as begun
    from unnest(deltas) group by period_id, agency_id
  ) s where (counted, registered, verified, begun) <> (0, 0, 0, 0) and agency_id is not null
$$;

-- Per statement, so that a swap in one statement nets out.
create function declaration_after_insert() returns trigger language plpgsql as $$
begin
  perform 1 from agency where id in (select duty_agency_id from new_rows) order by id for key share;
  perform obligation_add(obligation_net((select array_agg(declaration_count(1, n::declaration)) from new_rows n)));
  return null;
end $$;
create trigger declaration_after_insert after insert on declaration
  referencing new table as new_rows for each statement execute function declaration_after_insert();

create function declaration_after_update() returns trigger language plpgsql as $$
begin
  perform 1 from agency where id in (select duty_agency_id from new_rows union select duty_agency_id from old_rows)
    order by id for key share;
  perform obligation_add(obligation_net(
    (select array_agg(declaration_count(1, n::declaration)) from new_rows n)
    || (select array_agg(declaration_count(-1, o::declaration)) from old_rows o)));
  return null;
end $$;
create trigger declaration_after_update after update on declaration
  referencing old table as old_rows new table as new_rows for each statement execute function declaration_after_update();

create function declaration_after_delete() returns trigger language plpgsql as $$
begin
  perform 1 from agency where id in (select duty_agency_id from old_rows) order by id for key share;
  perform obligation_add(obligation_net((select array_agg(declaration_count(-1, o::declaration)) from old_rows o)));
  return null;
end $$;
create trigger declaration_after_delete after delete on declaration
  referencing old table as old_rows for each statement execute function declaration_after_delete();`;

const INNOVATIONS = `
create function innovation_is_begun(i innovation) returns boolean language sql immutable as $$
  -- Something is on its way: it makes an agency yellow while nothing counts yet.
  select i.status in ('DRAFT', 'SUBMITTED', 'RETURNED') and i.in_force is null and i.copy_of_id is null
$$;

create function innovation_begun_moves(sign integer, i innovation) returns setof obligation_delta language sql stable as $$
  select row(o.period_id, o.agency_id, 0, 0, 0, sign)::obligation_delta
  from obligation o join period p on p.id = o.period_id
  where o.agency_id = i.duty_agency_id and p.closed_at is null and innovation_is_begun(i)
$$;

create function innovation_after_insert() returns trigger language plpgsql as $$
begin
  perform 1 from agency where id in (select duty_agency_id from new_rows) order by id for key share;
  perform obligation_add(obligation_net((select array_agg(d) from new_rows n, innovation_begun_moves(1, n::innovation) d)));
  return null;
end $$;
create trigger innovation_after_insert after insert on innovation
  referencing new table as new_rows for each statement execute function innovation_after_insert();

create function innovation_after_update() returns trigger language plpgsql as $$
declare
  moved uuid[];
begin
  select array_agg(n.id) into moved from new_rows n join old_rows o using (id)
    where (n.status, n.in_force, n.in_force_stage, n.use_state, n.duty_agency_id)
      is distinct from (o.status, o.in_force, o.in_force_stage, o.use_state, o.duty_agency_id);
  if moved is null then return null; end if;
  perform 1 from period where id in (select period_id from declaration where innovation_id = any (moved)) order by id for share;
  -- A touch: declaration_before computes the worth anew. What a closed period counted stays as it was.
  update declaration d set development = d.development
    from period p where d.innovation_id = any (moved) and p.id = d.period_id and p.closed_at is null;
  perform 1 from agency where id in (select duty_agency_id from new_rows union select duty_agency_id from old_rows)
    order by id for key share;
  perform obligation_add(obligation_net(
    (select array_agg(d) from new_rows n, innovation_begun_moves(1, n::innovation) d where n.id = any (moved))
    || (select array_agg(d) from old_rows o, innovation_begun_moves(-1, o::innovation) d where o.id = any (moved))));
  return null;
end $$;
create trigger innovation_after_update after update on innovation
  referencing old table as old_rows new table as new_rows for each statement execute function innovation_after_update();`;

const OBLIGATIONS = `
create function obligation_before_insert() returns trigger language plpgsql as $$
declare
  p period;
begin
  select * into p from period where id = new.period_id for share;
  if p.closed_at is not null then
    raise exception 'period % is closed', p.id
      using errcode = '23514', constraint = 'closed_period_is_frozen', table = 'obligation';
  end if;
  -- An older snapshot would count what stood before the lock below was ours.
  if current_setting('transaction_isolation') not in ('read committed', 'read uncommitted') then
    raise exception 'an obligation is made at READ COMMITTED'
      using errcode = '23514', constraint = 'obligation_is_made_at_read_committed', table = 'obligation';
  end if;
  -- Whoever changes what this agency has, waits until we have counted it.
  perform 1 from agency where id = new.agency_id for update;
  select count(*) filter (where counts), count(*) filter (where registered), count(*) filter (where verified)
    into new.counted, new.registered, new.verified
    from declaration where period_id = new.period_id and duty_agency_id = new.agency_id;
  select count(*) into new.begun from innovation i where i.duty_agency_id = new.agency_id and innovation_is_begun(i);
  new.required := p.required_count;
  new.exempt := false;
  new.lapse_open := false;
  new.ended_on := null;
  new.met_since := case when new.counted >= new.required then business_now() end;
  return new;
end $$;
create trigger obligation_before_insert before insert on obligation
  for each row execute function obligation_before_insert();

create function obligation_before_update() returns trigger language plpgsql as $$
begin
  -- Every column follows from other tables; only their triggers write here.
  if pg_trigger_depth() < 2 then
    raise exception 'an obligation follows from declarations, lapses, exemptions and its period'
      using errcode = '23514', constraint = 'obligation_is_derived', table = 'obligation';
  end if;
  perform 1 from period where id = old.period_id and closed_at is null for share;
  if not found then
    raise exception 'period % is closed', old.period_id
      using errcode = '23514', constraint = 'closed_period_is_frozen', table = 'obligation';
  end if;
  if old.exempt and not new.exempt then new.met_since := null; end if;
  if new.counted >= new.required then new.met_since := coalesce(new.met_since, business_now()); end if;
  return new;
end $$;
create trigger obligation_before_update before update on obligation
  for each row execute function obligation_before_update();

create function obligation_no_delete() returns trigger language plpgsql as $$
begin
  raise exception 'an obligation is never deleted'
    using errcode = '23514', constraint = 'obligation_is_never_deleted', table = 'obligation';
end $$;
create trigger obligation_no_delete before delete on obligation for each row execute function obligation_no_delete();
create trigger obligation_no_truncate before truncate on obligation for each statement execute function refuse_truncate();

create function obligation_after() returns trigger language plpgsql as $$
begin
  insert into obligation_change (obligation_id, at, required, counted, registered, verified, begun, met_since, exempt, lapse_open, ended_on)
    values (new.id, business_now(), new.required, new.counted, new.registered, new.verified, new.begun, new.met_since,
            new.exempt, new.lapse_open, new.ended_on);
  -- Only a rise cures: a finding opens its lapse before what it found falls.
  if tg_op = 'UPDATE' and new.lapse_open and new.counted >= new.required and old.counted < old.required then
    update lapse set cured_at = business_now() where obligation_id = new.id and cured_at is null;
  end if;
  return null;
end $$;
create trigger obligation_after_insert after insert on obligation for each row execute function obligation_after();
create trigger obligation_after_update after update on obligation for each row
  when (old.* is distinct from new.*) execute function obligation_after();
create trigger obligation_change_only_grows before update or delete on obligation_change
  for each row execute function refuse_change();
create trigger obligation_change_no_truncate before truncate on obligation_change
  for each statement execute function refuse_truncate();

create function lapse_before() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (old.id, old.obligation_id, old.innovation_id, old.reason, old.opened_at) is distinct from
      (new.id, new.obligation_id, new.innovation_id, new.reason, new.opened_at) or old.cured_at is not null then
    raise exception 'a lapse is cured, never changed' using errcode = '23514', constraint = 'history_only_grows', table = 'lapse';
  end if;
  return new;
end $$;
create trigger lapse_before before update or delete on lapse for each row execute function lapse_before();
create trigger lapse_no_truncate before truncate on lapse for each statement execute function refuse_truncate();

create function lapse_after() returns trigger language plpgsql as $$
begin
  update obligation set lapse_open = exists (select from lapse where obligation_id = new.obligation_id and cured_at is null)
    where id = new.obligation_id;
  return null;
end $$;
create trigger lapse_after after insert or update on lapse for each row execute function lapse_after();

create function lapse_settle() returns trigger language plpgsql as $$
begin
  -- At the end of the transaction: a lapse after which nothing fell is none.
  update lapse set cured_at = business_now()
    where id = new.id and cured_at is null
      and exists (select from obligation where id = new.obligation_id and counted >= required);
  return null;
end $$;
create constraint trigger lapse_settle after insert on lapse deferrable initially deferred
  for each row execute function lapse_settle();

create function exemption_before() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (old.id, old.period_id, old.agency_id, old.basis_number, old.granted_at) is distinct from
      (new.id, new.period_id, new.agency_id, new.basis_number, new.granted_at) or old.revoked_at is not null then
    raise exception 'an exemption is revoked, never changed' using errcode = '23514', constraint = 'history_only_grows', table = 'exemption';
  end if;
  return new;
end $$;
create trigger exemption_before before update or delete on exemption for each row execute function exemption_before();
create trigger exemption_no_truncate before truncate on exemption for each statement execute function refuse_truncate();

create function exemption_after() returns trigger language plpgsql as $$
begin
  update obligation
    set exempt = exists (select from exemption e where e.period_id = new.period_id and e.agency_id = new.agency_id and e.revoked_at is null)
    where period_id = new.period_id and agency_id = new.agency_id;
  return null;
end $$;
create trigger exemption_after after insert or update on exemption for each row execute function exemption_after();`;

const PERIODS = `
create function period_before_update() returns trigger language plpgsql as $$
begin
  if old.closed_at is not null then
    raise exception 'period % is closed', old.id
      using errcode = '23514', constraint = 'closed_period_is_frozen', table = 'period';
  end if;
  if (new.id, new.region_id) is distinct from (old.id, old.region_id) then
    raise exception 'a period stays in its region'
      using errcode = '23514', constraint = 'period_stays_in_region', table = 'period';
  end if;
  if new.closed_at is not null and not new.closed_with_findings and exists (
    select from obligation where period_id = new.id and ended_on is null and not exempt
      and (counted < required or lapse_open)) then
    raise exception 'period % has findings', new.id
      using errcode = '23514', constraint = 'period_closes_without_findings', table = 'period';
  end if;
  return new;
end $$;
create trigger period_before_update before update on period for each row execute function period_before_update();

create function period_no_delete() returns trigger language plpgsql as $$
begin
  raise exception 'a period is never deleted'
    using errcode = '23514', constraint = 'period_is_never_deleted', table = 'period';
end $$;
create trigger period_no_delete before delete on period for each row execute function period_no_delete();
create trigger period_no_truncate before truncate on period for each statement execute function refuse_truncate();

create function period_after_insert() returns trigger language plpgsql as $$
begin
  insert into obligation (id, period_id, agency_id, region_id, required)
    select gen_random_uuid(), new.id, a.id, new.region_id, new.required_count from agency a
    where a.region_id = new.region_id and a.obliged and a.valid_from <= new.opens_on
      and (a.valid_until is null or a.valid_until > new.opens_on);
  return null;
end $$;
create trigger period_after_insert after insert on period for each row execute function period_after_insert();

create function period_after_rules() returns trigger language plpgsql as $$
begin
  -- Loosened counting first, so that nobody falls in between.
  update declaration set development = development where period_id = new.id;
  update obligation set required = new.required_count where period_id = new.id and ended_on is null;
  return null;
end $$;
create trigger period_after_rules after update on period for each row
  when (new.closed_at is null and (old.required_count, old.counting_level, old.counting_stages)
    is distinct from (new.required_count, new.counting_level, new.counting_stages))
  execute function period_after_rules();

create trigger verdict_only_grows before update or delete on verdict for each row execute function refuse_change();
create trigger verdict_no_truncate before truncate on verdict for each statement execute function refuse_truncate();

create function agency_after_insert() returns trigger language plpgsql as $$
begin
  -- The duty of a new agency starts with the next period.
  insert into obligation (id, period_id, agency_id, region_id, required)
    select gen_random_uuid(), p.id, new.id, new.region_id, p.required_count from period p
    where p.region_id = new.region_id and p.closed_at is null and p.opens_on >= new.valid_from;
  return null;
end $$;
create trigger agency_after_insert after insert on agency for each row
  when (new.obliged) execute function agency_after_insert();

create function agency_after_end() returns trigger language plpgsql as $$
begin
  -- The day after its last one an agency owes no more; what stood until then stays to be read.
  update obligation o set ended_on = new.valid_until + 1 from period p
    where o.agency_id = new.id and o.ended_on is null and p.id = o.period_id and p.closed_at is null;
  return null;
end $$;
create trigger agency_after_end after update on agency for each row
  when (old.valid_until is null and new.valid_until is not null) execute function agency_after_end();`;

const RECOUNT = `
create function recount_differences() returns table (subject text, id uuid, kept text, truth text) language sql stable as $$
  select 'declaration', d.id, row(d.duty_agency_id, d.counts, d.registered, d.verified)::text,
         row(t.duty_agency_id, t.counts, t.registered, t.verified)::text
  from declaration d
  join innovation i on i.id = d.innovation_id
  join period p on p.id = d.period_id and p.closed_at is null
  cross join lateral (select coalesce(i.in_force is not null and i.use_state <> 'STOPPED' and i.status not in ('REJECTED', 'WITHDRAWN')
    and i.in_force_stage = any (p.counting_stages), false) as registered) r
  cross join lateral (select i.duty_agency_id, r.registered, r.registered and i.in_force = 'VERIFIED' as verified) v
  cross join lateral (select v.*, case p.counting_level when 'VERIFIED' then v.verified else v.registered end as counts) t
  where (d.duty_agency_id, d.counts, d.registered, d.verified) is distinct from (t.duty_agency_id, t.counts, t.registered, coalesce(t.verified, false))
  union all
  select 'innovation', i.id, i.duty_agency_id::text, a.duty_agency_id::text
  from innovation i join agency a on a.id = i.custodian_agency_id
  where i.duty_agency_id is distinct from a.duty_agency_id
  union all
  select 'obligation', o.id, row(o.counted, o.registered, o.verified, o.begun, o.lapse_open, o.exempt)::text,
         row(c.counted, c.registered, c.verified, b.begun, l.open, e.active)::text
  from obligation o
  join period p on p.id = o.period_id and p.closed_at is null
  cross join lateral (select count(*) filter (where counts) as counted, count(*) filter (where registered) as registered,
    count(*) filter (where verified) as verified from declaration d where d.period_id = o.period_id and d.duty_agency_id = o.agency_id) c
  cross join lateral (select count(*) as begun from innovation i where i.duty_agency_id = o.agency_id and innovation_is_begun(i)) b
  cross join lateral (select exists (select from lapse where obligation_id = o.id and cured_at is null) as open) l
  cross join lateral (select exists (select from exemption x where x.period_id = o.period_id and x.agency_id = o.agency_id
    and x.revoked_at is null) as active) e
  where o.ended_on is null and (o.counted, o.registered, o.verified, o.begun, o.lapse_open, o.exempt)
    is distinct from (c.counted, c.registered, c.verified, b.begun, l.open, e.active)
  union all
  select 'unmet without a reason', o.id, row(o.counted, o.required, o.met_since)::text, 'at least required'
  from obligation o join period p on p.id = o.period_id and p.closed_at is null
  where o.counted < o.required and o.met_since is not null and not o.exempt and not o.lapse_open and o.ended_on is null
$$;`;

/**
 * "At least one innovation for each OPD", held by PostgreSQL itself: counters that triggers keep, and the
 * CHECK `obligation_once_met_stays_met` over them. Counting inside a trigger without a counter row lets two
 * concurrent withdrawals through; a counter row makes the second wait for the first.
 */
export class AtLeastOne1764000000003 implements MigrationInterface {
  readonly name = 'AtLeastOne1764000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create type obligation_delta as (
      period_id uuid, agency_id uuid, counted integer, registered integer, verified integer, begun integer)`);
    for (const sql of [DECLARATIONS, INNOVATIONS, OBLIGATIONS, PERIODS, RECOUNT])
      await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(
      new Error('The rule is not taken out of a database that holds declarations.'),
    );
  }
}
