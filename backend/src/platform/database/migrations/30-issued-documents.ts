import type { MigrationInterface, QueryRunner } from 'typeorm';

const ISSUED = `
create table issued_document (
  id uuid constraint issued_document_pkey primary key,
  region_id uuid not null constraint issued_document_region_fkey references region,
  code text not null constraint issued_document_code_key unique
    constraint issued_document_code_shape check (code ~ '^[0-9A-HJKMNP-TV-Z]{16}$'),
  kind text not null
    constraint issued_document_kind_known check (kind in ('STATEMENT', 'PROFILE', 'PROPOSAL', 'RECEIPT')),
  subject_type text not null,
  subject_id uuid not null,
  fingerprint text not null,
  language text not null constraint issued_document_language_known check (language in ('id', 'en')),
  title text not null,
  issued_for text not null,
  office text not null,
  issued_at timestamptz not null,
  issued_by uuid constraint issued_document_issuer_fkey references person,
  sha256 text not null constraint issued_document_hash_shape check (sha256 ~ '^[0-9a-f]{64}$'),
  -- The bytes themselves: a template may change, what was printed may not.
  content bytea not null,
  void_at timestamptz,
  void_reason text
    constraint issued_document_void_known check (void_reason in ('TEXT_CHANGED', 'REFUSED', 'REPLACED')),
  constraint issued_document_void_has_reason check ((void_at is null) = (void_reason is null))
);
alter table issued_document alter column content set storage external;
create unique index issued_document_same on issued_document (kind, subject_id, fingerprint) where void_at is null;
create index issued_document_subject on issued_document (subject_id, kind);
create index issued_document_region on issued_document (region_id);

-- Only "stands no more" may be added to what was issued.
create function issued_document_stands() returns trigger language plpgsql as $$
begin
  if old.void_at is null and (to_jsonb(new) - array['void_at', 'void_reason', 'content'])
      = (to_jsonb(old) - array['void_at', 'void_reason', 'content'])
      and new.content = old.content then
    return new;
  end if;
  raise exception 'what was issued never changes' using errcode = 'restrict_violation';
end $$;
create trigger issued_document_stands before update on issued_document
  for each row execute function issued_document_stands();
create trigger issued_document_stays before delete on issued_document
  for each row execute function refuse_change();
create trigger issued_document_no_truncate before truncate on issued_document
  for each statement execute function refuse_truncate();`;

/** Papers that carry a code: what was printed, for whom, when, and its hash. */
export class IssuedDocuments1764000000030 implements MigrationInterface {
  readonly name = 'IssuedDocuments1764000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ISSUED);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table issued_document; drop function issued_document_stands();');
  }
}
