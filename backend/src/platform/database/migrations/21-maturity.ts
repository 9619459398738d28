import type { MigrationInterface, QueryRunner } from 'typeorm';

const RUBRICS = `
-- Editions of the national index. What ships has no region and no content: the code carries it.
create table index_rubric (
  id uuid constraint index_rubric_pkey primary key,
  region_id uuid constraint index_rubric_region_fkey references region,
  edition text not null,
  content jsonb,
  based_on_id uuid constraint index_rubric_origin_fkey references index_rubric,
  published_at timestamptz,
  published_by uuid constraint index_rubric_publisher_fkey references person,
  letter_number text,
  letter_on date,
  letter_note text,
  letter_by uuid constraint index_rubric_letter_person_fkey references person,
  letter_at timestamptz,
  created_by uuid constraint index_rubric_creator_fkey references person,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  constraint index_rubric_shipped_is_code check ((region_id is null) = (content is null)),
  constraint index_rubric_letter_is_complete check (num_nulls(letter_number, letter_on, letter_by, letter_at) in (0, 4)),
  constraint index_rubric_letter_of_published check (letter_at is null or published_at is not null)
);
create index index_rubric_region on index_rubric (region_id, edition);

insert into index_rubric (id, edition, published_at, created_at, updated_at)
select ('01900000-0000-7000-8000-00000000' || edition)::uuid, edition, t.at, t.at, t.at
from unnest(array['2023', '2026', '2027', '2028', '2029']) edition, (select '2026-01-01T00:00:00Z'::timestamptz as at) t;

create function index_rubric_before() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.region_id is null or (old.published_at is not null and (new.content, new.edition,
      new.published_at, new.published_by) is distinct from (old.content, old.edition, old.published_at, old.published_by)) then
    raise exception 'a published edition never changes'
      using errcode = '23514', constraint = 'index_rubric_published_stays', table = 'index_rubric';
  end if;
  return new;
end $$;
create trigger index_rubric_before before update or delete on index_rubric for each row execute function index_rubric_before();
create trigger index_rubric_no_truncate before truncate on index_rubric for each statement execute function refuse_truncate();

-- Each time a period went over to another edition.
create table rubric_switch (
  id uuid constraint rubric_switch_pkey primary key,
  region_id uuid not null,
  period_id uuid not null,
  from_rubric_id uuid not null constraint rubric_switch_from_fkey references index_rubric,
  to_rubric_id uuid not null constraint rubric_switch_to_fkey references index_rubric,
  reason text not null,
  claims integer not null,
  to_review integer not null,
  at timestamptz not null,
  by_id uuid not null constraint rubric_switch_person_fkey references person,
  constraint rubric_switch_period_fkey foreign key (region_id, period_id) references period (region_id, id),
  constraint rubric_switch_moves check (from_rubric_id <> to_rubric_id)
);
create index rubric_switch_period on rubric_switch (period_id, at desc, id desc);
create function rubric_switch_region() returns trigger language plpgsql as $$
begin
  select region_id into new.region_id from period where id = new.period_id;
  return new;
end $$;
create trigger rubric_switch_region before insert on rubric_switch for each row execute function rubric_switch_region();

-- What each innovation scored at the moment before: readable under the old edition for ever. Hundredths of a point.
create table switched_score (
  switch_id uuid not null constraint switched_score_switch_fkey references rubric_switch,
  innovation_id uuid not null,
  region_id uuid not null,
  claimed integer not null,
  verified integer not null,
  claims jsonb not null,
  constraint switched_score_pkey primary key (switch_id, innovation_id),
  constraint switched_score_innovation_fkey foreign key (region_id, innovation_id) references innovation (region_id, id)
);
create index switched_score_innovation on switched_score (innovation_id);
create function switched_score_region() returns trigger language plpgsql as $$
begin
  select region_id into new.region_id from innovation where id = new.innovation_id;
  return new;
end $$;
create trigger switched_score_region before insert on switched_score for each row execute function switched_score_region();
${['rubric_switch', 'switched_score']
  .map(
    (table) => `
