import type { MigrationInterface, QueryRunner } from 'typeorm';

const DAYS = `
create function region_today(of_region uuid) returns date language sql volatile as $$
  -- The business day on the region's own calendar: from 17.00 UTC on it is tomorrow in Sidoarjo.
  select (business_now() at time zone time_zone)::date from region where id = of_region
$$;

create or replace function person_belongs_to(who uuid, to_agency uuid) returns boolean language sql volatile as $$
  select exists (
    select from person_grant g
    where g.person_id = who and g.annulled_at is null and g.agency_id in (select related_agencies(to_agency))
      and (g.until_on is null or g.until_on >= region_today(g.region_id)))
$$;

create or replace function entry_after_insert() returns trigger language plpgsql as $$
begin
  -- A posting that is being written right now waits for us or we for it; so one of the two sees the other.
  perform 1 from agency where id in (select related_agencies(new.agency_id)) order by id for share;
  insert into entry_person (id, entry_id, person_id, state, made_at)
    select gen_random_uuid(), new.id, g.person_id, 'CONFLICT', business_now()
    from (select distinct person_id from person_grant where annulled_at is null
      and agency_id in (select related_agencies(new.agency_id))
      and (until_on is null or until_on >= region_today(region_id))) g
    on conflict do nothing;
  return null;
end $$;`;

const HISTORY = `
create or replace function obligation_after() returns trigger language plpgsql as $$
declare
  last_at timestamptz;
begin
  -- Business time was taken before we waited for the row: whoever came first may have the later one. The
  -- sequence is given out under the row's lock, and time never runs against it.
  select at into last_at from obligation_change where obligation_id = new.id order by sequence desc limit 1;
  insert into obligation_change (obligation_id, at, required, counted, registered, verified, begun, met_since, exempt, lapse_open, ended_on)
    values (new.id, greatest(business_now(), last_at), new.required, new.counted, new.registered, new.verified, new.begun,
            new.met_since, new.exempt, new.lapse_open, new.ended_on);
  -- Only a rise cures: a finding opens its lapse before what it found falls.
  if tg_op = 'UPDATE' and new.lapse_open and new.counted >= new.required and old.counted < old.required then
    update lapse set cured_at = business_now() where obligation_id = new.id and cured_at is null;
  end if;
  return null;
end $$;
-- Read by sequence alone, which is the key.
drop index obligation_change_at;`;

const WHOSE_DUTY = `
-- Since when the agency has been obliged as it is now: it owes the periods that open after this day.
alter table agency add column obliged_since date;
update agency set obliged_since = region_today(region_id) where obliged;

create function refuse_old_snapshot() returns void language plpgsql as $$
begin
  -- Who has waited must see what was waited for.
  if current_setting('transaction_isolation') not in ('read committed', 'read uncommitted') then
    raise exception 'who owes what changes at READ COMMITTED'
      using errcode = '23514', constraint = 'duty_changes_at_read_committed', table = 'agency';
  end if;
end $$;

create function agency_owes(of_agency uuid, on_day date, ends date[]) returns boolean language sql stable as $$
  -- A period that has begun is owed until it closes, also by an agency that is obliged no more. What the
  -- agency's own end froze stays with it until it is given to a successor.
  select exists (select from obligation o join period p on p.id = o.period_id
    where o.agency_id = of_agency and p.closed_at is null and p.opens_on <= on_day
      and (o.ended_on is null or o.ended_on - 1 = any (ends)))
$$;

create or replace function agency_before() returns trigger language plpgsql as $$
declare
  today date := region_today(new.region_id);
begin
  new.obliged_since := case
    when not new.obliged then null
    when tg_op = 'INSERT' or (new.obliged, new.valid_from, new.valid_until)
      is distinct from (old.obliged, old.valid_from, old.valid_until) then today
    else old.obliged_since end;
  if tg_op = 'UPDATE' and old.obliged and not new.obliged then
    -- What it owes now decides, and a closing or a planning at the same time would not see us.
    perform refuse_old_snapshot();
    perform 1 from region where id = new.region_id for no key update;
  end if;
  -- The agency for which this agency's innovations count: itself, while it has a duty of its own, else
  -- its parent's (a puskesmas counts for its dinas).
  if new.obliged or (tg_op = 'UPDATE' and agency_owes(new.id, today, array[old.valid_until, new.valid_until])) then
    new.duty_agency_id := new.id;
  else
    -- Whoever changes the parent's duty finds us below it, or we wait for that.
    select duty_agency_id into new.duty_agency_id from agency where id = new.parent_id for share;
  end if;
  return new;
end $$;`;

