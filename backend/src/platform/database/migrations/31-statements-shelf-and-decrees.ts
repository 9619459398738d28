import type { MigrationInterface, QueryRunner } from 'typeorm';

const WAYS = `
-- In which capacity a head endorsed (a.n. for a deputy by delegation), and who matched a signed paper.
alter table innovation_act add column capacity text
  constraint innovation_act_capacity_known check (capacity in ('DEFINITIF', 'PLT', 'PLH', 'PJ', 'DELEGATED'));
alter table innovation_act add column confirmed_by uuid
  constraint innovation_act_confirmer_fkey references person;
alter table innovation_act add constraint innovation_act_confirmer_is_another
  check (confirmed_by is null or (act = 'endorsement' and confirmed_by <> by_id));`;

const STATEMENTS = `
-- A printed statement of endorsement that the head signs by hand (lembar persetujuan).
create table statement (
  id uuid constraint statement_pkey primary key,
  region_id uuid not null,
  innovation_id uuid not null,
  custodian_agency_id uuid not null constraint statement_custodian_fkey references agency,
  revision integer not null,
  text_sha256 text not null constraint statement_hash_shape check (text_sha256 ~ '^[0-9a-f]{64}$'),
  issued_document_id uuid not null constraint statement_paper_key unique
    constraint statement_paper_fkey references issued_document,
  signatory_id uuid not null constraint statement_signatory_fkey references person,
  capacity text not null
    constraint statement_capacity_known check (capacity in ('DEFINITIF', 'PLT', 'PLH', 'PJ', 'DELEGATED')),
  status text not null constraint statement_status_known
    check (status in ('PRINTED', 'SCANNED', 'REFUSED', 'CONFIRMED', 'VOID')),
  printed_at timestamptz not null,
  printed_by uuid not null constraint statement_printer_fkey references person,
  file_id uuid,
  signed_on date,
  scanned_at timestamptz,
  scanned_by uuid constraint statement_scanner_fkey references person,
  decided_at timestamptz,
  decided_by uuid constraint statement_decider_fkey references person,
  refusal_reason text,
  voided_at timestamptz,
  updated_at timestamptz not null,
  version integer not null default 1,
  constraint statement_innovation_fkey foreign key (region_id, innovation_id) references innovation (region_id, id),
  constraint statement_revision_fkey foreign key (innovation_id, revision) references innovation_revision (innovation_id, number),
  constraint statement_file_fkey foreign key (region_id, file_id) references stored_file (region_id, id),
  constraint statement_scan_is_complete check
    (num_nonnulls(file_id, signed_on, scanned_at, scanned_by) in (0, 4)),
  constraint statement_decision_is_complete check ((decided_at is null) = (decided_by is null)),
  constraint statement_confirmed_has_scan check (status <> 'CONFIRMED' or (file_id is not null and decided_by is not null)),
  constraint statement_refusal_has_reason check (status <> 'REFUSED' or refusal_reason is not null),
  constraint statement_void_has_date check ((status = 'VOID') = (voided_at is not null)),
  -- Four eyes: who confirms has neither printed, nor sent, nor signed.
  constraint statement_decider_is_another
    check (decided_by <> printed_by and decided_by <> scanned_by and decided_by <> signatory_id)
);
create unique index statement_one_open on statement (innovation_id) where status in ('PRINTED', 'SCANNED', 'REFUSED');
create index statement_innovation on statement (innovation_id, printed_at);
create index statement_waiting on statement (region_id, status, scanned_at);

create function statement_before() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if old.status in ('CONFIRMED', 'VOID') or (new.innovation_id, new.revision, new.text_sha256, new.issued_document_id,
        new.signatory_id, new.printed_by, new.printed_at) is distinct from (old.innovation_id, old.revision,
        old.text_sha256, old.issued_document_id, old.signatory_id, old.printed_by, old.printed_at) then
      raise exception 'what a statement says never changes'
        using errcode = '23514', constraint = 'statement_stands', table = 'statement';
    end if;
    return new;
  end if;
  select region_id into new.region_id from innovation where id = new.innovation_id;
  return new;
end $$;
create trigger statement_before before insert or update on statement for each row execute function statement_before();
create trigger statement_no_delete before delete on statement for each row execute function refuse_delete();
create trigger statement_no_truncate before truncate on statement for each statement execute function refuse_truncate();

-- Whatever moves the text or its keeper on makes the paper on the way void, whoever does it.
create function innovation_voids_statements() returns trigger language plpgsql as $$
begin
  update issued_document d set void_at = business_now(), void_reason = 'TEXT_CHANGED'
    from statement s where s.innovation_id = new.id and s.status in ('PRINTED', 'SCANNED', 'REFUSED')
      and d.id = s.issued_document_id and d.void_at is null;
  update statement set status = 'VOID', voided_at = business_now(), updated_at = business_now(), version = version + 1
    where innovation_id = new.id and status in ('PRINTED', 'SCANNED', 'REFUSED');
  return null;
end $$;
create trigger innovation_voids_statements after update on innovation for each row
  when (old.status = 'SUBMITTED' and (old.status, old.revision_count, old.custodian_agency_id, old.name, old.content)
    is distinct from (new.status, new.revision_count, new.custodian_agency_id, new.name, new.content))
  execute function innovation_voids_statements();`;