create trigger ${table}_only_grows before update or delete on ${table} for each row execute function refuse_change();
create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function refuse_truncate();`,
  )
  .join('')}

-- The edition of a period: the last one switched to in it or before it, else the first that shipped.
create function rubric_of_period(asked uuid) returns uuid language sql stable as $$
  select coalesce((
    select s.to_rubric_id from period p
    join period earlier on earlier.region_id = p.region_id and earlier.opens_at <= p.opens_at
    join rubric_switch s on s.period_id = earlier.id
    where p.id = asked order by earlier.opens_at desc, s.at desc, s.id desc limit 1
  ), '01900000-0000-7000-8000-000000002026')
$$;`;

const CLAIMS = `
-- The sheet of an innovation: its version moves with its claims and with the evidence beneath them.
create table maturity_sheet (
  innovation_id uuid constraint maturity_sheet_pkey primary key,
  region_id uuid not null,
  version integer not null default 1,
  updated_at timestamptz not null,
  constraint maturity_sheet_innovation_fkey foreign key (region_id, innovation_id) references innovation (region_id, id)
);
create table maturity_claim (
  innovation_id uuid not null constraint maturity_claim_sheet_fkey references maturity_sheet,
  indicator_key text not null,
  region_id uuid not null,
  tier integer constraint maturity_claim_tier_known check (tier between 0 and 3),
  basis text,
  note text not null default '',
  claimed_by uuid not null constraint maturity_claim_person_fkey references person,
  claimed_at timestamptz not null,
  changed_in integer not null,
  verified_tier integer constraint maturity_claim_verified_tier_known check (verified_tier between 0 and 3),
  verified_note text,
  verified_by uuid constraint maturity_claim_verifier_fkey references person,
  verified_at timestamptz,
  verification_lost text constraint maturity_claim_loss_known check (verification_lost in ('CLAIM', 'EVIDENCE', 'EDITION')),
  review text[] not null default '{}',
  constraint maturity_claim_pkey primary key (innovation_id, indicator_key),
  constraint maturity_claim_innovation_fkey foreign key (region_id, innovation_id) references innovation (region_id, id),
  constraint maturity_claim_verification_is_complete check (num_nulls(verified_tier, verified_by, verified_at) in (0, 3))
);
create index maturity_claim_to_review on maturity_claim (region_id, innovation_id) where review <> '{}';

create function maturity_sheet_before() returns trigger language plpgsql as $$
declare
  original uuid;
begin
  select region_id, copy_of_id into new.region_id, original from innovation where id = new.innovation_id;
  if original is not null then
    raise exception 'claims hang on the original, never on a working copy'
      using errcode = '23514', constraint = 'maturity_of_the_original', table = 'maturity_sheet';
  end if;
  return new;
end $$;
create trigger maturity_sheet_before before insert on maturity_sheet for each row execute function maturity_sheet_before();

create function maturity_claim_before() returns trigger language plpgsql as $$
begin
  select region_id into new.region_id from innovation where id = new.innovation_id;
  if tg_op = 'UPDATE' and old.verified_tier is not null and (new.tier, new.basis) is distinct from (old.tier, old.basis) then
    new.verified_tier := null;
    new.verified_note := null;
    new.verified_by := null;
    new.verified_at := null;
    new.verification_lost := 'CLAIM';
  end if;
  return new;
end $$;
create trigger maturity_claim_before before insert or update on maturity_claim for each row execute function maturity_claim_before();

-- What was verified was verified with this evidence: another piece, or one less, and it must be looked at again.
create function evidence_resets_verification() returns trigger language plpgsql as $$
begin
  update maturity_claim set verified_tier = null, verified_note = null, verified_by = null, verified_at = null,
    verification_lost = 'EVIDENCE'
  where innovation_id = new.innovation_id and indicator_key = new.indicator_key and verified_tier is not null;
  insert into maturity_sheet (innovation_id, updated_at) values (new.innovation_id, business_now())
  on conflict (innovation_id) do update set version = maturity_sheet.version + 1, updated_at = business_now();
  return null;
end $$;
create trigger evidence_resets_verification after insert or update of removed_at, indicator_key on evidence_indicator
  for each row execute function evidence_resets_verification();`;