const DUTIES = `
create function obligations_resume(ids uuid[]) returns void language plpgsql as $$
begin
  if cardinality(ids) = 0 then return; end if;
  -- Whoever changes what these agencies have, waits until we have counted it.
  perform 1 from agency where id in (select agency_id from obligation where id = any (ids)) order by id for update;
  -- Nothing was counted while it was ended: the counters start again from the truth, and it begins anew.
  update obligation o set ended_on = null, required = p.required_count,
      counted = d.counted, registered = d.registered, verified = d.verified,
      begun = (select count(*) from innovation i where i.duty_agency_id = o.agency_id and innovation_is_begun(i)),
      met_since = case when d.counted >= p.required_count then coalesce(o.met_since, business_now()) end
    from obligation x join period p on p.id = x.period_id cross join lateral (
      select count(*) filter (where counts) as counted, count(*) filter (where registered) as registered,
        count(*) filter (where verified) as verified
      from declaration where period_id = x.period_id and duty_agency_id = x.agency_id) d
    where x.id = o.id and o.id = any (ids) and o.ended_on is not null and p.closed_at is null;
end $$;

create function duty_begins(in_region uuid, of_agency uuid, in_period uuid) returns void language plpgsql as $$
declare
  today date := region_today(in_region);
begin
  -- One at a time in a region: an agency and a period that are made at once would not see each other.
  perform refuse_old_snapshot();
  perform 1 from region where id = in_region for no key update;
  perform obligations_resume(array(
    select o.id from obligation o join period p on p.id = o.period_id join agency a on a.id = o.agency_id
    where p.region_id = in_region and (of_agency is null or a.id = of_agency)
      and o.ended_on is not null and p.closed_at is null and p.opens_on > today
      and a.obliged and a.valid_from <= p.opens_on and (a.valid_until is null or a.valid_until > p.opens_on)));
  -- A new period is owed by whom it finds; what has begun is not owed by whoever comes later.
  insert into obligation (id, period_id, agency_id, region_id, required)
    select gen_random_uuid(), p.id, a.id, in_region, p.required_count
    from period p join agency a on a.region_id = p.region_id
    where p.region_id = in_region and (of_agency is null or a.id = of_agency)
      and p.closed_at is null and (p.id = in_period or p.opens_on > today)
      and a.obliged and a.valid_from <= p.opens_on
      and (a.valid_until is null or a.valid_until > greatest(p.opens_on, today))
      and not exists (select from obligation o where o.period_id = p.id and o.agency_id = a.id)
    order by p.id, a.id;
end $$;

create or replace function period_after_insert() returns trigger language plpgsql as $$
begin
  perform duty_begins(new.region_id, null, new.id);
  return null;
end $$;

create function period_after_days() returns trigger language plpgsql as $$
begin
  perform duty_begins(new.region_id, null, null);
  return null;
end $$;
create trigger period_after_days after update on period for each row
  when (new.closed_at is null and old.opens_on <> new.opens_on) execute function period_after_days();

create function period_after_close() returns trigger language plpgsql as $$
begin
  perform refuse_old_snapshot();
  perform 1 from region where id = new.region_id for no key update;
  -- A touch: whoever was obliged no more owed this one to its end, and counts for its parent from now on.
  update agency a set updated_at = a.updated_at
    where not a.obliged and a.duty_agency_id = a.id
      and a.id in (select agency_id from obligation where period_id = new.id);
  return null;
end $$;
create trigger period_after_close after update on period for each row
  when (old.closed_at is null and new.closed_at is not null) execute function period_after_close();

create or replace function agency_after_insert() returns trigger language plpgsql as $$
begin
  perform duty_begins(new.region_id, new.id, null);
  return null;
end $$;

create or replace function agency_after_obliged() returns trigger language plpgsql as $$
begin
  if new.obliged then
    perform duty_begins(new.region_id, new.id, null);
    return null;
  end if;
  -- A duty begins and ends with a period: the running one stays as it was set up.
  update obligation o set ended_on = region_today(new.region_id) from period p
    where o.agency_id = new.id and o.ended_on is null and p.id = o.period_id
      and p.closed_at is null and p.opens_on > region_today(new.region_id);
  return null;
end $$;
drop trigger agency_after_obliged on agency;
-- Named so that it runs behind agency_after_duty: the innovations have moved before they are counted.
create trigger agency_after_obliged after update on agency for each row
  when (old.obliged <> new.obliged or (new.obliged and old.valid_from <> new.valid_from))
  execute function agency_after_obliged();

create or replace function agency_after_end() returns trigger language plpgsql as $$
declare
  today date := region_today(new.region_id);
begin
  if new.valid_until < today then
    -- The day after its last one an agency owes no more; what stood until then stays to be read.
    update obligation o set ended_on = new.valid_until + 1 from period p
      where o.agency_id = new.id and o.ended_on is null and p.id = o.period_id and p.closed_at is null;
    return null;
  end if;
  -- It stands after all, today at least: what its end took away comes back.
  perform obligations_resume(array(
    select o.id from obligation o join period p on p.id = o.period_id
    where o.agency_id = new.id and o.ended_on = old.valid_until + 1 and p.closed_at is null
      and (new.obliged or p.opens_on <= today)));
  if new.obliged then perform duty_begins(new.region_id, new.id, null); end if;
  return null;
end $$;
drop trigger agency_after_end on agency;
create trigger agency_after_end after update on agency for each row
  when (old.valid_until is distinct from new.valid_until) execute function agency_after_end();`;

