import type { MigrationInterface, QueryRunner } from 'typeorm';

const CONFIRMATIONS = `
create table use_confirmation (
  id uuid constraint use_confirmation_pkey primary key,
  region_id uuid not null,
  innovation_id uuid not null,
  period_id uuid not null,
  state text not null constraint use_confirmation_state_known check (state in ('IN_USE', 'DORMANT', 'STOPPED')),
  reason text,
  evidence_id uuid,
  link_title text,
  link_url text,
  confirmed_by uuid not null constraint use_confirmation_person_fkey references person,
  confirmed_at timestamptz not null,
  constraint use_confirmation_innovation_fkey foreign key (region_id, innovation_id) references innovation (region_id, id),
  constraint use_confirmation_period_fkey foreign key (region_id, period_id) references period (region_id, id),
  constraint use_confirmation_evidence_fkey foreign key (innovation_id, evidence_id) references evidence (innovation_id, id),
  constraint use_confirmation_link_is_complete check ((link_title is null) = (link_url is null)),
  constraint use_confirmation_shows_or_says check
    (case when state = 'IN_USE' then num_nonnulls(evidence_id, link_url) = 1 else reason is not null end)
);
create index use_confirmation_innovation on use_confirmation (innovation_id, confirmed_at desc, id desc);
create index use_confirmation_period on use_confirmation (period_id, innovation_id);

create function use_confirmation_region() returns trigger language plpgsql as $$
begin
  select region_id into new.region_id from innovation where id = new.innovation_id;
  return new;
end $$;
create trigger use_confirmation_region before insert on use_confirmation
  for each row execute function use_confirmation_region();
create trigger use_confirmation_only_grows before update or delete on use_confirmation
  for each row execute function refuse_change();
create trigger use_confirmation_no_truncate before truncate on use_confirmation
  for each statement execute function refuse_truncate();`;

/** What agencies say each year of what they have in use. */
export class UseConfirmations1764000000026 implements MigrationInterface {
  readonly name = 'UseConfirmations1764000000026';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CONFIRMATIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table use_confirmation; drop function use_confirmation_region;');
  }
}
