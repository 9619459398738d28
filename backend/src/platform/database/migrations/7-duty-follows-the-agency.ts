import type { MigrationInterface, QueryRunner } from 'typeorm';

const MOVED = `
create or replace function agency_after_duty() returns trigger language plpgsql as $$
begin
  update agency set updated_at = updated_at where parent_id = new.id and not obliged;
  -- A touch: what was made here counts where the agency's duty lies now, and the CHECK over the
  -- counters refuses the move when it would take the last one from whoever had it.
  update innovation set updated_at = updated_at where custodian_agency_id = new.id;
  return null;
end $$;`;

const OBLIGED = `
create function agency_after_obliged() returns trigger language plpgsql as $$
declare
  today date := (select (business_now() at time zone time_zone)::date from region where id = new.region_id);
begin
  -- A duty begins and ends with a period: the running one stays as it was set up.
  if not new.obliged then
    update obligation o set ended_on = today from period p
      where o.agency_id = new.id and o.ended_on is null and p.id = o.period_id
        and p.closed_at is null and p.opens_on > today;
    return null;
  end if;
  -- Nothing was counted while it was ended: the counters start again from the truth.
  update obligation o set ended_on = null, counted = d.counted, registered = d.registered, verified = d.verified,
      begun = (select count(*) from innovation i where i.duty_agency_id = new.id and innovation_is_begun(i))
    from period p cross join lateral (
      select count(*) filter (where counts) as counted, count(*) filter (where registered) as registered,
        count(*) filter (where verified) as verified
      from declaration where period_id = p.id and duty_agency_id = new.id) d
    where o.agency_id = new.id and o.ended_on is not null and p.id = o.period_id
      and p.closed_at is null and p.opens_on > today;
  insert into obligation (id, period_id, agency_id, region_id, required)
    select gen_random_uuid(), p.id, new.id, new.region_id, p.required_count from period p
    where p.region_id = new.region_id and p.closed_at is null and p.opens_on > today
    on conflict (period_id, agency_id) do nothing;
  return null;
end $$;
-- Named so that it runs behind agency_after_duty: the innovations have moved before they are counted.
create trigger agency_after_obliged after update on agency for each row
  when (old.obliged <> new.obliged) execute function agency_after_obliged();`;

/** Where an agency's innovations count follows the agency itself when it is hung elsewhere or (un)obliged. */
export class DutyFollowsTheAgency1764000000007 implements MigrationInterface {
  readonly name = 'DutyFollowsTheAgency1764000000007';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [MOVED, OBLIGED]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger agency_after_obliged on agency;
      drop function agency_after_obliged;
      create or replace function agency_after_duty() returns trigger language plpgsql as $$
      begin
        update agency set updated_at = updated_at where parent_id = new.id and not obliged;
        return null;
      end $$;`);
  }
}