const ROWS = `
-- The region's own rows of the index, filled by the agency that has the figure, once a period.
create table region_row (
  id uuid constraint region_row_pkey primary key,
  region_id uuid not null,
  period_id uuid not null,
  row_key text not null,
  owner_agency_id uuid,
  value numeric(14, 2),
  tier integer constraint region_row_tier_known check (tier between 0 and 3),
  reason text not null default '',
  source text not null default '',
  note text not null default '',
  filled_by uuid constraint region_row_person_fkey references person,
  filled_at timestamptz,
  verified_tier integer constraint region_row_verified_tier_known check (verified_tier between 0 and 3),
  verified_note text,
  verified_by uuid constraint region_row_verifier_fkey references person,
  verified_at timestamptz,
  review text[] not null default '{}',
  version integer not null default 1,
  updated_at timestamptz not null,
  constraint region_row_once_a_period unique (period_id, row_key),
  constraint region_row_period_fkey foreign key (region_id, period_id) references period (region_id, id),
  constraint region_row_owner_fkey foreign key (region_id, owner_agency_id) references agency (region_id, id),
  constraint region_row_verification_is_complete check (num_nulls(verified_tier, verified_by, verified_at) in (0, 3))
);
create function region_row_before() returns trigger language plpgsql as $$
begin
  select region_id into new.region_id from period where id = new.period_id;
  if tg_op = 'UPDATE' and (new.value, new.tier) is distinct from (old.value, old.tier) then
    new.verified_tier := null;
    new.verified_note := null;
    new.verified_by := null;
    new.verified_at := null;
  end if;
  return new;
end $$;
create trigger region_row_before before insert or update on region_row for each row execute function region_row_before();

create table region_row_evidence (
  id uuid constraint region_row_evidence_pkey primary key,
  region_id uuid not null,
  row_id uuid not null constraint region_row_evidence_row_fkey references region_row,
  title text not null constraint region_row_evidence_title_said check (title <> ''),
  url text,
  locator text,
  added_by uuid not null constraint region_row_evidence_adder_fkey references person,
  added_at timestamptz not null,
  removed_by uuid constraint region_row_evidence_remover_fkey references person,
  removed_at timestamptz,
  constraint region_row_evidence_can_be_found check (num_nonnulls(url, locator) > 0),
  constraint region_row_evidence_removal_is_complete check ((removed_by is null) = (removed_at is null))
);
create index region_row_evidence_row on region_row_evidence (row_id) where removed_at is null;
create function region_row_evidence_region() returns trigger language plpgsql as $$
begin
  select region_id into new.region_id from region_row where id = new.row_id;
  return new;
end $$;
create trigger region_row_evidence_region before insert on region_row_evidence
  for each row execute function region_row_evidence_region();
create function region_row_evidence_resets_verification() returns trigger language plpgsql as $$
begin
  update region_row set verified_tier = null, verified_note = null, verified_by = null, verified_at = null
  where id = new.row_id and verified_tier is not null;
  return null;
end $$;
create trigger region_row_evidence_resets_verification after insert or update of removed_at on region_row_evidence
  for each row execute function region_row_evidence_resets_verification();
${['maturity_sheet', 'maturity_claim', 'region_row', 'region_row_evidence']
  .map(
    (table) => `
create trigger ${table}_no_delete before delete on ${table} for each row execute function refuse_delete();
create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function refuse_truncate();`,
  )
  .join('')}`;

/** Editions of the index, what is claimed and verified under them, and the region's own rows. */
export class Maturity1764000000021 implements MigrationInterface {
  readonly name = 'Maturity1764000000021';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [RUBRICS, CLAIMS, ROWS]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger evidence_resets_verification on evidence_indicator;
      drop table region_row_evidence, region_row, maturity_claim, maturity_sheet, switched_score, rubric_switch, index_rubric;
      drop function rubric_of_period, evidence_resets_verification, region_row_evidence_resets_verification,
        region_row_evidence_region, region_row_before, maturity_claim_before, maturity_sheet_before,
        switched_score_region, rubric_switch_region, index_rubric_before;`);
  }
}