const SHELF = `
create table document (
  id uuid constraint document_pkey primary key,
  region_id uuid not null constraint document_region_fkey references region,
  agency_id uuid,
  kind text not null constraint document_kind_known
    check (kind in ('SK', 'PERBUP', 'PERDA', 'RKPD', 'DPA', 'SKM', 'PKS', 'HKI', 'OTHER')),
  number text not null constraint document_number_said check (number <> ''),
  dated_on date not null,
  title text not null constraint document_title_said check (title <> ''),
  valid_from date,
  valid_until date,
  file_id uuid,
  url text,
  successor_id uuid,
  created_by uuid not null constraint document_filer_fkey references person,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  constraint document_in_region_key unique (region_id, id),
  constraint document_agency_fkey foreign key (region_id, agency_id) references agency (region_id, id),
  constraint document_file_fkey foreign key (region_id, file_id) references stored_file (region_id, id),
  constraint document_successor_fkey foreign key (region_id, successor_id) references document (region_id, id),
  constraint document_points_at_one_thing check (num_nonnulls(file_id, url) = 1),
  constraint document_term_in_order check (valid_until >= valid_from),
  constraint document_succeeds_another check (successor_id <> id)
);
create unique index document_number_key on document
  (region_id, kind, coalesce(agency_id, '00000000-0000-0000-0000-000000000000'), lower(number), dated_on);
create index document_list on document (region_id, updated_at desc, id);
create index document_successor on document (successor_id) where successor_id is not null;
create trigger document_no_delete before delete on document for each row execute function refuse_delete();
create trigger document_no_truncate before truncate on document for each statement execute function refuse_truncate();

-- Each step names a newer one, so that a chain has an end.
create function document_before() returns trigger language plpgsql as $$
declare
  next uuid := new.successor_id;
begin
  while next is not null loop
    if next = new.id then
      raise exception 'a document never follows itself'
        using errcode = '23514', constraint = 'document_chain_has_an_end', table = 'document';
    end if;
    select successor_id into next from document where id = next for share;
  end loop;
  return new;
end $$;
create trigger document_before before insert or update of successor_id on document
  for each row execute function document_before();

alter table evidence add constraint evidence_document_fkey
  foreign key (region_id, document_id) references document (region_id, id);
create unique index evidence_document_once on evidence (innovation_id, document_id, coalesce(locator, ''))
  where removed_at is null and document_id is not null;`;

const DECREES = `
-- The verified list of a period, frozen for the decree that names it (SK Penetapan Inovasi Daerah).
create table decree (
  id uuid constraint decree_pkey primary key,
  region_id uuid not null,
  period_id uuid not null constraint decree_period_fkey references period,
  draft_number integer not null,
  status text not null constraint decree_status_known check (status in ('DRAFT', 'SIGNED')),
  frozen_at timestamptz not null,
  frozen_by uuid not null constraint decree_freezer_fkey references person,
  document_id uuid constraint decree_document_key unique,
  signed_at timestamptz,
  signed_by uuid constraint decree_signer_fkey references person,
  updated_at timestamptz not null,
  version integer not null default 1,
  constraint decree_draft_key unique (period_id, draft_number),
  constraint decree_document_fkey foreign key (region_id, document_id) references document (region_id, id),
  constraint decree_signature_is_complete check
    (num_nonnulls(document_id, signed_at, signed_by) = case when status = 'SIGNED' then 3 else 0 end)
);
create index decree_region on decree (region_id, frozen_at desc, id);
create function decree_region() returns trigger language plpgsql as $$
begin
  select region_id into new.region_id from period where id = new.period_id;
  return new;
end $$;
create trigger decree_region before insert or update of region_id, period_id on decree
  for each row execute function decree_region();

create table decree_line (
  decree_id uuid not null constraint decree_line_decree_fkey references decree,
  line integer not null constraint decree_line_counts_from_one check (line >= 1),
  region_id uuid not null,
  innovation_id uuid not null,
  revision integer not null,
  name text not null,
  agency_name text not null,
  stage text not null constraint decree_line_stage_known check (stage in ('INITIATIVE', 'TRIAL', 'IMPLEMENTED')),
  affair_name text not null,
  constraint decree_line_pkey primary key (decree_id, line),
  constraint decree_line_once unique (decree_id, innovation_id),
  constraint decree_line_innovation_fkey foreign key (region_id, innovation_id) references innovation (region_id, id)
);
create index decree_line_innovation on decree_line (innovation_id);
create function decree_line_region() returns trigger language plpgsql as $$
begin
  select region_id into new.region_id from decree where id = new.decree_id;
  return new;
end $$;
create trigger decree_line_region before insert on decree_line for each row execute function decree_line_region();
create trigger decree_line_only_grows before update or delete on decree_line for each row execute function refuse_change();
create trigger decree_line_no_truncate before truncate on decree_line for each statement execute function refuse_truncate();
create trigger decree_no_delete before delete on decree for each row execute function refuse_delete();
create trigger decree_no_truncate before truncate on decree for each statement execute function refuse_truncate();`;

/** Approval on paper, the region's shelf of documents, and the decree made of the verified list. */
export class StatementsShelfAndDecrees1764000000031 implements MigrationInterface {
  readonly name = 'StatementsShelfAndDecrees1764000000031';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [WAYS, STATEMENTS, SHELF, DECREES]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table decree_line, decree;
      drop function decree_region, decree_line_region;
      drop index evidence_document_once;
      alter table evidence drop constraint evidence_document_fkey;
      drop table document;
      drop function document_before;
      drop trigger innovation_voids_statements on innovation;
      drop function innovation_voids_statements;
      drop table statement;
      drop function statement_before;
      alter table innovation_act drop column confirmed_by, drop column capacity;`);
  }
}