const CUSTODY = `
create or replace function innovation_before() returns trigger language plpgsql as $$
declare
  last_day date;
begin
  if tg_op = 'UPDATE' and (new.id, new.region_id, new.agency_id, new.created_by)
      is distinct from (old.id, old.region_id, old.agency_id, old.created_by) then
    raise exception 'who made an innovation never changes'
      using errcode = '23514', constraint = 'innovation_origin_is_fixed', table = 'innovation';
  end if;
  if tg_op = 'INSERT' or new.custodian_agency_id <> old.custodian_agency_id then
    -- Whoever hangs the agency elsewhere, or ends it, moves what is here already; we wait for that, or it for us.
    select valid_until into last_day from agency where id = new.custodian_agency_id for share;
    if last_day < region_today(new.region_id) and new.copy_of_id is null then
      raise exception 'agency % is no more', new.custodian_agency_id
        using errcode = '23514', constraint = 'innovation_custodian_stands', table = 'innovation';
    end if;
  end if;
  new.duty_agency_id := (select duty_agency_id from agency where id = new.custodian_agency_id);
  if tg_op = 'INSERT' or (new.name, new.content) is distinct from (old.name, old.content) then
    -- Indonesian stems are rough (penilaian becomes ilai): keep the plain words beside them.
    new.search_text := lower(unaccent(new.name || ' ' || coalesce(new.content ->> 'problem', '')));
    new.search := setweight(to_tsvector('indonesian', new.name) || to_tsvector('simple', new.name), 'A')
      || setweight(to_tsvector('indonesian', coalesce(new.content ->> 'problem', '') || ' ' || coalesce(new.content ->> 'novelty', ''))
      || to_tsvector('simple', coalesce(new.content ->> 'problem', '') || ' ' || coalesce(new.content ->> 'novelty', '')), 'B');
  end if;
  return new;
end $$;`;

const RECOUNT = `
alter function recount_differences() rename to counter_differences;
create function recount_differences() returns table (subject text, id uuid, kept text, truth text) language sql stable as $$
  select * from counter_differences()
  union all
  -- One that is no more is given nothing, so nobody needs to know for whom it would count.
  select 'agency', a.id, a.duty_agency_id::text, t.duty_agency_id::text
  from agency a left join agency above on above.id = a.parent_id
  cross join lateral (select case when a.obliged or agency_owes(a.id, 'infinity', '{}') then a.id
    else above.duty_agency_id end as duty_agency_id) t
  where a.valid_until is null and a.duty_agency_id is distinct from t.duty_agency_id
  union all
  select 'duty', a.id, 'no obligation', p.id::text
  from agency a join region r on r.id = a.region_id join period p on p.region_id = r.id and p.closed_at is null
  where a.obliged and a.obliged_since < p.opens_on and a.valid_from <= p.opens_on
    and (a.valid_until is null or a.valid_until > greatest(p.opens_on, (p.created_at at time zone r.time_zone)::date))
    and not exists (select from obligation o where o.period_id = p.id and o.agency_id = a.id
      and (o.ended_on is null or o.ended_on = a.valid_until + 1))
$$;`;

/** What was lost before these rules held comes back: ends to come, duties without innovations, missed ones. */
const REPAIR = `
-- Obligations are written by triggers alone, but for this once.
alter table obligation disable trigger obligation_before_update;
select obligations_resume(array(select o.id from obligation o join period p on p.id = o.period_id
  where p.closed_at is null and o.ended_on > region_today(o.region_id)));
alter table obligation enable trigger obligation_before_update;
do $$
declare
  one record;
begin
  for one in select a.id from agency a where not a.obliged and a.valid_until is null
      and agency_owes(a.id, region_today(a.region_id), '{}') loop
    begin
      update agency set updated_at = updated_at where id = one.id;
    exception when check_violation then
      -- What it had is the last of somebody else by now: recount_differences() names it.
      null;
    end;
  end loop;
  for one in select id from region order by id loop
    perform duty_begins(one.id, null, null);
  end loop;
end $$;`;

/**
 * A duty leaves only by an exemption, a finding, a reorganisation or the end of its period: not by a date to
 * come, not by the agency's being obliged no more, and not because two acts didn't see each other.
 */
export class DutiesThatStand1764000000012 implements MigrationInterface {
  readonly name = 'DutiesThatStand1764000000012';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [DAYS, HISTORY, WHOSE_DUTY, DUTIES, CUSTODY, RECOUNT, REPAIR])
      await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(
      new Error('A duty that came back is not taken away again: restore a backup instead.'),
    );
  }
}
