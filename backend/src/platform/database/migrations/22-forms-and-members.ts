import type { MigrationInterface, QueryRunner } from 'typeorm';

const EDITIONS = `
create table form_edition (
  id uuid constraint form_edition_pkey primary key,
  region_id uuid not null constraint form_edition_region_fkey references region,
  form_key text not null,
  year integer not null,
  base_key text not null,
  base_version integer not null,
  definition jsonb not null,
  published_keys text[] not null default '{}',
  letter_number text,
  letter_on date,
  in_force_from date,
  note text,
  created_by uuid not null constraint form_edition_creator_fkey references person,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  published_at timestamptz,
  published_by uuid constraint form_edition_publisher_fkey references person,
  version integer not null default 1,
  constraint form_edition_once_a_year unique (region_id, year),
  constraint form_edition_found_by_key unique (form_key, year),
  constraint form_edition_has_letter check
    (published_at is null or (letter_number is not null and letter_on is not null and in_force_from is not null))
);
create index form_edition_in_force on form_edition (region_id, in_force_from desc) where published_at is not null;

create function form_edition_before() returns trigger language plpgsql as $$
begin
  -- Texts are kept with the form they were written under: it must read the same for ever.
  if old.published_at is not null then
    raise exception 'a published edition of a form never changes'
      using errcode = '23514', constraint = 'form_edition_stays_as_published', table = 'form_edition';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  return new;
end $$;
create trigger form_edition_before before update or delete on form_edition
  for each row execute function form_edition_before();
create trigger form_edition_no_truncate before truncate on form_edition
  for each statement execute function refuse_truncate();`;

const MEMBERS = `
create table innovation_member (
  id uuid constraint innovation_member_pkey primary key,
  innovation_id uuid not null constraint innovation_member_innovation_fkey references innovation,
  region_id uuid not null,
  person_id uuid not null constraint innovation_member_person_fkey references person,
  role text not null constraint innovation_member_role_known check (role in ('EDITOR', 'VIEWER')),
  invited_by uuid not null constraint innovation_member_inviter_fkey references person,
  invited_at timestamptz not null,
  ended_by uuid constraint innovation_member_ender_fkey references person,
  ended_at timestamptz,
  version integer not null default 1
);
create unique index innovation_member_once on innovation_member (innovation_id, person_id) where ended_at is null;
create index innovation_member_person on innovation_member (person_id) where ended_at is null;
create index innovation_member_inviter on innovation_member (invited_by, invited_at);
create function innovation_member_region() returns trigger language plpgsql as $$
begin
  select region_id into new.region_id from innovation where id = new.innovation_id;
  return new;
end $$;
create trigger innovation_member_region before insert or update of region_id, innovation_id on innovation_member
  for each row execute function innovation_member_region();`;

/** A region's own editions of the form, and who helps to write an innovation. */
export class FormsAndMembers1764000000022 implements MigrationInterface {
  readonly name = 'FormsAndMembers1764000000022';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [EDITIONS, MEMBERS]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table innovation_member;
      drop function innovation_member_region;
      drop table form_edition;
      drop function form_edition_before;`);
  }
}
