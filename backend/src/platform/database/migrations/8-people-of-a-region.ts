import type { MigrationInterface, QueryRunner } from 'typeorm';

const HOME = `
-- Who answers for the account's particulars (name, e-mail, sign-in link, deactivation). It gives no right:
-- rights come from grants alone. Without it each region in which a guest evaluator scores could take
-- over the account, and with it the rights in all other regions.
alter table person add column home_region_id uuid constraint person_home_region_fkey references region;
update person p set home_region_id = (
  select g.region_id from person_grant g where g.person_id = p.id order by g.given_at, g.id limit 1);
create index person_home_region on person (home_region_id);

create function person_grant_before() returns trigger language plpgsql as $$
begin
  -- Whoever was entered past the API belongs to the region that first gives a role.
  update person set home_region_id = new.region_id where id = new.person_id and home_region_id is null;
  return new;
end $$;
create trigger person_grant_before before insert on person_grant
  for each row execute function person_grant_before();`;

const GRANTS = `
alter table person_grant add column version integer not null default 1;
-- The same role twice at the same time would survive its own annulment.
alter table person_grant add constraint person_grant_no_overlap exclude using gist (
  person_id with =, role with =, region_id with =,
  coalesce(agency_id, '00000000-0000-0000-0000-000000000000') with =, coalesce(programme, '') with =,
  daterange(from_on, until_on, '[]') with &&) where (annulled_at is null);`;

const AUDIT = `
-- The log is read by business time; the order of ids is that of the machine's clock.
drop index audit_event_subject;
drop index audit_event_region;
create index audit_event_subject on audit_event (subject_type, subject_id, at desc, id);
create index audit_event_region on audit_event (region_id, at desc, id);`;

/** The region that answers for a person's account, grants that can be changed, the log in its order. */
export class PeopleOfARegion1764000000008 implements MigrationInterface {
  readonly name = 'PeopleOfARegion1764000000008';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [HOME, GRANTS, AUDIT]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index audit_event_subject;
      drop index audit_event_region;
      create index audit_event_subject on audit_event (subject_type, subject_id, id desc);
      create index audit_event_region on audit_event (region_id, id desc);
      alter table person_grant drop constraint person_grant_no_overlap, drop column version;
      drop trigger person_grant_before on person_grant;
      drop function person_grant_before;
      alter table person drop column home_region_id;`);
  }
}
