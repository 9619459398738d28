-- Printed from the database by `npm run -w backend schema`; never edited by hand.

create extension btree_gin;
create extension btree_gist;
create extension pg_trgm;
create extension pgcrypto;
create extension unaccent;

create table access_token (
  id uuid not null,
  token_hash bytea not null,
  person_id uuid not null,
  name text not null,
  permissions text[] not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint access_token_person_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint access_token_pkey PRIMARY KEY (id),
  constraint access_token_token_key UNIQUE (token_hash)
);
create table affair (
  code text not null,
  name text not null,
  affair_group text not null,
  group_label text not null,
  constraint affair_pkey PRIMARY KEY (code)
);
create table agency (
  id uuid not null,
  region_id uuid not null,
  code text not null,
  name text not null,
  short_name text not null,
  kind text not null,
  parent_id uuid,
  duty_agency_id uuid,
  obliged boolean not null,
  affair_codes text[] default '{}'::text[] not null,
  valid_from date not null,
  valid_until date,
  version integer default 1 not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  obliged_since date,
  place tsvector not null,
  place_text text not null,
  constraint agency_code_no_overlap EXCLUDE USING gist (region_id WITH =, code WITH =, daterange(valid_from, valid_until, '[]'::text) WITH &&),
  constraint agency_dates_in_order CHECK (((valid_until IS NULL) OR (valid_until >= valid_from))),
  constraint agency_in_region_key UNIQUE (region_id, id),
  constraint agency_not_its_own_parent CHECK ((parent_id <> id)),
  constraint agency_parent_fkey FOREIGN KEY (region_id, parent_id) REFERENCES agency(region_id, id),
  constraint agency_pkey PRIMARY KEY (id),
  constraint agency_region_fkey FOREIGN KEY (region_id) REFERENCES region(id)
);
create table audit_event (
  id uuid not null,
  at timestamp with time zone not null,
  actor_id uuid,
  act text not null,
  subject_type text not null,
  subject_id uuid not null,
  region_id uuid,
  agency_id uuid,
  request_id text,
  detail jsonb default '{}'::jsonb not null,
  constraint audit_event_pkey PRIMARY KEY (id)
);
create table catalogue_innovation (
  id uuid not null,
  region_id uuid not null,
  region_name text not null,
  name text not null,
  agency_id uuid not null,
  agency_name text not null,
  custodian_agency_name text not null,
  stage text not null,
  medium text,
  main_affair_code text not null,
  touched_affair_codes text[] not null,
  sdgs integer[] not null,
  summary text not null,
  use_state text not null,
  content jsonb not null,
  form_key text not null,
  form_version integer not null,
  published_at timestamp with time zone not null,
  search tsvector not null,
  search_text text not null,
  custodian_agency_id uuid not null,
  constraint catalogue_innovation_origin_fkey FOREIGN KEY (id) REFERENCES innovation(id),
  constraint catalogue_innovation_pkey PRIMARY KEY (id),
  constraint catalogue_innovation_region_fkey FOREIGN KEY (region_id) REFERENCES region(id)
);
create table competition (
  id uuid not null,
  region_id uuid not null,
  name text not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint competition_in_region_key UNIQUE (region_id, id),
  constraint competition_name_key UNIQUE (region_id, name),
  constraint competition_pkey PRIMARY KEY (id),
  constraint competition_region_fkey FOREIGN KEY (region_id) REFERENCES region(id)
);
create table criterion (
  id uuid not null,
  rubric_id uuid not null,
  key text not null,
  name text not null,
  name_en text not null,
  weight integer not null,
  "position" integer not null,
  levels jsonb not null,
  region_id uuid not null,
  constraint criterion_has_levels CHECK ((jsonb_array_length(levels) >= 2)),
  constraint criterion_key_key UNIQUE (rubric_id, key),
  constraint criterion_pkey PRIMARY KEY (id),
  constraint criterion_rubric_fkey FOREIGN KEY (rubric_id) REFERENCES rubric(id),
  constraint criterion_weight_positive CHECK ((weight > 0))
);
create table declaration (
  id uuid not null,
  innovation_id uuid not null,
  period_id uuid not null,
  region_id uuid not null,
  duty_agency_id uuid,
  registered boolean default false not null,
  verified boolean default false not null,
  counts boolean default false not null,
  development text,
  declared_at timestamp with time zone not null,
  declared_by uuid not null,
  constraint declaration_innovation_fkey FOREIGN KEY (region_id, innovation_id) REFERENCES innovation(region_id, id),
  constraint declaration_once_a_period UNIQUE (innovation_id, period_id),
  constraint declaration_period_fkey FOREIGN KEY (region_id, period_id) REFERENCES period(region_id, id),
  constraint declaration_person_fkey FOREIGN KEY (declared_by) REFERENCES person(id),
  constraint declaration_pkey PRIMARY KEY (id)
);
create table decree (
  id uuid not null,
  region_id uuid not null,
  period_id uuid not null,
  draft_number integer not null,
  status text not null,
  frozen_at timestamp with time zone not null,
  frozen_by uuid not null,
  document_id uuid,
  signed_at timestamp with time zone,
  signed_by uuid,
  updated_at timestamp with time zone not null,
  version integer default 1 not null,
  constraint decree_document_fkey FOREIGN KEY (region_id, document_id) REFERENCES document(region_id, id),
  constraint decree_document_key UNIQUE (document_id),
  constraint decree_draft_key UNIQUE (period_id, draft_number),
  constraint decree_freezer_fkey FOREIGN KEY (frozen_by) REFERENCES person(id),
  constraint decree_period_fkey FOREIGN KEY (period_id) REFERENCES period(id),
  constraint decree_pkey PRIMARY KEY (id),
  constraint decree_signature_is_complete CHECK ((num_nonnulls(document_id, signed_at, signed_by) =
CASE
    WHEN (status = 'SIGNED'::text) THEN 3
    ELSE 0
END)),
  constraint decree_signer_fkey FOREIGN KEY (signed_by) REFERENCES person(id),
  constraint decree_status_known CHECK ((status = ANY (ARRAY['DRAFT'::text, 'SIGNED'::text])))
);
create table decree_line (
  decree_id uuid not null,
  line integer not null,
  region_id uuid not null,
  innovation_id uuid not null,
  revision integer not null,
  name text not null,
  agency_name text not null,
  stage text not null,
  affair_name text not null,
  constraint decree_line_counts_from_one CHECK ((line >= 1)),
  constraint decree_line_decree_fkey FOREIGN KEY (decree_id) REFERENCES decree(id),
  constraint decree_line_innovation_fkey FOREIGN KEY (region_id, innovation_id) REFERENCES innovation(region_id, id),
  constraint decree_line_once UNIQUE (decree_id, innovation_id),
  constraint decree_line_pkey PRIMARY KEY (decree_id, line),
  constraint decree_line_stage_known CHECK ((stage = ANY (ARRAY['INITIATIVE'::text, 'TRIAL'::text, 'IMPLEMENTED'::text])))
);
create table document (
  id uuid not null,
  region_id uuid not null,
  agency_id uuid,
  kind text not null,
  number text not null,
  dated_on date not null,
  title text not null,
  valid_from date,
  valid_until date,
  file_id uuid,
  url text,
  successor_id uuid,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  version integer default 1 not null,
  constraint document_agency_fkey FOREIGN KEY (region_id, agency_id) REFERENCES agency(region_id, id),
  constraint document_file_fkey FOREIGN KEY (region_id, file_id) REFERENCES stored_file(region_id, id),
  constraint document_filer_fkey FOREIGN KEY (created_by) REFERENCES person(id),
  constraint document_in_region_key UNIQUE (region_id, id),
  constraint document_kind_known CHECK ((kind = ANY (ARRAY['SK'::text, 'PERBUP'::text, 'PERDA'::text, 'RKPD'::text, 'DPA'::text, 'SKM'::text, 'PKS'::text, 'HKI'::text, 'OTHER'::text]))),
  constraint document_number_said CHECK ((number <> ''::text)),
  constraint document_pkey PRIMARY KEY (id),
  constraint document_points_at_one_thing CHECK ((num_nonnulls(file_id, url) = 1)),
  constraint document_region_fkey FOREIGN KEY (region_id) REFERENCES region(id),
  constraint document_succeeds_another CHECK ((successor_id <> id)),
  constraint document_successor_fkey FOREIGN KEY (region_id, successor_id) REFERENCES document(region_id, id),
  constraint document_term_in_order CHECK ((valid_until >= valid_from)),
  constraint document_title_said CHECK ((title <> ''::text))
);
create table edition (
  id uuid not null,
  competition_id uuid not null,
  region_id uuid not null,
  year integer not null,
  name text not null,
  description text,
  entries_open_at timestamp with time zone not null,
  entries_close_at timestamp with time zone not null,
  publishers integer not null,
  published_at timestamp with time zone,
  version integer default 1 not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint edition_competition_fkey FOREIGN KEY (region_id, competition_id) REFERENCES competition(region_id, id),
  constraint edition_dates_in_order CHECK ((entries_close_at > entries_open_at)),
  constraint edition_in_region_key UNIQUE (region_id, id),
  constraint edition_pkey PRIMARY KEY (id),
  constraint edition_publishers_known CHECK ((publishers = ANY (ARRAY[1, 2])))
);
create table effort (
  person_id uuid not null,
  region_id uuid not null,
  key text not null,
  effort integer not null,
  set_at timestamp with time zone not null,
  constraint effort_key_length CHECK (((length(key) >= 1) AND (length(key) <= 100))),
  constraint effort_known CHECK (((effort >= 1) AND (effort <= 5))),
  constraint effort_person_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint effort_pkey PRIMARY KEY (person_id, region_id, key),
  constraint effort_region_fkey FOREIGN KEY (region_id) REFERENCES region(id)
);
create table entry (
  id uuid not null,
  edition_id uuid not null,
  region_id uuid not null,
  agency_id uuid not null,
  innovation_id uuid not null,
  revision_number integer not null,
  name text not null,
  agency_name text not null,
  fields jsonb not null,
  content jsonb not null,
  form_key text not null,
  form_version integer not null,
  status text not null,
  number text,
  created_by uuid not null,
  submitted_at timestamp with time zone,
  version integer default 1 not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  name_key text not null,
  constraint entry_agency_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint entry_creator_fkey FOREIGN KEY (created_by) REFERENCES person(id),
  constraint entry_edition_fkey FOREIGN KEY (region_id, edition_id) REFERENCES edition(region_id, id),
  constraint entry_number_key UNIQUE (edition_id, number),
  constraint entry_pkey PRIMARY KEY (id),
  constraint entry_revision_fkey FOREIGN KEY (innovation_id, revision_number) REFERENCES innovation_revision(innovation_id, number),
  constraint entry_status_known CHECK ((status = ANY (ARRAY['DRAFT'::text, 'SUBMITTED'::text, 'WITHDRAWN'::text]))),
  constraint entry_submitted_has_number CHECK (((status <> 'SUBMITTED'::text) OR ((number IS NOT NULL) AND (submitted_at IS NOT NULL))))
);
create table entry_person (
  id uuid not null,
  entry_id uuid not null,
  person_id uuid not null,
  state text not null,
  stage_id uuid,
  made_by uuid,
  made_at timestamp with time zone not null,
  version integer default 1 not null,
  region_id uuid not null,
  constraint entry_person_assigned_to_stage CHECK (((state = 'CONFLICT'::text) OR (stage_id IS NOT NULL))),
  constraint entry_person_entry_fkey FOREIGN KEY (entry_id) REFERENCES entry(id),
  constraint entry_person_maker_fkey FOREIGN KEY (made_by) REFERENCES person(id),
  constraint entry_person_once UNIQUE (entry_id, person_id),
  constraint entry_person_person_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint entry_person_pkey PRIMARY KEY (id),
  constraint entry_person_stage_fkey FOREIGN KEY (stage_id) REFERENCES stage(id),
  constraint entry_person_state_known CHECK ((state = ANY (ARRAY['ASSIGNED'::text, 'CONFLICT'::text, 'RELEASED'::text])))
);
create table evidence (
  id uuid not null,
  region_id uuid not null,
  innovation_id uuid not null,
  kind text not null,
  title text not null,
  file_id uuid,
  url text,
  document_id uuid,
  locator text,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  removed_by uuid,
  removed_at timestamp with time zone,
  purged_at timestamp with time zone,
  version integer default 1 not null,
  personal_kinds text[] default '{}'::text[] not null,
  privacy text default 'NONE'::text not null,
  masked_file_id uuid,
  link_checked_at timestamp with time zone,
  link_failing_since timestamp with time zone,
  link_answer text,
  constraint evidence_creator_fkey FOREIGN KEY (created_by) REFERENCES person(id),
  constraint evidence_document_fkey FOREIGN KEY (region_id, document_id) REFERENCES document(region_id, id),
  constraint evidence_file_fkey FOREIGN KEY (region_id, file_id) REFERENCES stored_file(region_id, id),
  constraint evidence_innovation_fkey FOREIGN KEY (region_id, innovation_id) REFERENCES innovation(region_id, id),
  constraint evidence_kind_known CHECK ((kind = ANY (ARRAY['FILE'::text, 'LINK'::text, 'DOCUMENT'::text]))),
  constraint evidence_masked_file_fkey FOREIGN KEY (region_id, masked_file_id) REFERENCES stored_file(region_id, id),
  constraint evidence_masked_has_copy CHECK ((((privacy = 'MASKED'::text) = (masked_file_id IS NOT NULL)) OR (purged_at IS NOT NULL))),
  constraint evidence_of_innovation_key UNIQUE (innovation_id, id),
  constraint evidence_personal_kinds_known CHECK ((personal_kinds <@ ARRAY['NIK'::text, 'HEALTH'::text, 'CHILDREN'::text])),
  constraint evidence_pkey PRIMARY KEY (id),
  constraint evidence_points_at_one_thing CHECK (((purged_at IS NOT NULL) OR ((num_nonnulls(file_id, url, document_id) = 1) AND (kind =
CASE
    WHEN (file_id IS NOT NULL) THEN 'FILE'::text
    WHEN (url IS NOT NULL) THEN 'LINK'::text
    ELSE 'DOCUMENT'::text
END)))),
  constraint evidence_privacy_known CHECK ((privacy = ANY (ARRAY['NONE'::text, 'OPEN'::text, 'MASKED'::text, 'CLEARED'::text]))),
  constraint evidence_purged_is_removed CHECK (((purged_at IS NULL) OR (removed_at IS NOT NULL))),
  constraint evidence_removal_is_complete CHECK (((removed_by IS NULL) = (removed_at IS NULL))),
  constraint evidence_remover_fkey FOREIGN KEY (removed_by) REFERENCES person(id),
  constraint evidence_title_said CHECK ((title <> ''::text))
);
create table evidence_indicator (
  id uuid not null,
  region_id uuid not null,
  evidence_id uuid not null,
  innovation_id uuid not null,
  indicator_key text not null,
  added_by uuid not null,
  added_at timestamp with time zone not null,
  removed_by uuid,
  removed_at timestamp with time zone,
  constraint evidence_indicator_adder_fkey FOREIGN KEY (added_by) REFERENCES person(id),
  constraint evidence_indicator_evidence_fkey FOREIGN KEY (innovation_id, evidence_id) REFERENCES evidence(innovation_id, id),
  constraint evidence_indicator_pkey PRIMARY KEY (id),
  constraint evidence_indicator_removal_is_complete CHECK (((removed_by IS NULL) = (removed_at IS NULL))),
  constraint evidence_indicator_remover_fkey FOREIGN KEY (removed_by) REFERENCES person(id)
);
create table evidence_purge (
  id uuid not null,
  region_id uuid not null,
  evidence_id uuid not null,
  file_kind text not null,
  bytes bigint not null,
  sha256 text not null,
  personal_kinds text[] not null,
  reason text not null,
  by_id uuid not null,
  at timestamp with time zone not null,
  constraint evidence_purge_evidence_fkey FOREIGN KEY (evidence_id) REFERENCES evidence(id),
  constraint evidence_purge_once UNIQUE (evidence_id),
  constraint evidence_purge_person_fkey FOREIGN KEY (by_id) REFERENCES person(id),
  constraint evidence_purge_pkey PRIMARY KEY (id),
  constraint evidence_purge_reason_said CHECK ((reason <> ''::text))
);
create table exemption (
  id uuid not null,
  period_id uuid not null,
  agency_id uuid not null,
  region_id uuid not null,
  basis_kind text not null,
  basis_number text not null,
  basis_on date not null,
  reason text not null,
  granted_by uuid not null,
  granted_at timestamp with time zone not null,
  revoked_by uuid,
  revoked_at timestamp with time zone,
  constraint exemption_basis_kind_known CHECK ((basis_kind = ANY (ARRAY['SK'::text, 'SURAT'::text, 'NOTA'::text]))),
  constraint exemption_granter_fkey FOREIGN KEY (granted_by) REFERENCES person(id),
  constraint exemption_obligation_fkey FOREIGN KEY (period_id, agency_id) REFERENCES obligation(period_id, agency_id),
  constraint exemption_pkey PRIMARY KEY (id),
  constraint exemption_revoker_fkey FOREIGN KEY (revoked_by) REFERENCES person(id)
);
create table exit_number (
  innovation_id uuid not null,
  region_id uuid not null,
  target text not null,
  number text not null,
  noted_by uuid not null,
  noted_at timestamp with time zone not null,
  constraint exit_number_innovation_fkey FOREIGN KEY (innovation_id) REFERENCES innovation(id),
  constraint exit_number_person_fkey FOREIGN KEY (noted_by) REFERENCES person(id),
  constraint exit_number_pkey PRIMARY KEY (innovation_id, target)
);
create table exit_tick (
  innovation_id uuid not null,
  region_id uuid not null,
  target text not null,
  field_key text not null,
  ticked_by uuid not null,
  ticked_at timestamp with time zone not null,
  constraint exit_tick_innovation_fkey FOREIGN KEY (innovation_id) REFERENCES innovation(id),
  constraint exit_tick_person_fkey FOREIGN KEY (ticked_by) REFERENCES person(id),
  constraint exit_tick_pkey PRIMARY KEY (innovation_id, target, field_key)
);
create table file_setting (
  id uuid not null,
  region_id uuid not null,
  limits jsonb not null,
  quota bigint not null,
  retention_months jsonb not null,
  version integer default 1 not null,
  updated_at timestamp with time zone not null,
  constraint file_setting_pkey PRIMARY KEY (id),
  constraint file_setting_quota_positive CHECK ((quota > 0)),
  constraint file_setting_region_fkey FOREIGN KEY (region_id) REFERENCES region(id),
  constraint file_setting_region_key UNIQUE (region_id)
);
create table form_edition (
  id uuid not null,
  region_id uuid not null,
  form_key text not null,
  year integer not null,
  base_key text not null,
  base_version integer not null,
  definition jsonb not null,
  published_keys text[] default '{}'::text[] not null,
  letter_number text,
  letter_on date,
  in_force_from date,
  note text,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  published_at timestamp with time zone,
  published_by uuid,
  version integer default 1 not null,
  constraint form_edition_creator_fkey FOREIGN KEY (created_by) REFERENCES person(id),
  constraint form_edition_found_by_key UNIQUE (form_key, year),
  constraint form_edition_has_letter CHECK (((published_at IS NULL) OR ((letter_number IS NOT NULL) AND (letter_on IS NOT NULL) AND (in_force_from IS NOT NULL)))),
  constraint form_edition_once_a_year UNIQUE (region_id, year),
  constraint form_edition_pkey PRIMARY KEY (id),
  constraint form_edition_publisher_fkey FOREIGN KEY (published_by) REFERENCES person(id),
  constraint form_edition_region_fkey FOREIGN KEY (region_id) REFERENCES region(id)
);
create table idempotency_key (
  person_id uuid not null,
  key text not null,
  request_hash bytea not null,
  status integer,
  headers jsonb,
  body text,
  created_at timestamp with time zone not null,
  worked_at timestamp with time zone,
  constraint idempotency_key_pkey PRIMARY KEY (person_id, key)
);
create table import_batch (
  id uuid not null,
  region_id uuid not null,
  created_by uuid not null,
  file_name text not null,
  sha256 text not null,
  headings text[] not null,
  mapping text[] not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  imported_at timestamp with time zone,
  undone_at timestamp with time zone,
  version integer default 1 not null,
  constraint import_batch_every_column_mapped CHECK ((cardinality(mapping) = cardinality(headings))),
  constraint import_batch_person_fkey FOREIGN KEY (created_by) REFERENCES person(id),
  constraint import_batch_pkey PRIMARY KEY (id),
  constraint import_batch_region_fkey FOREIGN KEY (region_id) REFERENCES region(id),
  constraint import_batch_undone_after_import CHECK (((undone_at IS NULL) OR (imported_at IS NOT NULL)))
);
create table import_row (
  batch_id uuid not null,
  number integer not null,
  region_id uuid not null,
  cells text[] not null,
  innovation_id uuid,
  replaced_id uuid,
  former jsonb,
  left_version integer,
  constraint import_row_batch_fkey FOREIGN KEY (batch_id) REFERENCES import_batch(id),
  constraint import_row_innovation_fkey FOREIGN KEY (innovation_id) REFERENCES innovation(id),
  constraint import_row_made_or_replaced CHECK (((innovation_id IS NULL) OR (replaced_id IS NULL))),
  constraint import_row_pkey PRIMARY KEY (batch_id, number),
  constraint import_row_replaced_fkey FOREIGN KEY (replaced_id) REFERENCES innovation(id),
  constraint import_row_replaced_whole CHECK ((((replaced_id IS NULL) = (former IS NULL)) AND ((replaced_id IS NULL) = (left_version IS NULL))))
);
create table index_rubric (
  id uuid not null,
  region_id uuid,
  edition text not null,
  content jsonb,
  based_on_id uuid,
  published_at timestamp with time zone,
  published_by uuid,
  letter_number text,
  letter_on date,
  letter_note text,
  letter_by uuid,
  letter_at timestamp with time zone,
  created_by uuid,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  version integer default 1 not null,
  constraint index_rubric_creator_fkey FOREIGN KEY (created_by) REFERENCES person(id),
  constraint index_rubric_letter_is_complete CHECK ((num_nulls(letter_number, letter_on, letter_by, letter_at) = ANY (ARRAY[0, 4]))),
  constraint index_rubric_letter_of_published CHECK (((letter_at IS NULL) OR (published_at IS NOT NULL))),
  constraint index_rubric_letter_person_fkey FOREIGN KEY (letter_by) REFERENCES person(id),
  constraint index_rubric_origin_fkey FOREIGN KEY (based_on_id) REFERENCES index_rubric(id),
  constraint index_rubric_pkey PRIMARY KEY (id),
  constraint index_rubric_publisher_fkey FOREIGN KEY (published_by) REFERENCES person(id),
  constraint index_rubric_region_fkey FOREIGN KEY (region_id) REFERENCES region(id),
  constraint index_rubric_shipped_is_code CHECK (((region_id IS NULL) = (content IS NULL)))
);
create table innovation (
  id uuid not null,
  region_id uuid not null,
  agency_id uuid not null,
  custodian_agency_id uuid not null,
  duty_agency_id uuid,
  name text not null,
  status text not null,
  stage text,
  initiator text,
  medium text,
  form text,
  main_affair_code text,
  touched_affair_codes text[] default '{}'::text[] not null,
  sdgs integer[] default '{}'::integer[] not null,
  content jsonb default '{}'::jsonb not null,
  form_key text not null,
  form_version integer not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  turn_since timestamp with time zone not null,
  submitted_at timestamp with time zone,
  submitted_by uuid,
  endorsed_at timestamp with time zone,
  endorsed_by uuid,
  verified_at timestamp with time zone,
  verified_by uuid,
  in_force text,
  in_force_stage text,
  in_force_revision integer,
  criteria jsonb default '[]'::jsonb not null,
  rejection_criterion text,
  rejection_reason text,
  withdrawal_reason text,
  replacement_id uuid,
  use_state text default 'IN_USE'::text not null,
  use_state_reason text,
  use_state_since date,
  published_at timestamp with time zone,
  copy_of_id uuid,
  merged_at timestamp with time zone,
  revision_count integer default 0 not null,
  version integer default 1 not null,
  search tsvector,
  search_text text,
  constraint innovation_affair_fkey FOREIGN KEY (main_affair_code) REFERENCES affair(code),
  constraint innovation_agency_fkey FOREIGN KEY (region_id, agency_id) REFERENCES agency(region_id, id),
  constraint innovation_copy_fkey FOREIGN KEY (copy_of_id) REFERENCES innovation(id),
  constraint innovation_copy_never_in_force CHECK (((copy_of_id IS NULL) OR (in_force IS NULL))),
  constraint innovation_creator_fkey FOREIGN KEY (created_by) REFERENCES person(id),
  constraint innovation_custodian_fkey FOREIGN KEY (region_id, custodian_agency_id) REFERENCES agency(region_id, id),
  constraint innovation_ended_has_no_force CHECK (((status <> ALL (ARRAY['REJECTED'::text, 'WITHDRAWN'::text])) OR (in_force IS NULL))),
  constraint innovation_endorser_fkey FOREIGN KEY (endorsed_by) REFERENCES person(id),
  constraint innovation_endorser_is_another CHECK (((endorsed_by <> submitted_by) AND (endorsed_by <> created_by))),
  constraint innovation_force_is_complete CHECK (((in_force IS NULL) = (in_force_revision IS NULL))),
  constraint innovation_in_force_known CHECK ((in_force = ANY (ARRAY['ENDORSED'::text, 'VERIFIED'::text]))),
  constraint innovation_in_region_key UNIQUE (region_id, id),
  constraint innovation_only_copies_merge CHECK (((merged_at IS NULL) OR (copy_of_id IS NOT NULL))),
  constraint innovation_pkey PRIMARY KEY (id),
  constraint innovation_region_fkey FOREIGN KEY (region_id) REFERENCES region(id),
  constraint innovation_rejection_has_reason CHECK (((status <> 'REJECTED'::text) OR ((rejection_criterion IS NOT NULL) AND (rejection_reason IS NOT NULL)))),
  constraint innovation_replacement_fkey FOREIGN KEY (replacement_id) REFERENCES innovation(id),
  constraint innovation_stage_known CHECK ((stage = ANY (ARRAY['INITIATIVE'::text, 'TRIAL'::text, 'IMPLEMENTED'::text]))),
  constraint innovation_status_known CHECK ((status = ANY (ARRAY['DRAFT'::text, 'SUBMITTED'::text, 'ENDORSED'::text, 'VERIFIED'::text, 'RETURNED'::text, 'REJECTED'::text, 'WITHDRAWN'::text]))),
  constraint innovation_stop_has_reason CHECK (((use_state <> 'STOPPED'::text) OR (use_state_reason IS NOT NULL))),
  constraint innovation_submitter_fkey FOREIGN KEY (submitted_by) REFERENCES person(id),
  constraint innovation_use_state_known CHECK ((use_state = ANY (ARRAY['IN_USE'::text, 'DORMANT'::text, 'STOPPED'::text]))),
  constraint innovation_verifier_fkey FOREIGN KEY (verified_by) REFERENCES person(id),
  constraint innovation_withdrawal_has_reason CHECK (((status <> 'WITHDRAWN'::text) OR (withdrawal_reason IS NOT NULL)))
);
create table innovation_act (
  id uuid not null,
  innovation_id uuid not null,
  act text not null,
  from_status text,
  to_status text not null,
  at timestamp with time zone not null,
  by_id uuid not null,
  detail text,
  region_id uuid not null,
  capacity text,
  confirmed_by uuid,
  constraint innovation_act_capacity_known CHECK ((capacity = ANY (ARRAY['DEFINITIF'::text, 'PLT'::text, 'PLH'::text, 'PJ'::text, 'DELEGATED'::text]))),
  constraint innovation_act_confirmer_fkey FOREIGN KEY (confirmed_by) REFERENCES person(id),
  constraint innovation_act_confirmer_is_another CHECK (((confirmed_by IS NULL) OR ((act = 'endorsement'::text) AND (confirmed_by <> by_id)))),
  constraint innovation_act_innovation_fkey FOREIGN KEY (innovation_id) REFERENCES innovation(id),
  constraint innovation_act_person_fkey FOREIGN KEY (by_id) REFERENCES person(id),
  constraint innovation_act_pkey PRIMARY KEY (id)
);
create table innovation_field_change (
  id uuid not null,
  innovation_id uuid not null,
  version integer not null,
  pointer text not null,
  old_value jsonb,
  new_value jsonb,
  at timestamp with time zone not null,
  by_id uuid not null,
  region_id uuid not null,
  set_aside boolean default false not null,
  constraint innovation_field_change_innovation_fkey FOREIGN KEY (innovation_id) REFERENCES innovation(id),
  constraint innovation_field_change_person_fkey FOREIGN KEY (by_id) REFERENCES person(id),
  constraint innovation_field_change_pkey PRIMARY KEY (id)
);
create table innovation_member (
  id uuid not null,
  innovation_id uuid not null,
  region_id uuid not null,
  person_id uuid not null,
  role text not null,
  invited_by uuid not null,
  invited_at timestamp with time zone not null,
  ended_by uuid,
  ended_at timestamp with time zone,
  version integer default 1 not null,
  constraint innovation_member_ender_fkey FOREIGN KEY (ended_by) REFERENCES person(id),
  constraint innovation_member_innovation_fkey FOREIGN KEY (innovation_id) REFERENCES innovation(id),
  constraint innovation_member_inviter_fkey FOREIGN KEY (invited_by) REFERENCES person(id),
  constraint innovation_member_person_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint innovation_member_pkey PRIMARY KEY (id),
  constraint innovation_member_role_known CHECK ((role = ANY (ARRAY['EDITOR'::text, 'VIEWER'::text])))
);
create table innovation_note (
  id uuid not null,
  innovation_id uuid not null,
  revision integer not null,
  pointer text,
  text text not null,
  at timestamp with time zone not null,
  by_id uuid not null,
  region_id uuid not null,
  constraint innovation_note_innovation_fkey FOREIGN KEY (innovation_id) REFERENCES innovation(id),
  constraint innovation_note_person_fkey FOREIGN KEY (by_id) REFERENCES person(id),
  constraint innovation_note_pkey PRIMARY KEY (id)
);
create table innovation_revision (
  innovation_id uuid not null,
  number integer not null,
  act text not null,
  at timestamp with time zone not null,
  by_id uuid not null,
  name text not null,
  fields jsonb not null,
  content jsonb not null,
  form_key text not null,
  form_version integer not null,
  region_id uuid not null,
  constraint innovation_revision_innovation_fkey FOREIGN KEY (innovation_id) REFERENCES innovation(id),
  constraint innovation_revision_person_fkey FOREIGN KEY (by_id) REFERENCES person(id),
  constraint innovation_revision_pkey PRIMARY KEY (innovation_id, number)
);
create table issued_document (
  id uuid not null,
  region_id uuid not null,
  code text not null,
  kind text not null,
  subject_type text not null,
  subject_id uuid not null,
  fingerprint text not null,
  language text not null,
  title text not null,
  issued_for text not null,
  office text not null,
  issued_at timestamp with time zone not null,
  issued_by uuid,
  sha256 text not null,
  content bytea not null,
  void_at timestamp with time zone,
  void_reason text,
  constraint issued_document_code_key UNIQUE (code),
  constraint issued_document_code_shape CHECK ((code ~ '^[0-9A-HJKMNP-TV-Z]{16}$'::text)),
  constraint issued_document_hash_shape CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint issued_document_issuer_fkey FOREIGN KEY (issued_by) REFERENCES person(id),
  constraint issued_document_kind_known CHECK ((kind = ANY (ARRAY['STATEMENT'::text, 'PROFILE'::text, 'PROPOSAL'::text, 'RECEIPT'::text]))),
  constraint issued_document_language_known CHECK ((language = ANY (ARRAY['id'::text, 'en'::text]))),
  constraint issued_document_pkey PRIMARY KEY (id),
  constraint issued_document_region_fkey FOREIGN KEY (region_id) REFERENCES region(id),
  constraint issued_document_void_has_reason CHECK (((void_at IS NULL) = (void_reason IS NULL))),
  constraint issued_document_void_known CHECK ((void_reason = ANY (ARRAY['TEXT_CHANGED'::text, 'REFUSED'::text, 'REPLACED'::text])))
);
create table known_device (
  person_id uuid not null,
  token_hash bytea not null,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone not null,
  constraint known_device_person_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint known_device_pkey PRIMARY KEY (person_id, token_hash)
);
create table lapse (
  id uuid not null,
  obligation_id uuid not null,
  innovation_id uuid not null,
  cause text not null,
  reason text not null,
  opened_by uuid not null,
  opened_at timestamp with time zone not null,
  cure_by timestamp with time zone not null,
  cured_at timestamp with time zone,
  region_id uuid not null,
  constraint lapse_cause_known CHECK ((cause = ANY (ARRAY['REJECTED'::text, 'STOPPED'::text]))),
  constraint lapse_innovation_fkey FOREIGN KEY (innovation_id) REFERENCES innovation(id),
  constraint lapse_obligation_fkey FOREIGN KEY (obligation_id) REFERENCES obligation(id),
  constraint lapse_opener_fkey FOREIGN KEY (opened_by) REFERENCES person(id),
  constraint lapse_pkey PRIMARY KEY (id)
);
create table maturity_claim (
  innovation_id uuid not null,
  indicator_key text not null,
  region_id uuid not null,
  tier integer,
  basis text,
  note text default ''::text not null,
  claimed_by uuid not null,
  claimed_at timestamp with time zone not null,
  changed_in integer not null,
  verified_tier integer,
  verified_note text,
  verified_by uuid,
  verified_at timestamp with time zone,
  verification_lost text,
  review text[] default '{}'::text[] not null,
  constraint maturity_claim_innovation_fkey FOREIGN KEY (region_id, innovation_id) REFERENCES innovation(region_id, id),
  constraint maturity_claim_loss_known CHECK ((verification_lost = ANY (ARRAY['CLAIM'::text, 'EVIDENCE'::text, 'EDITION'::text]))),
  constraint maturity_claim_person_fkey FOREIGN KEY (claimed_by) REFERENCES person(id),
  constraint maturity_claim_pkey PRIMARY KEY (innovation_id, indicator_key),
  constraint maturity_claim_sheet_fkey FOREIGN KEY (innovation_id) REFERENCES maturity_sheet(innovation_id),
  constraint maturity_claim_tier_known CHECK (((tier >= 0) AND (tier <= 3))),
  constraint maturity_claim_verification_is_complete CHECK ((num_nulls(verified_tier, verified_by, verified_at) = ANY (ARRAY[0, 3]))),
  constraint maturity_claim_verified_tier_known CHECK (((verified_tier >= 0) AND (verified_tier <= 3))),
  constraint maturity_claim_verifier_fkey FOREIGN KEY (verified_by) REFERENCES person(id)
);
create table maturity_sheet (
  innovation_id uuid not null,
  region_id uuid not null,
  version integer default 1 not null,
  updated_at timestamp with time zone not null,
  constraint maturity_sheet_innovation_fkey FOREIGN KEY (region_id, innovation_id) REFERENCES innovation(region_id, id),
  constraint maturity_sheet_pkey PRIMARY KEY (innovation_id)
);
create table obligation (
  id uuid not null,
  period_id uuid not null,
  agency_id uuid not null,
  region_id uuid not null,
  required integer not null,
  counted integer default 0 not null,
  registered integer default 0 not null,
  verified integer default 0 not null,
  begun integer default 0 not null,
  met_since timestamp with time zone,
  exempt boolean default false not null,
  lapse_open boolean default false not null,
  ended_on date,
  constraint obligation_agency_fkey FOREIGN KEY (region_id, agency_id) REFERENCES agency(region_id, id),
  constraint obligation_counts_not_negative CHECK (((counted >= 0) AND (registered >= 0) AND (verified >= 0) AND (begun >= 0))),
  constraint obligation_once_a_period UNIQUE (period_id, agency_id),
  constraint obligation_once_met_stays_met CHECK (((counted >= required) OR (met_since IS NULL) OR exempt OR lapse_open OR (ended_on IS NOT NULL))),
  constraint obligation_period_fkey FOREIGN KEY (region_id, period_id) REFERENCES period(region_id, id),
  constraint obligation_pkey PRIMARY KEY (id)
);
create table obligation_change (
  obligation_id uuid not null,
  sequence bigint not null,
  at timestamp with time zone not null,
  required integer not null,
  counted integer not null,
  registered integer not null,
  verified integer not null,
  begun integer not null,
  met_since timestamp with time zone,
  exempt boolean not null,
  lapse_open boolean not null,
  ended_on date,
  region_id uuid not null,
  constraint obligation_change_obligation_fkey FOREIGN KEY (obligation_id) REFERENCES obligation(id),
  constraint obligation_change_pkey PRIMARY KEY (obligation_id, sequence)
);
create table period (
  id uuid not null,
  region_id uuid not null,
  year integer not null,
  name text not null,
  opens_on date not null,
  opens_at timestamp with time zone not null,
  closes_at timestamp with time zone not null,
  required_count integer not null,
  counting_level text not null,
  counting_stages text[] not null,
  cure_days integer not null,
  basis_kind text not null,
  basis_number text not null,
  basis_on date not null,
  closed_at timestamp with time zone,
  closed_by uuid,
  closed_with_findings boolean default false not null,
  version integer default 1 not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint period_basis_kind_known CHECK ((basis_kind = ANY (ARRAY['SK'::text, 'SURAT'::text, 'NOTA'::text]))),
  constraint period_closer_fkey FOREIGN KEY (closed_by) REFERENCES person(id),
  constraint period_counting_level_known CHECK ((counting_level = ANY (ARRAY['ENDORSED'::text, 'VERIFIED'::text]))),
  constraint period_cure_days_positive CHECK ((cure_days >= 1)),
  constraint period_dates_in_order CHECK ((closes_at > opens_at)),
  constraint period_in_region_key UNIQUE (region_id, id),
  constraint period_no_overlap EXCLUDE USING gist (region_id WITH =, tstzrange(opens_at, closes_at) WITH &&),
  constraint period_pkey PRIMARY KEY (id),
  constraint period_region_fkey FOREIGN KEY (region_id) REFERENCES region(id),
  constraint period_requires_at_least_one CHECK ((required_count >= 1)),
  constraint period_stages_known CHECK (((counting_stages <@ ARRAY['INITIATIVE'::text, 'TRIAL'::text, 'IMPLEMENTED'::text]) AND (cardinality(counting_stages) > 0)))
);
create table person (
  id uuid not null,
  name text not null,
  email text,
  nip text,
  mobile text,
  affiliation text,
  password_hash text,
  active boolean default true not null,
  last_sign_in_at timestamp with time zone,
  version integer default 1 not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  home_region_id uuid,
  created_by uuid,
  constraint person_can_be_named CHECK (((email IS NOT NULL) OR (nip IS NOT NULL) OR (mobile IS NOT NULL))),
  constraint person_home_region_fkey FOREIGN KEY (home_region_id) REFERENCES region(id),
  constraint person_maker_fkey FOREIGN KEY (created_by) REFERENCES person(id),
  constraint person_mobile_key UNIQUE (mobile),
  constraint person_nip_key UNIQUE (nip),
  constraint person_pkey PRIMARY KEY (id)
);
create table person_grant (
  id uuid not null,
  person_id uuid not null,
  role text not null,
  programme text,
  kind text not null,
  region_id uuid not null,
  agency_id uuid,
  from_on date not null,
  until_on date,
  decree text,
  needs_consent boolean not null,
  given_by uuid,
  given_at timestamp with time zone not null,
  consented_by uuid,
  consented_at timestamp with time zone,
  annulled_by uuid,
  annulled_at timestamp with time zone,
  version integer default 1 not null,
  ended_by_reorganisation uuid,
  carried_from uuid,
  constraint person_grant_agency_fkey FOREIGN KEY (region_id, agency_id) REFERENCES agency(region_id, id),
  constraint person_grant_agency_roles CHECK (((role = ANY (ARRAY['AGENCY_STAFF'::text, 'AGENCY_HEAD'::text, 'MENTOR'::text])) <= (agency_id IS NOT NULL))),
  constraint person_grant_annuller_fkey FOREIGN KEY (annulled_by) REFERENCES person(id),
  constraint person_grant_carried_fkey FOREIGN KEY (carried_from) REFERENCES person_grant(id),
  constraint person_grant_consent_by_a_second CHECK (((consented_by <> given_by) AND (consented_by <> person_id))),
  constraint person_grant_consenter_fkey FOREIGN KEY (consented_by) REFERENCES person(id),
  constraint person_grant_dates_in_order CHECK (((until_on IS NULL) OR (until_on >= from_on))),
  constraint person_grant_giver_fkey FOREIGN KEY (given_by) REFERENCES person(id),
  constraint person_grant_kind_known CHECK ((kind = ANY (ARRAY['DEFINITIF'::text, 'PLT'::text, 'PLH'::text, 'PJ'::text, 'DELEGATED'::text]))),
  constraint person_grant_never_to_oneself CHECK ((given_by <> person_id)),
  constraint person_grant_no_overlap EXCLUDE USING gist (person_id WITH =, role WITH =, region_id WITH =, COALESCE(agency_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =, COALESCE(programme, ''::text) WITH =, daterange(from_on, until_on, '[]'::text) WITH &&) WHERE ((annulled_at IS NULL)),
  constraint person_grant_person_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint person_grant_pkey PRIMARY KEY (id),
  constraint person_grant_programme_known CHECK ((((role = 'VERIFIER'::text) = (programme IS NOT NULL)) AND ((programme IS NULL) OR (programme = ANY (ARRAY['IID'::text, 'SERVICE'::text]))))),
  constraint person_grant_region_fkey FOREIGN KEY (region_id) REFERENCES region(id),
  constraint person_grant_reorganisation_fkey FOREIGN KEY (ended_by_reorganisation) REFERENCES reorganisation(id)
);
create table publication_call (
  edition_id uuid not null,
  person_id uuid not null,
  at timestamp with time zone not null,
  basis text not null,
  region_id uuid not null,
  constraint publication_call_edition_fkey FOREIGN KEY (edition_id) REFERENCES edition(id),
  constraint publication_call_person_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint publication_call_pkey PRIMARY KEY (edition_id, person_id)
);
create table region (
  id uuid not null,
  code text not null,
  name text not null,
  kind text not null,
  parent_id uuid,
  time_zone text not null,
  words jsonb not null,
  constraint region_code_key UNIQUE (code),
  constraint region_kind_known CHECK ((kind = ANY (ARRAY['NATION'::text, 'PROVINCE'::text, 'REGENCY'::text, 'CITY'::text]))),
  constraint region_parent_fkey FOREIGN KEY (parent_id) REFERENCES region(id),
  constraint region_pkey PRIMARY KEY (id),
  constraint region_time_zone_known CHECK ((time_zone = ANY (ARRAY['Asia/Jakarta'::text, 'Asia/Makassar'::text, 'Asia/Jayapura'::text]))),
  constraint region_tree_has_one_root CHECK (((kind = 'NATION'::text) = (parent_id IS NULL)))
);
create table region_row (
  id uuid not null,
  region_id uuid not null,
  period_id uuid not null,
  row_key text not null,
  owner_agency_id uuid,
  value numeric(14,2),
  tier integer,
  reason text default ''::text not null,
  source text default ''::text not null,
  note text default ''::text not null,
  filled_by uuid,
  filled_at timestamp with time zone,
  verified_tier integer,
  verified_note text,
  verified_by uuid,
  verified_at timestamp with time zone,
  review text[] default '{}'::text[] not null,
  version integer default 1 not null,
  updated_at timestamp with time zone not null,
  constraint region_row_once_a_period UNIQUE (period_id, row_key),
  constraint region_row_owner_fkey FOREIGN KEY (region_id, owner_agency_id) REFERENCES agency(region_id, id),
  constraint region_row_period_fkey FOREIGN KEY (region_id, period_id) REFERENCES period(region_id, id),
  constraint region_row_person_fkey FOREIGN KEY (filled_by) REFERENCES person(id),
  constraint region_row_pkey PRIMARY KEY (id),
  constraint region_row_tier_known CHECK (((tier >= 0) AND (tier <= 3))),
  constraint region_row_verification_is_complete CHECK ((num_nulls(verified_tier, verified_by, verified_at) = ANY (ARRAY[0, 3]))),
  constraint region_row_verified_tier_known CHECK (((verified_tier >= 0) AND (verified_tier <= 3))),
  constraint region_row_verifier_fkey FOREIGN KEY (verified_by) REFERENCES person(id)
);
create table region_row_evidence (
  id uuid not null,
  region_id uuid not null,
  row_id uuid not null,
  title text not null,
  url text,
  locator text,
  added_by uuid not null,
  added_at timestamp with time zone not null,
  removed_by uuid,
  removed_at timestamp with time zone,
  constraint region_row_evidence_adder_fkey FOREIGN KEY (added_by) REFERENCES person(id),
  constraint region_row_evidence_can_be_found CHECK ((num_nonnulls(url, locator) > 0)),
  constraint region_row_evidence_pkey PRIMARY KEY (id),
  constraint region_row_evidence_removal_is_complete CHECK (((removed_by IS NULL) = (removed_at IS NULL))),
  constraint region_row_evidence_remover_fkey FOREIGN KEY (removed_by) REFERENCES person(id),
  constraint region_row_evidence_row_fkey FOREIGN KEY (row_id) REFERENCES region_row(id),
  constraint region_row_evidence_title_said CHECK ((title <> ''::text))
);
create table reorganisation (
  id uuid not null,
  region_id uuid not null,
  kind text not null,
  effective_on date not null,
  predecessor_ids uuid[] not null,
  successor_ids uuid[] not null,
  moved_innovation_ids uuid[] not null,
  done_by uuid not null,
  done_at timestamp with time zone not null,
  constraint reorganisation_kind_known CHECK ((kind = ANY (ARRAY['MERGE'::text, 'SPLIT'::text, 'RENAME'::text, 'CLOSE'::text]))),
  constraint reorganisation_pkey PRIMARY KEY (id),
  constraint reorganisation_region_fkey FOREIGN KEY (region_id) REFERENCES region(id)
);
create table replication (
  innovation_id uuid not null,
  of_id uuid not null,
  region_id uuid not null,
  since timestamp with time zone not null,
  by_id uuid not null,
  constraint replication_innovation_fkey FOREIGN KEY (region_id, innovation_id) REFERENCES innovation(region_id, id),
  constraint replication_not_of_itself CHECK ((innovation_id <> of_id)),
  constraint replication_of_fkey FOREIGN KEY (of_id) REFERENCES innovation(id),
  constraint replication_person_fkey FOREIGN KEY (by_id) REFERENCES person(id),
  constraint replication_pkey PRIMARY KEY (innovation_id)
);
create table result (
  edition_id uuid not null,
  entry_id uuid not null,
  rank integer not null,
  raw numeric(5,2) not null,
  tied boolean not null,
  sheets integer not null,
  region_id uuid not null,
  constraint result_edition_fkey FOREIGN KEY (edition_id) REFERENCES edition(id),
  constraint result_entry_fkey FOREIGN KEY (entry_id) REFERENCES entry(id),
  constraint result_pkey PRIMARY KEY (edition_id, entry_id)
);
create table rubric (
  id uuid not null,
  edition_id uuid not null,
  version integer not null,
  locked_at timestamp with time zone,
  region_id uuid not null,
  constraint rubric_edition_fkey FOREIGN KEY (edition_id) REFERENCES edition(id),
  constraint rubric_pkey PRIMARY KEY (id),
  constraint rubric_version_key UNIQUE (edition_id, version)
);
create table rubric_switch (
  id uuid not null,
  region_id uuid not null,
  period_id uuid not null,
  from_rubric_id uuid not null,
  to_rubric_id uuid not null,
  reason text not null,
  claims integer not null,
  to_review integer not null,
  at timestamp with time zone not null,
  by_id uuid not null,
  constraint rubric_switch_from_fkey FOREIGN KEY (from_rubric_id) REFERENCES index_rubric(id),
  constraint rubric_switch_moves CHECK ((from_rubric_id <> to_rubric_id)),
  constraint rubric_switch_period_fkey FOREIGN KEY (region_id, period_id) REFERENCES period(region_id, id),
  constraint rubric_switch_person_fkey FOREIGN KEY (by_id) REFERENCES person(id),
  constraint rubric_switch_pkey PRIMARY KEY (id),
  constraint rubric_switch_to_fkey FOREIGN KEY (to_rubric_id) REFERENCES index_rubric(id)
);
create table saved_filter (
  id uuid not null,
  person_id uuid not null,
  list text not null,
  name text not null,
  filters jsonb not null,
  columns text[],
  is_default boolean default false not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  version integer default 1 not null,
  constraint saved_filter_filters_object CHECK ((jsonb_typeof(filters) = 'object'::text)),
  constraint saved_filter_list_known CHECK ((list = ANY (ARRAY['innovations'::text, 'sops'::text]))),
  constraint saved_filter_name_length CHECK (((length(btrim(name)) >= 1) AND (length(btrim(name)) <= 80))),
  constraint saved_filter_person_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint saved_filter_pkey PRIMARY KEY (id)
);
create table score_event (
  id uuid not null,
  scoresheet_id uuid not null,
  criterion_id uuid not null,
  level integer,
  note text,
  at timestamp with time zone not null,
  by_id uuid not null,
  version integer default 1 not null,
  region_id uuid not null,
  constraint score_event_criterion_fkey FOREIGN KEY (criterion_id) REFERENCES criterion(id),
  constraint score_event_person_fkey FOREIGN KEY (by_id) REFERENCES person(id),
  constraint score_event_pkey PRIMARY KEY (id),
  constraint score_event_scoresheet_fkey FOREIGN KEY (scoresheet_id) REFERENCES scoresheet(id)
);
create table scoresheet (
  id uuid not null,
  assignment_id uuid not null,
  entry_id uuid not null,
  person_id uuid not null,
  stage_id uuid not null,
  edition_id uuid not null,
  region_id uuid not null,
  status text not null,
  recusal_reason text,
  submitted_at timestamp with time zone,
  version integer default 1 not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint scoresheet_assignment_fkey FOREIGN KEY (assignment_id) REFERENCES entry_person(id),
  constraint scoresheet_assignment_key UNIQUE (assignment_id),
  constraint scoresheet_edition_fkey FOREIGN KEY (edition_id) REFERENCES edition(id),
  constraint scoresheet_entry_fkey FOREIGN KEY (entry_id) REFERENCES entry(id),
  constraint scoresheet_person_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint scoresheet_pkey PRIMARY KEY (id),
  constraint scoresheet_recusal_has_reason CHECK (((status <> 'RECUSED'::text) OR (recusal_reason IS NOT NULL))),
  constraint scoresheet_region_fkey FOREIGN KEY (region_id) REFERENCES region(id),
  constraint scoresheet_stage_fkey FOREIGN KEY (stage_id) REFERENCES stage(id),
  constraint scoresheet_status_known CHECK ((status = ANY (ARRAY['DRAFT'::text, 'SUBMITTED'::text, 'RECUSED'::text])))
);
create table scoresheet_score (
  scoresheet_id uuid not null,
  criterion_id uuid not null,
  level integer,
  note text,
  region_id uuid not null,
  constraint scoresheet_score_criterion_fkey FOREIGN KEY (criterion_id) REFERENCES criterion(id),
  constraint scoresheet_score_pkey PRIMARY KEY (scoresheet_id, criterion_id),
  constraint scoresheet_score_scoresheet_fkey FOREIGN KEY (scoresheet_id) REFERENCES scoresheet(id)
);
create table session (
  id uuid not null,
  token_hash bytea not null,
  person_id uuid not null,
  label text not null,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint session_person_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_key UNIQUE (token_hash)
);
create table setting (
  key text not null,
  value jsonb not null,
  constraint setting_pkey PRIMARY KEY (key)
);
create table sign_in_failure (
  id uuid not null,
  account_hash bytea not null,
  address text not null,
  at timestamp with time zone not null,
  device_hash bytea,
  constraint sign_in_failure_pkey PRIMARY KEY (id)
);
create table sign_in_link (
  token_hash bytea not null,
  person_id uuid not null,
  purpose text not null,
  made_by uuid,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint sign_in_link_maker_fkey FOREIGN KEY (made_by) REFERENCES person(id),
  constraint sign_in_link_person_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint sign_in_link_pkey PRIMARY KEY (token_hash),
  constraint sign_in_link_purpose_known CHECK ((purpose = ANY (ARRAY['FIRST_SIGN_IN'::text, 'FORGOTTEN_PASSWORD'::text])))
);
create table sop (
  id uuid not null,
  region_id uuid not null,
  agency_id uuid not null,
  number text not null,
  name text not null,
  effective_on date,
  last_evaluated_on date,
  interval_months integer default 12 not null,
  status text not null,
  content jsonb default '{}'::jsonb not null,
  version integer default 1 not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  numbered_by uuid not null,
  constraint sop_agency_fkey FOREIGN KEY (region_id, agency_id) REFERENCES agency(region_id, id),
  constraint sop_creator_fkey FOREIGN KEY (created_by) REFERENCES person(id),
  constraint sop_number_key UNIQUE (numbered_by, number),
  constraint sop_numbering_fkey FOREIGN KEY (region_id, numbered_by) REFERENCES agency(region_id, id),
  constraint sop_pkey PRIMARY KEY (id),
  constraint sop_status_known CHECK ((status = ANY (ARRAY['IN_FORCE'::text, 'TO_REVISE'::text, 'REVOKED'::text])))
);
create table sop_evaluation (
  id uuid not null,
  sop_id uuid not null,
  evaluated_on date not null,
  outcome text not null,
  answers jsonb not null,
  minutes text not null,
  by_id uuid not null,
  at timestamp with time zone not null,
  region_id uuid not null,
  constraint sop_evaluation_outcome_known CHECK ((outcome = ANY (ARRAY['KEEP'::text, 'REVISE'::text, 'REVOKE'::text]))),
  constraint sop_evaluation_person_fkey FOREIGN KEY (by_id) REFERENCES person(id),
  constraint sop_evaluation_pkey PRIMARY KEY (id),
  constraint sop_evaluation_sop_fkey FOREIGN KEY (sop_id) REFERENCES sop(id)
);
create table stage (
  id uuid not null,
  edition_id uuid not null,
  key text not null,
  name text not null,
  opens_at timestamp with time zone not null,
  closes_at timestamp with time zone not null,
  rubric_id uuid not null,
  region_id uuid not null,
  constraint stage_dates_in_order CHECK ((closes_at > opens_at)),
  constraint stage_edition_fkey FOREIGN KEY (edition_id) REFERENCES edition(id),
  constraint stage_key_key UNIQUE (edition_id, key),
  constraint stage_pkey PRIMARY KEY (id),
  constraint stage_rubric_fkey FOREIGN KEY (rubric_id) REFERENCES rubric(id)
);
create table statement (
  id uuid not null,
  region_id uuid not null,
  innovation_id uuid not null,
  custodian_agency_id uuid not null,
  revision integer not null,
  text_sha256 text not null,
  issued_document_id uuid not null,
  signatory_id uuid not null,
  capacity text not null,
  status text not null,
  printed_at timestamp with time zone not null,
  printed_by uuid not null,
  file_id uuid,
  signed_on date,
  scanned_at timestamp with time zone,
  scanned_by uuid,
  decided_at timestamp with time zone,
  decided_by uuid,
  refusal_reason text,
  voided_at timestamp with time zone,
  updated_at timestamp with time zone not null,
  version integer default 1 not null,
  constraint statement_capacity_known CHECK ((capacity = ANY (ARRAY['DEFINITIF'::text, 'PLT'::text, 'PLH'::text, 'PJ'::text, 'DELEGATED'::text]))),
  constraint statement_confirmed_has_scan CHECK (((status <> 'CONFIRMED'::text) OR ((file_id IS NOT NULL) AND (decided_by IS NOT NULL)))),
  constraint statement_custodian_fkey FOREIGN KEY (custodian_agency_id) REFERENCES agency(id),
  constraint statement_decider_fkey FOREIGN KEY (decided_by) REFERENCES person(id),
  constraint statement_decider_is_another CHECK (((decided_by <> printed_by) AND (decided_by <> scanned_by) AND (decided_by <> signatory_id))),
  constraint statement_decision_is_complete CHECK (((decided_at IS NULL) = (decided_by IS NULL))),
  constraint statement_file_fkey FOREIGN KEY (region_id, file_id) REFERENCES stored_file(region_id, id),
  constraint statement_hash_shape CHECK ((text_sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint statement_innovation_fkey FOREIGN KEY (region_id, innovation_id) REFERENCES innovation(region_id, id),
  constraint statement_paper_fkey FOREIGN KEY (issued_document_id) REFERENCES issued_document(id),
  constraint statement_paper_key UNIQUE (issued_document_id),
  constraint statement_pkey PRIMARY KEY (id),
  constraint statement_printer_fkey FOREIGN KEY (printed_by) REFERENCES person(id),
  constraint statement_refusal_has_reason CHECK (((status <> 'REFUSED'::text) OR (refusal_reason IS NOT NULL))),
  constraint statement_revision_fkey FOREIGN KEY (innovation_id, revision) REFERENCES innovation_revision(innovation_id, number),
  constraint statement_scan_is_complete CHECK ((num_nonnulls(file_id, signed_on, scanned_at, scanned_by) = ANY (ARRAY[0, 4]))),
  constraint statement_scanner_fkey FOREIGN KEY (scanned_by) REFERENCES person(id),
  constraint statement_signatory_fkey FOREIGN KEY (signatory_id) REFERENCES person(id),
  constraint statement_status_known CHECK ((status = ANY (ARRAY['PRINTED'::text, 'SCANNED'::text, 'REFUSED'::text, 'CONFIRMED'::text, 'VOID'::text]))),
  constraint statement_void_has_date CHECK (((status = 'VOID'::text) = (voided_at IS NOT NULL)))
);
create table stored_file (
  id uuid not null,
  region_id uuid not null,
  sha256 text not null,
  bytes bigint not null,
  kind text not null,
  mime text not null,
  page_count integer,
  scan text not null,
  created_at timestamp with time zone not null,
  findings jsonb default '[]'::jsonb not null,
  purged_at timestamp with time zone,
  constraint stored_file_findings_listed CHECK ((jsonb_typeof(findings) = 'array'::text)),
  constraint stored_file_has_pages CHECK ((page_count >= 1)),
  constraint stored_file_in_region_key UNIQUE (region_id, id),
  constraint stored_file_kind_known CHECK ((kind = ANY (ARRAY['PDF'::text, 'IMAGE'::text, 'DOCUMENT'::text, 'SHEET'::text, 'SLIDES'::text, 'VIDEO'::text]))),
  constraint stored_file_not_empty CHECK ((bytes > 0)),
  constraint stored_file_pkey PRIMARY KEY (id),
  constraint stored_file_region_fkey FOREIGN KEY (region_id) REFERENCES region(id),
  constraint stored_file_scan_known CHECK ((scan = ANY (ARRAY['OFF'::text, 'PENDING'::text, 'CLEAN'::text, 'INFECTED'::text]))),
  constraint stored_file_sha256_form CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint stored_file_sha256_key UNIQUE (region_id, sha256)
);
create table stored_file_agency (
  id uuid not null,
  region_id uuid not null,
  file_id uuid not null,
  agency_id uuid not null,
  bytes bigint not null,
  added_at timestamp with time zone not null,
  released_at timestamp with time zone,
  constraint stored_file_agency_agency_fkey FOREIGN KEY (region_id, agency_id) REFERENCES agency(region_id, id),
  constraint stored_file_agency_file_fkey FOREIGN KEY (region_id, file_id) REFERENCES stored_file(region_id, id),
  constraint stored_file_agency_pkey PRIMARY KEY (id)
);
create table switched_score (
  switch_id uuid not null,
  innovation_id uuid not null,
  region_id uuid not null,
  claimed integer not null,
  verified integer not null,
  claims jsonb not null,
  constraint switched_score_innovation_fkey FOREIGN KEY (region_id, innovation_id) REFERENCES innovation(region_id, id),
  constraint switched_score_pkey PRIMARY KEY (switch_id, innovation_id),
  constraint switched_score_switch_fkey FOREIGN KEY (switch_id) REFERENCES rubric_switch(id)
);
create table use_confirmation (
  id uuid not null,
  region_id uuid not null,
  innovation_id uuid not null,
  period_id uuid not null,
  state text not null,
  reason text,
  evidence_id uuid,
  link_title text,
  link_url text,
  confirmed_by uuid not null,
  confirmed_at timestamp with time zone not null,
  constraint use_confirmation_evidence_fkey FOREIGN KEY (innovation_id, evidence_id) REFERENCES evidence(innovation_id, id),
  constraint use_confirmation_innovation_fkey FOREIGN KEY (region_id, innovation_id) REFERENCES innovation(region_id, id),
  constraint use_confirmation_link_is_complete CHECK (((link_title IS NULL) = (link_url IS NULL))),
  constraint use_confirmation_period_fkey FOREIGN KEY (region_id, period_id) REFERENCES period(region_id, id),
  constraint use_confirmation_person_fkey FOREIGN KEY (confirmed_by) REFERENCES person(id),
  constraint use_confirmation_pkey PRIMARY KEY (id),
  constraint use_confirmation_shows_or_says CHECK (
CASE
    WHEN (state = 'IN_USE'::text) THEN (num_nonnulls(evidence_id, link_url) = 1)
    ELSE (reason IS NOT NULL)
END),
  constraint use_confirmation_state_known CHECK ((state = ANY (ARRAY['IN_USE'::text, 'DORMANT'::text, 'STOPPED'::text])))
);
create table verdict (
  id uuid not null,
  period_id uuid not null,
  agency_id uuid not null,
  region_id uuid not null,
  outcome text not null,
  required integer not null,
  counted integer not null,
  verified integer not null,
  decided_at timestamp with time zone not null,
  decided_by uuid not null,
  constraint verdict_agency_fkey FOREIGN KEY (region_id, agency_id) REFERENCES agency(region_id, id),
  constraint verdict_once UNIQUE (period_id, agency_id, decided_at),
  constraint verdict_outcome_known CHECK ((outcome = ANY (ARRAY['MET'::text, 'UNMET'::text, 'EXEMPT'::text, 'LAPSED'::text, 'ENDED'::text]))),
  constraint verdict_period_fkey FOREIGN KEY (region_id, period_id) REFERENCES period(region_id, id),
  constraint verdict_person_fkey FOREIGN KEY (decided_by) REFERENCES person(id),
  constraint verdict_pkey PRIMARY KEY (id)
);

CREATE INDEX access_token_person ON public.access_token USING btree (person_id);
CREATE INDEX agency_duty ON public.agency USING btree (duty_agency_id);
CREATE INDEX agency_list ON public.agency USING btree (region_id, name COLLATE "id-x-icu", id);
CREATE INDEX agency_parent ON public.agency USING btree (parent_id);
CREATE INDEX agency_place ON public.agency USING gin (place);
CREATE INDEX agency_place_text ON public.agency USING gin (place_text gin_trgm_ops);
CREATE INDEX audit_event_region ON public.audit_event USING btree (region_id, at DESC, id);
CREATE INDEX audit_event_subject ON public.audit_event USING btree (subject_type, subject_id, at DESC, id);
CREATE INDEX catalogue_innovation_agency ON public.catalogue_innovation USING btree (agency_id);
CREATE INDEX catalogue_innovation_custodian ON public.catalogue_innovation USING btree (custodian_agency_id);
CREATE INDEX catalogue_innovation_list ON public.catalogue_innovation USING btree (published_at DESC, id DESC);
CREATE INDEX catalogue_innovation_region ON public.catalogue_innovation USING btree (region_id, published_at DESC, id DESC);
CREATE INDEX catalogue_innovation_search ON public.catalogue_innovation USING gin (search);
CREATE INDEX catalogue_innovation_search_text ON public.catalogue_innovation USING gin (search_text gin_trgm_ops);
CREATE INDEX declaration_period_duty ON public.declaration USING btree (period_id, duty_agency_id);
CREATE INDEX decree_region ON public.decree USING btree (region_id, frozen_at DESC, id);
CREATE INDEX decree_line_innovation ON public.decree_line USING btree (innovation_id);
CREATE INDEX document_list ON public.document USING btree (region_id, updated_at DESC, id);
CREATE UNIQUE INDEX document_number_key ON public.document USING btree (region_id, kind, COALESCE(agency_id, '00000000-0000-0000-0000-000000000000'::uuid), lower(number), dated_on);
CREATE INDEX document_successor ON public.document USING btree (successor_id) WHERE (successor_id IS NOT NULL);
CREATE INDEX edition_list ON public.edition USING btree (region_id, updated_at DESC, id DESC);
CREATE INDEX entry_agency ON public.entry USING btree (agency_id);
CREATE INDEX entry_innovation ON public.entry USING btree (innovation_id);
CREATE INDEX entry_list ON public.entry USING btree (edition_id, updated_at DESC, id DESC);
CREATE INDEX entry_name ON public.entry USING btree (edition_id, name_key) WHERE (status = 'SUBMITTED'::text);
CREATE UNIQUE INDEX entry_once_an_edition ON public.entry USING btree (edition_id, innovation_id) WHERE (status <> 'WITHDRAWN'::text);
CREATE INDEX entry_person_person ON public.entry_person USING btree (person_id);
CREATE INDEX evidence_document ON public.evidence USING btree (document_id) WHERE (document_id IS NOT NULL);
CREATE UNIQUE INDEX evidence_document_once ON public.evidence USING btree (innovation_id, document_id, COALESCE(locator, ''::text)) WHERE ((removed_at IS NULL) AND (document_id IS NOT NULL));
CREATE INDEX evidence_file ON public.evidence USING btree (file_id) WHERE (file_id IS NOT NULL);
CREATE UNIQUE INDEX evidence_file_once ON public.evidence USING btree (innovation_id, file_id) WHERE (removed_at IS NULL);
CREATE INDEX evidence_innovation ON public.evidence USING btree (innovation_id, created_at, id);
CREATE UNIQUE INDEX evidence_link_once ON public.evidence USING btree (innovation_id, url) WHERE (removed_at IS NULL);
CREATE INDEX evidence_link_to_check ON public.evidence USING btree (link_checked_at NULLS FIRST) WHERE ((url IS NOT NULL) AND (removed_at IS NULL));
CREATE INDEX evidence_masked_file ON public.evidence USING btree (masked_file_id) WHERE (masked_file_id IS NOT NULL);
CREATE INDEX evidence_personal ON public.evidence USING btree (region_id, created_at) WHERE ((privacy <> 'NONE'::text) AND (purged_at IS NULL));
CREATE INDEX evidence_indicator_innovation ON public.evidence_indicator USING btree (innovation_id, indicator_key) WHERE (removed_at IS NULL);
CREATE UNIQUE INDEX evidence_indicator_once ON public.evidence_indicator USING btree (evidence_id, indicator_key) WHERE (removed_at IS NULL);
CREATE UNIQUE INDEX exemption_one_active ON public.exemption USING btree (period_id, agency_id) WHERE (revoked_at IS NULL);
CREATE INDEX exemption_period ON public.exemption USING btree (period_id, id);
CREATE INDEX form_edition_in_force ON public.form_edition USING btree (region_id, in_force_from DESC) WHERE (published_at IS NOT NULL);
CREATE INDEX idempotency_key_age ON public.idempotency_key USING btree (created_at);
CREATE INDEX import_batch_person ON public.import_batch USING btree (created_by, id DESC);
CREATE INDEX import_batch_same_file ON public.import_batch USING btree (region_id, sha256) WHERE (imported_at IS NOT NULL);
CREATE UNIQUE INDEX import_row_innovation ON public.import_row USING btree (innovation_id) WHERE (innovation_id IS NOT NULL);
CREATE INDEX import_row_replaced ON public.import_row USING btree (replaced_id) WHERE (replaced_id IS NOT NULL);
CREATE INDEX index_rubric_region ON public.index_rubric USING btree (region_id, edition);
CREATE INDEX innovation_agency ON public.innovation USING btree (agency_id);
CREATE INDEX innovation_custodian_list ON public.innovation USING btree (custodian_agency_id, updated_at DESC, id DESC);
CREATE INDEX innovation_duty ON public.innovation USING btree (duty_agency_id, updated_at DESC);
CREATE UNIQUE INDEX innovation_one_open_copy ON public.innovation USING btree (copy_of_id) WHERE ((copy_of_id IS NOT NULL) AND (merged_at IS NULL) AND (status = ANY (ARRAY['DRAFT'::text, 'SUBMITTED'::text, 'RETURNED'::text, 'ENDORSED'::text])));
CREATE INDEX innovation_region_list ON public.innovation USING btree (region_id, updated_at DESC, id DESC);
CREATE INDEX innovation_region_status ON public.innovation USING btree (region_id, status, updated_at DESC, id DESC);
CREATE INDEX innovation_search ON public.innovation USING gin (region_id, search);
CREATE INDEX innovation_search_text ON public.innovation USING gin (region_id, search_text gin_trgm_ops);
CREATE INDEX innovation_act_innovation ON public.innovation_act USING btree (innovation_id, id);
CREATE INDEX innovation_field_change_innovation ON public.innovation_field_change USING btree (innovation_id, version);
CREATE INDEX innovation_member_inviter ON public.innovation_member USING btree (invited_by, invited_at);
CREATE UNIQUE INDEX innovation_member_once ON public.innovation_member USING btree (innovation_id, person_id) WHERE (ended_at IS NULL);
CREATE INDEX innovation_member_person ON public.innovation_member USING btree (person_id) WHERE (ended_at IS NULL);
CREATE INDEX innovation_note_innovation ON public.innovation_note USING btree (innovation_id, id);
CREATE INDEX issued_document_region ON public.issued_document USING btree (region_id);
CREATE UNIQUE INDEX issued_document_same ON public.issued_document USING btree (kind, subject_id, fingerprint) WHERE (void_at IS NULL);
CREATE INDEX issued_document_subject ON public.issued_document USING btree (subject_id, kind);
CREATE INDEX lapse_obligation ON public.lapse USING btree (obligation_id);
CREATE UNIQUE INDEX lapse_one_open ON public.lapse USING btree (obligation_id) WHERE (cured_at IS NULL);
CREATE INDEX maturity_claim_to_review ON public.maturity_claim USING btree (region_id, innovation_id) WHERE (review <> '{}'::text[]);
CREATE INDEX obligation_agency ON public.obligation USING btree (agency_id, period_id);
CREATE INDEX obligation_region ON public.obligation USING btree (region_id, period_id);
CREATE INDEX period_list ON public.period USING btree (region_id, year DESC, id);
CREATE UNIQUE INDEX person_email_key ON public.person USING btree (lower(email));
CREATE INDEX person_home_region ON public.person USING btree (home_region_id);
CREATE INDEX person_list ON public.person USING btree (name COLLATE "id-x-icu", id);
CREATE INDEX person_grant_agency ON public.person_grant USING btree (agency_id);
CREATE INDEX person_grant_carried ON public.person_grant USING btree (carried_from) WHERE (carried_from IS NOT NULL);
CREATE INDEX person_grant_person ON public.person_grant USING btree (person_id);
CREATE INDEX person_grant_region ON public.person_grant USING btree (region_id, role);
CREATE INDEX person_grant_reorganisation ON public.person_grant USING btree (ended_by_reorganisation) WHERE (ended_by_reorganisation IS NOT NULL);
CREATE INDEX region_parent ON public.region USING btree (parent_id);
CREATE INDEX region_row_evidence_row ON public.region_row_evidence USING btree (row_id) WHERE (removed_at IS NULL);
CREATE INDEX reorganisation_predecessors ON public.reorganisation USING gin (predecessor_ids);
CREATE INDEX reorganisation_successors ON public.reorganisation USING gin (successor_ids);
CREATE INDEX replication_of ON public.replication USING btree (of_id);
CREATE INDEX rubric_switch_period ON public.rubric_switch USING btree (period_id, at DESC, id DESC);
CREATE UNIQUE INDEX saved_filter_name_key ON public.saved_filter USING btree (person_id, list, lower(btrim(name)));
CREATE UNIQUE INDEX saved_filter_one_default ON public.saved_filter USING btree (person_id, list) WHERE is_default;
CREATE INDEX score_event_scoresheet ON public.score_event USING btree (scoresheet_id, id);
CREATE INDEX scoresheet_edition ON public.scoresheet USING btree (edition_id);
CREATE INDEX scoresheet_entry ON public.scoresheet USING btree (entry_id);
CREATE INDEX scoresheet_person_list ON public.scoresheet USING btree (person_id, updated_at DESC, id DESC);
CREATE INDEX session_person ON public.session USING btree (person_id);
CREATE INDEX sign_in_failure_account ON public.sign_in_failure USING btree (account_hash, device_hash, at);
CREATE INDEX sign_in_failure_address ON public.sign_in_failure USING btree (address, at);
CREATE INDEX sign_in_link_person ON public.sign_in_link USING btree (person_id);
CREATE INDEX sop_agency ON public.sop USING btree (agency_id);
CREATE INDEX sop_list ON public.sop USING btree (region_id, updated_at DESC, id DESC);
CREATE INDEX sop_evaluation_sop ON public.sop_evaluation USING btree (sop_id, id);
CREATE INDEX statement_innovation ON public.statement USING btree (innovation_id, printed_at);
CREATE UNIQUE INDEX statement_one_open ON public.statement USING btree (innovation_id) WHERE (status = ANY (ARRAY['PRINTED'::text, 'SCANNED'::text, 'REFUSED'::text]));
CREATE INDEX statement_waiting ON public.statement USING btree (region_id, status, scanned_at);
CREATE INDEX stored_file_to_scan ON public.stored_file USING btree (created_at) WHERE (scan = 'PENDING'::text);
CREATE UNIQUE INDEX stored_file_agency_once ON public.stored_file_agency USING btree (agency_id, file_id) WHERE (released_at IS NULL);
CREATE INDEX switched_score_innovation ON public.switched_score USING btree (innovation_id);
CREATE INDEX use_confirmation_innovation ON public.use_confirmation USING btree (innovation_id, confirmed_at DESC, id DESC);
CREATE INDEX use_confirmation_period ON public.use_confirmation USING btree (period_id, innovation_id);

CREATE OR REPLACE FUNCTION public.agency_after_duty()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update agency set updated_at = updated_at where parent_id = new.id and not obliged;
  -- A touch: what was made here counts where the agency's duty lies now, and the CHECK over the
  -- counters refuses the move when it would take the last one from whoever had it.
  update innovation set updated_at = updated_at where custodian_agency_id = new.id;
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.agency_after_end()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$
;
CREATE OR REPLACE FUNCTION public.agency_after_insert()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform duty_begins(new.region_id, new.id, null);
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.agency_after_name()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  -- The catalogue copies names so that reading and searching it needs no other table.
  update catalogue_innovation k
    set agency_name = case when i.agency_id = new.id then new.name else k.agency_name end,
        custodian_agency_name = case when i.custodian_agency_id = new.id then new.name else k.custodian_agency_name end
    from innovation i
    where i.id = k.id and i.region_id = new.region_id and i.published_at is not null
      and (i.agency_id = new.id or i.custodian_agency_id = new.id);
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.agency_after_obliged()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$
;
CREATE OR REPLACE FUNCTION public.agency_after_parent()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  -- Families change too: who has become related to what is being judged may judge it no longer. An
  -- assignment holds the family of what it judges, so it waits for us, or we wait and see it.
  perform 1 from agency where id in (select related_agencies(new.id)) order by id for no key update;
  update entry_person a set state = 'CONFLICT', version = a.version + 1
    from entry e join edition d on d.id = e.edition_id
    where a.entry_id = e.id and a.state = 'ASSIGNED' and d.published_at is null and e.region_id = new.region_id
      and exists (select from judged_agencies(e.id) j where person_belongs_to(a.person_id, j));
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.agency_before()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$
;
CREATE OR REPLACE FUNCTION public.agency_owes(of_agency uuid, on_day date, ends date[])
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  -- A period that has begun is owed until it closes, also by an agency that is obliged no more. What the
  -- agency's own end froze stays with it until it is given to a successor.
  select exists (select from obligation o join period p on p.id = o.period_id
    where o.agency_id = of_agency and p.closed_at is null and p.opens_on <= on_day
      and (o.ended_on is null or o.ended_on - 1 = any (ends)))
$function$
;
CREATE OR REPLACE FUNCTION public.agency_place()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare r region;
begin
  select * into r from region where id = new.region_id;
  -- People say "Kab." for a regency; for everything else they say the name or leave the kind out.
  new.place := to_tsvector('simple', concat_ws(' ', new.name, new.short_name, new.code, r.name,
    case when r.kind = 'REGENCY' then 'kab' end));
  new.place_text := lower(unaccent(concat_ws(' ', new.name, new.short_name, new.code, r.name)));
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.business_now()
 RETURNS timestamp with time zone
 LANGUAGE sql
AS $function$
  -- The unit of work hands in the business clock; a write past the API has none and takes the machine's.
  select coalesce(nullif(current_setting('satu.now', true), '')::timestamptz, clock_timestamp())
$function$
;
CREATE OR REPLACE FUNCTION public.catalogue_innovation_before()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.search_text := lower(unaccent(new.name || ' ' || new.agency_name || ' ' || new.summary));
  new.search := setweight(to_tsvector('indonesian', new.name) || to_tsvector('simple', new.name), 'A')
    || setweight(to_tsvector('simple', new.agency_name), 'B')
    || setweight(to_tsvector('indonesian', new.summary) || to_tsvector('simple', new.summary), 'C');
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.counter_differences()
 RETURNS TABLE(subject text, id uuid, kept text, truth text)
 LANGUAGE sql
 STABLE
AS $function$
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
$function$
;
CREATE OR REPLACE FUNCTION public.criterion_before()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform 1 from rubric where id = coalesce(new.rubric_id, old.rubric_id) and locked_at is not null for share;
  if found then
    raise exception 'scoring has begun: the rubric stays as it is'
      using errcode = '23514', constraint = 'rubric_locked_once_scored', table = 'criterion';
  end if;
  return coalesce(new, old);
end $function$
;
CREATE OR REPLACE FUNCTION public.criterion_region()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  select region_id into new.region_id from rubric where id = new.rubric_id;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.declaration_after_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform 1 from agency where id in (select duty_agency_id from old_rows) order by id for key share;
  perform obligation_add(obligation_net((select array_agg(declaration_count(-1, o::declaration)) from old_rows o)));
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.declaration_after_insert()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform 1 from agency where id in (select duty_agency_id from new_rows) order by id for key share;
  perform obligation_add(obligation_net((select array_agg(declaration_count(1, n::declaration)) from new_rows n)));
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.declaration_after_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform 1 from agency where id in (select duty_agency_id from new_rows union select duty_agency_id from old_rows)
    order by id for key share;
  perform obligation_add(obligation_net(
    (select array_agg(declaration_count(1, n::declaration)) from new_rows n)
    || (select array_agg(declaration_count(-1, o::declaration)) from old_rows o)));
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.declaration_before()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$
;
CREATE OR REPLACE FUNCTION public.declaration_count(sign integer, d declaration)
 RETURNS obligation_delta
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select row(d.period_id, d.duty_agency_id, sign * d.counts::int, sign * d.registered::int, sign * d.verified::int, 0)::obligation_delta
$function$
;
CREATE OR REPLACE FUNCTION public.decree_line_region()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  select region_id into new.region_id from decree where id = new.decree_id;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.decree_region()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  select region_id into new.region_id from period where id = new.period_id;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.document_before()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$
;
CREATE OR REPLACE FUNCTION public.duty_begins(in_region uuid, of_agency uuid, in_period uuid)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
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
end $function$
;
CREATE OR REPLACE FUNCTION public.entry_after_insert()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$
;
CREATE OR REPLACE FUNCTION public.entry_name_key()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.name_key := name_key(new.name);
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.entry_person_before()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.state = 'ASSIGNED' and (tg_op = 'INSERT' or old.state <> 'ASSIGNED') then
    -- Whoever hangs one of these agencies elsewhere, or gives a post in one, waits for us or we for them.
    perform 1 from agency where id in (select related_agencies(j) from judged_agencies(new.entry_id) j)
      order by id for share;
    if exists (select from judged_agencies(new.entry_id) j where person_belongs_to(new.person_id, j)) then
      raise exception 'nobody judges the own agency, its parent or its child'
        using errcode = '23514', constraint = 'assignment_without_conflict', table = 'entry_person';
    end if;
  end if;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.entry_person_region()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  select region_id into new.region_id from entry where id = new.entry_id;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.evidence_before()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  original uuid;
begin
  if tg_op = 'UPDATE' and (new.innovation_id, new.kind, new.created_by, new.created_at)
      is distinct from (old.innovation_id, old.kind, old.created_by, old.created_at) then
    raise exception 'evidence stays where it was filed'
      using errcode = '23514', constraint = 'evidence_origin_is_fixed', table = 'evidence';
  end if;
  select region_id, copy_of_id into new.region_id, original from innovation where id = new.innovation_id;
  if original is not null then
    raise exception 'evidence hangs on the original, never on a working copy'
      using errcode = '23514', constraint = 'evidence_of_the_original', table = 'evidence';
  end if;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.evidence_indicator_region()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  select region_id into new.region_id from evidence where id = new.evidence_id;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.evidence_purge_region()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  select region_id into new.region_id from evidence where id = new.evidence_id;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.evidence_resets_verification()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'INSERT' and exists (select from evidence e join decree d on d.document_id = e.document_id
    where e.id = new.evidence_id) then
    return null;
  end if;
  update maturity_claim set verified_tier = null, verified_note = null, verified_by = null, verified_at = null,
    verification_lost = 'EVIDENCE'
  where innovation_id = new.innovation_id and indicator_key = new.indicator_key and verified_tier is not null;
  insert into maturity_sheet (innovation_id, updated_at) values (new.innovation_id, business_now())
  on conflict (innovation_id) do update set version = maturity_sheet.version + 1, updated_at = business_now();
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.exemption_after()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update obligation
    set exempt = exists (select from exemption e where e.period_id = new.period_id and e.agency_id = new.agency_id and e.revoked_at is null)
    where period_id = new.period_id and agency_id = new.agency_id;
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.exemption_before()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' or (old.id, old.period_id, old.agency_id, old.basis_number, old.granted_at) is distinct from
      (new.id, new.period_id, new.agency_id, new.basis_number, new.granted_at) or old.revoked_at is not null then
    raise exception 'an exemption is revoked, never changed' using errcode = '23514', constraint = 'history_only_grows', table = 'exemption';
  end if;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.exit_number_region()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  select region_id into new.region_id from innovation where id = new.innovation_id;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.exit_tick_region()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  select region_id into new.region_id from innovation where id = new.innovation_id;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.form_edition_before()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$
;
CREATE OR REPLACE FUNCTION public.import_row_region()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  select region_id into new.region_id from import_batch where id = new.batch_id;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.index_rubric_before()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' or old.region_id is null or (old.published_at is not null and (new.content, new.edition,
      new.published_at, new.published_by) is distinct from (old.content, old.edition, old.published_at, old.published_by)) then
    raise exception 'a published edition never changes'
      using errcode = '23514', constraint = 'index_rubric_published_stays', table = 'index_rubric';
  end if;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.innovation_act_region()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  select region_id into new.region_id from innovation where id = new.innovation_id;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.innovation_after_custody()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$
;
CREATE OR REPLACE FUNCTION public.innovation_after_insert()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform 1 from agency where id in (select duty_agency_id from new_rows) order by id for key share;
  perform obligation_add(obligation_net((select array_agg(d) from new_rows n, innovation_begun_moves(1, n::innovation) d)));
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.innovation_after_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$
;
CREATE OR REPLACE FUNCTION public.innovation_before()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$
;
CREATE OR REPLACE FUNCTION public.innovation_begun_moves(sign integer, i innovation)
 RETURNS SETOF obligation_delta
 LANGUAGE sql
 STABLE
AS $function$
  select row(o.period_id, o.agency_id, 0, 0, 0, sign)::obligation_delta
  from obligation o join period p on p.id = o.period_id
  where o.agency_id = i.duty_agency_id and p.closed_at is null and innovation_is_begun(i)
$function$
;
CREATE OR REPLACE FUNCTION public.innovation_field_change_region()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  select region_id into new.region_id from innovation where id = new.innovation_id;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.innovation_is_begun(i innovation)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$
  -- Something is on its way: it makes an agency yellow while nothing counts yet.
  select i.status in ('DRAFT', 'SUBMITTED', 'RETURNED') and i.in_force is null and i.copy_of_id is null
$function$
;
CREATE OR REPLACE FUNCTION public.innovation_member_region()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  select region_id into new.region_id from innovation where id = new.innovation_id;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.innovation_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'an innovation is withdrawn, never deleted'
    using errcode = '23514', constraint = 'innovation_is_never_deleted', table = 'innovation';
end $function$
;
CREATE OR REPLACE FUNCTION public.innovation_note_region()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  select region_id into new.region_id from innovation where id = new.innovation_id;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.innovation_revision_region()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  select region_id into new.region_id from innovation where id = new.innovation_id;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.innovation_voids_statements()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update issued_document d set void_at = business_now(), void_reason = 'TEXT_CHANGED'
    from statement s where s.innovation_id = new.id and s.status in ('PRINTED', 'SCANNED', 'REFUSED')
      and d.id = s.issued_document_id and d.void_at is null;
  update statement set status = 'VOID', voided_at = business_now(), updated_at = business_now(), version = version + 1
    where innovation_id = new.id and status in ('PRINTED', 'SCANNED', 'REFUSED');
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.issued_document_stands()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.void_at is null and (to_jsonb(new) - array['void_at', 'void_reason', 'content'])
      = (to_jsonb(old) - array['void_at', 'void_reason', 'content'])
      and new.content = old.content then
    return new;
  end if;
  raise exception 'what was issued never changes' using errcode = 'restrict_violation';
end $function$
;
CREATE OR REPLACE FUNCTION public.judged_agencies(of_entry uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE
AS $function$
  -- Whoever did the work, and whoever answers for it now: an entry is a frozen copy, custody moves on.
  select agency_id from entry where id = of_entry
  union select i.custodian_agency_id from entry e join innovation i on i.id = e.innovation_id where e.id = of_entry
$function$
;
CREATE OR REPLACE FUNCTION public.lapse_after()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update obligation set lapse_open = exists (select from lapse where obligation_id = new.obligation_id and cured_at is null)
    where id = new.obligation_id;
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.lapse_before()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' or (old.id, old.obligation_id, old.innovation_id, old.reason, old.opened_at) is distinct from
      (new.id, new.obligation_id, new.innovation_id, new.reason, new.opened_at) or old.cured_at is not null then
    raise exception 'a lapse is cured, never changed' using errcode = '23514', constraint = 'history_only_grows', table = 'lapse';
  end if;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.lapse_region()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  select region_id into new.region_id from obligation where id = new.obligation_id;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.lapse_settle()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  -- At the end of the transaction: a lapse after which nothing fell is none.
  update lapse set cured_at = business_now()
    where id = new.id and cured_at is null
      and exists (select from obligation where id = new.obligation_id and counted >= required);
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.maturity_claim_before()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$
;
CREATE OR REPLACE FUNCTION public.maturity_sheet_before()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  original uuid;
begin
  select region_id, copy_of_id into new.region_id, original from innovation where id = new.innovation_id;
  if original is not null then
    raise exception 'claims hang on the original, never on a working copy'
      using errcode = '23514', constraint = 'maturity_of_the_original', table = 'maturity_sheet';
  end if;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.name_key(name text)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
  select trim(regexp_replace(lower(unaccent(name)), '[^[:alnum:]]+', ' ', 'g'))
$function$
;
CREATE OR REPLACE FUNCTION public.obligation_add(deltas obligation_delta[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
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
end $function$
;
CREATE OR REPLACE FUNCTION public.obligation_after()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$
;
CREATE OR REPLACE FUNCTION public.obligation_before_insert()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$
;
CREATE OR REPLACE FUNCTION public.obligation_before_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$
;
CREATE OR REPLACE FUNCTION public.obligation_change_region()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  select region_id into new.region_id from obligation where id = new.obligation_id;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.obligation_net(deltas obligation_delta[])
 RETURNS obligation_delta[]
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select coalesce(array_agg(row(period_id, agency_id, counted, registered, verified, begun)::obligation_delta), '{}')
  from (
    select period_id, agency_id, sum(counted)::int as counted, sum(registered)::int as registered,
           sum(verified)::int as verified, sum(begun)::int as begun
    from unnest(deltas) group by period_id, agency_id
  ) s where (counted, registered, verified, begun) <> (0, 0, 0, 0) and agency_id is not null
$function$
;
CREATE OR REPLACE FUNCTION public.obligation_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'an obligation is never deleted'
    using errcode = '23514', constraint = 'obligation_is_never_deleted', table = 'obligation';
end $function$
;
CREATE OR REPLACE FUNCTION public.obligations_resume(ids uuid[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
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
end $function$
;
CREATE OR REPLACE FUNCTION public.period_after_close()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform refuse_old_snapshot();
  perform 1 from region where id = new.region_id for no key update;
  -- A touch: whoever was obliged no more owed this one to its end, and counts for its parent from now on.
  update agency a set updated_at = a.updated_at
    where not a.obliged and a.duty_agency_id = a.id
      and a.id in (select agency_id from obligation where period_id = new.id);
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.period_after_days()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform duty_begins(new.region_id, null, null);
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.period_after_insert()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform duty_begins(new.region_id, null, new.id);
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.period_after_rules()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  -- Loosened counting first, so that nobody falls in between.
  update declaration set development = development where period_id = new.id;
  update obligation set required = new.required_count where period_id = new.id and ended_on is null;
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.period_before_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$
;
CREATE OR REPLACE FUNCTION public.period_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'a period is never deleted'
    using errcode = '23514', constraint = 'period_is_never_deleted', table = 'period';
end $function$
;
CREATE OR REPLACE FUNCTION public.person_belongs_to(who uuid, to_agency uuid)
 RETURNS boolean
 LANGUAGE sql
AS $function$
  select exists (
    select from person_grant g
    where g.person_id = who and g.annulled_at is null and g.agency_id in (select related_agencies(to_agency))
      and (g.until_on is null or g.until_on >= region_today(g.region_id)))
$function$
;
CREATE OR REPLACE FUNCTION public.person_grant_after()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform 1 from agency where id = new.agency_id for no key update;
  -- A later move turns an assignment into a conflict; the scoresheet stays, and is left out of the result.
  insert into entry_person (id, entry_id, person_id, state, made_at)
    select gen_random_uuid(), e.id, new.person_id, 'CONFLICT', business_now()
    from entry e join edition d on d.id = e.edition_id join innovation i on i.id = e.innovation_id
    where d.published_at is null and (e.agency_id in (select related_agencies(new.agency_id))
      or i.custodian_agency_id in (select related_agencies(new.agency_id)))
    on conflict (entry_id, person_id) do update set state = 'CONFLICT', version = entry_person.version + 1
      where entry_person.state <> 'CONFLICT';
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.person_grant_before()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  -- Whoever was entered past the API belongs to the region that first gives a role.
  update person set home_region_id = new.region_id where id = new.person_id and home_region_id is null;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.publication_basis(of_edition uuid)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
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
$function$
;
CREATE OR REPLACE FUNCTION public.publication_call_before()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.basis := publication_basis(new.edition_id);
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.publication_call_region()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  select region_id into new.region_id from edition where id = new.edition_id;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.recount_differences()
 RETURNS TABLE(subject text, id uuid, kept text, truth text)
 LANGUAGE sql
 STABLE
AS $function$
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
$function$
;
CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% only grows', tg_table_name
    using errcode = '23514', constraint = 'history_only_grows', table = tg_table_name;
end $function$
;
CREATE OR REPLACE FUNCTION public.refuse_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is taken off the list, never deleted', tg_table_name
    using errcode = '23514', constraint = 'nothing_is_deleted', table = tg_table_name;
end $function$
;
CREATE OR REPLACE FUNCTION public.refuse_old_snapshot()
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  -- Who has waited must see what was waited for.
  if current_setting('transaction_isolation') not in ('read committed', 'read uncommitted') then
    raise exception 'who owes what changes at READ COMMITTED'
      using errcode = '23514', constraint = 'duty_changes_at_read_committed', table = 'agency';
  end if;
end $function$
;
CREATE OR REPLACE FUNCTION public.refuse_truncate()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% keeps what people wrote and cannot be emptied', tg_table_name
    using errcode = '23514', constraint = 'nothing_is_truncated', table = tg_table_name;
end $function$
;
CREATE OR REPLACE FUNCTION public.region_after_name()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update agency set name = name where region_id = new.id;
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.region_row_before()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  select region_id into new.region_id from period where id = new.period_id;
  if tg_op = 'UPDATE' and (new.value, new.tier) is distinct from (old.value, old.tier) then
    new.verified_tier := null;
    new.verified_note := null;
    new.verified_by := null;
    new.verified_at := null;
  end if;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.region_row_evidence_region()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  select region_id into new.region_id from region_row where id = new.row_id;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.region_row_evidence_resets_verification()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update region_row set verified_tier = null, verified_note = null, verified_by = null, verified_at = null
  where id = new.row_id and verified_tier is not null;
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.region_today(of_region uuid)
 RETURNS date
 LANGUAGE sql
AS $function$
  -- The business day on the region's own calendar: from 17.00 UTC on it is tomorrow in Sidoarjo.
  select (business_now() at time zone time_zone)::date from region where id = of_region
$function$
;
CREATE OR REPLACE FUNCTION public.related_agencies(of_agency uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE
AS $function$
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
$function$
;
CREATE OR REPLACE FUNCTION public.replication_before()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  select region_id into new.region_id from innovation where id = new.innovation_id;
  -- One join after the other: two that begin at once would each see a tree without the other's branch.
  perform refuse_old_snapshot();
  perform pg_advisory_xact_lock(hashtextextended('replication', 0));
  if exists (select from innovation where id in (new.innovation_id, new.of_id) and copy_of_id is not null) then
    raise exception 'a working copy has the lineage of what it corrects'
      using errcode = '23514', constraint = 'replication_of_originals', table = 'replication';
  end if;
  if exists (
    with recursive up as (
      select r.of_id from replication r where r.innovation_id = new.of_id
      union select r.of_id from replication r join up on r.innovation_id = up.of_id)
    select from up where of_id = new.innovation_id) then
    raise exception 'nothing is the replication of its own replication'
      using errcode = '23514', constraint = 'replication_without_cycle', table = 'replication';
  end if;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.result_region()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  select region_id into new.region_id from edition where id = new.edition_id;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.rubric_of_period(asked uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce((
    select s.to_rubric_id from period p
    join period earlier on earlier.region_id = p.region_id and earlier.opens_at <= p.opens_at
    join rubric_switch s on s.period_id = earlier.id
    where p.id = asked order by earlier.opens_at desc, s.at desc, s.id desc limit 1
  ), '01900000-0000-7000-8000-000000002026')
$function$
;
CREATE OR REPLACE FUNCTION public.rubric_region()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  select region_id into new.region_id from edition where id = new.edition_id;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.rubric_switch_region()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  select region_id into new.region_id from period where id = new.period_id;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.score_event_after()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into scoresheet_score (scoresheet_id, criterion_id, level, note)
    values (new.scoresheet_id, new.criterion_id, new.level, new.note)
    on conflict (scoresheet_id, criterion_id) do update set level = excluded.level, note = excluded.note;
  update rubric set locked_at = business_now()
    where id = (select rubric_id from criterion where id = new.criterion_id) and locked_at is null;
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.score_event_region()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  select region_id into new.region_id from scoresheet where id = new.scoresheet_id;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.scoresheet_score_region()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  select region_id into new.region_id from scoresheet where id = new.scoresheet_id;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.sop_before_number()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'INSERT' or old.number <> new.number then new.numbered_by := new.agency_id; end if;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.sop_evaluation_region()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  select region_id into new.region_id from sop where id = new.sop_id;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.stage_region()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  select region_id into new.region_id from edition where id = new.edition_id;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.statement_before()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$
;
CREATE OR REPLACE FUNCTION public.stored_file_agency_region()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  select region_id, bytes into new.region_id, new.bytes from stored_file where id = new.file_id;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.switched_score_region()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  select region_id into new.region_id from innovation where id = new.innovation_id;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.use_confirmation_region()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  select region_id into new.region_id from innovation where id = new.innovation_id;
  return new;
end $function$
;

CREATE TRIGGER agency_after_duty AFTER UPDATE ON public.agency FOR EACH ROW WHEN ((old.duty_agency_id IS DISTINCT FROM new.duty_agency_id)) EXECUTE FUNCTION agency_after_duty();
CREATE TRIGGER agency_after_end AFTER UPDATE ON public.agency FOR EACH ROW WHEN ((old.valid_until IS DISTINCT FROM new.valid_until)) EXECUTE FUNCTION agency_after_end();
CREATE TRIGGER agency_after_insert AFTER INSERT ON public.agency FOR EACH ROW WHEN (new.obliged) EXECUTE FUNCTION agency_after_insert();
CREATE TRIGGER agency_after_name AFTER UPDATE ON public.agency FOR EACH ROW WHEN ((old.name IS DISTINCT FROM new.name)) EXECUTE FUNCTION agency_after_name();
CREATE TRIGGER agency_after_obliged AFTER UPDATE ON public.agency FOR EACH ROW WHEN (((old.obliged <> new.obliged) OR (new.obliged AND (old.valid_from <> new.valid_from)))) EXECUTE FUNCTION agency_after_obliged();
CREATE TRIGGER agency_after_parent AFTER UPDATE ON public.agency FOR EACH ROW WHEN ((old.parent_id IS DISTINCT FROM new.parent_id)) EXECUTE FUNCTION agency_after_parent();
CREATE TRIGGER agency_before BEFORE INSERT OR UPDATE ON public.agency FOR EACH ROW EXECUTE FUNCTION agency_before();
CREATE TRIGGER agency_place BEFORE INSERT OR UPDATE OF name, short_name, code, region_id ON public.agency FOR EACH ROW EXECUTE FUNCTION agency_place();
CREATE TRIGGER audit_event_no_truncate BEFORE TRUNCATE ON public.audit_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER audit_event_only_grows BEFORE DELETE OR UPDATE ON public.audit_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER catalogue_innovation_before BEFORE INSERT OR UPDATE ON public.catalogue_innovation FOR EACH ROW EXECUTE FUNCTION catalogue_innovation_before();
CREATE TRIGGER criterion_before BEFORE INSERT OR DELETE OR UPDATE ON public.criterion FOR EACH ROW EXECUTE FUNCTION criterion_before();
CREATE TRIGGER criterion_no_truncate BEFORE TRUNCATE ON public.criterion FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER criterion_region BEFORE INSERT OR UPDATE OF region_id, rubric_id ON public.criterion FOR EACH ROW EXECUTE FUNCTION criterion_region();
CREATE TRIGGER declaration_after_delete AFTER DELETE ON public.declaration REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION declaration_after_delete();
CREATE TRIGGER declaration_after_insert AFTER INSERT ON public.declaration REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION declaration_after_insert();
CREATE TRIGGER declaration_after_update AFTER UPDATE ON public.declaration REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION declaration_after_update();
CREATE TRIGGER declaration_before BEFORE INSERT OR DELETE OR UPDATE ON public.declaration FOR EACH ROW EXECUTE FUNCTION declaration_before();
CREATE TRIGGER declaration_no_truncate BEFORE TRUNCATE ON public.declaration FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER decree_no_delete BEFORE DELETE ON public.decree FOR EACH ROW EXECUTE FUNCTION refuse_delete();
CREATE TRIGGER decree_no_truncate BEFORE TRUNCATE ON public.decree FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER decree_region BEFORE INSERT OR UPDATE OF region_id, period_id ON public.decree FOR EACH ROW EXECUTE FUNCTION decree_region();
CREATE TRIGGER decree_line_no_truncate BEFORE TRUNCATE ON public.decree_line FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER decree_line_only_grows BEFORE DELETE OR UPDATE ON public.decree_line FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decree_line_region BEFORE INSERT ON public.decree_line FOR EACH ROW EXECUTE FUNCTION decree_line_region();
CREATE TRIGGER document_before BEFORE INSERT OR UPDATE OF successor_id ON public.document FOR EACH ROW EXECUTE FUNCTION document_before();
CREATE TRIGGER document_no_delete BEFORE DELETE ON public.document FOR EACH ROW EXECUTE FUNCTION refuse_delete();
CREATE TRIGGER document_no_truncate BEFORE TRUNCATE ON public.document FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER entry_after_insert AFTER INSERT ON public.entry FOR EACH ROW EXECUTE FUNCTION entry_after_insert();
CREATE TRIGGER entry_name_key BEFORE INSERT OR UPDATE OF name, name_key ON public.entry FOR EACH ROW EXECUTE FUNCTION entry_name_key();
CREATE TRIGGER entry_person_before BEFORE INSERT OR UPDATE ON public.entry_person FOR EACH ROW EXECUTE FUNCTION entry_person_before();
CREATE TRIGGER entry_person_no_truncate BEFORE TRUNCATE ON public.entry_person FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER entry_person_region BEFORE INSERT OR UPDATE OF region_id, entry_id ON public.entry_person FOR EACH ROW EXECUTE FUNCTION entry_person_region();
CREATE TRIGGER evidence_before BEFORE INSERT OR UPDATE ON public.evidence FOR EACH ROW EXECUTE FUNCTION evidence_before();
CREATE TRIGGER evidence_no_delete BEFORE DELETE ON public.evidence FOR EACH ROW EXECUTE FUNCTION refuse_delete();
CREATE TRIGGER evidence_no_truncate BEFORE TRUNCATE ON public.evidence FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER evidence_indicator_no_delete BEFORE DELETE ON public.evidence_indicator FOR EACH ROW EXECUTE FUNCTION refuse_delete();
CREATE TRIGGER evidence_indicator_no_truncate BEFORE TRUNCATE ON public.evidence_indicator FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER evidence_indicator_region BEFORE INSERT OR UPDATE OF region_id, evidence_id ON public.evidence_indicator FOR EACH ROW EXECUTE FUNCTION evidence_indicator_region();
CREATE TRIGGER evidence_resets_verification AFTER INSERT OR UPDATE OF removed_at, indicator_key ON public.evidence_indicator FOR EACH ROW EXECUTE FUNCTION evidence_resets_verification();
CREATE TRIGGER evidence_purge_no_truncate BEFORE TRUNCATE ON public.evidence_purge FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER evidence_purge_only_grows BEFORE DELETE OR UPDATE ON public.evidence_purge FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER evidence_purge_region BEFORE INSERT ON public.evidence_purge FOR EACH ROW EXECUTE FUNCTION evidence_purge_region();
CREATE TRIGGER exemption_after AFTER INSERT OR UPDATE ON public.exemption FOR EACH ROW EXECUTE FUNCTION exemption_after();
CREATE TRIGGER exemption_before BEFORE DELETE OR UPDATE ON public.exemption FOR EACH ROW EXECUTE FUNCTION exemption_before();
CREATE TRIGGER exemption_no_truncate BEFORE TRUNCATE ON public.exemption FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER exit_number_region BEFORE INSERT OR UPDATE OF region_id, innovation_id ON public.exit_number FOR EACH ROW EXECUTE FUNCTION exit_number_region();
CREATE TRIGGER exit_tick_region BEFORE INSERT OR UPDATE OF region_id, innovation_id ON public.exit_tick FOR EACH ROW EXECUTE FUNCTION exit_tick_region();
CREATE TRIGGER form_edition_before BEFORE DELETE OR UPDATE ON public.form_edition FOR EACH ROW EXECUTE FUNCTION form_edition_before();
CREATE TRIGGER form_edition_no_truncate BEFORE TRUNCATE ON public.form_edition FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER import_row_region BEFORE INSERT OR UPDATE OF region_id, batch_id ON public.import_row FOR EACH ROW EXECUTE FUNCTION import_row_region();
CREATE TRIGGER index_rubric_before BEFORE DELETE OR UPDATE ON public.index_rubric FOR EACH ROW EXECUTE FUNCTION index_rubric_before();
CREATE TRIGGER index_rubric_no_truncate BEFORE TRUNCATE ON public.index_rubric FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER innovation_after_custody AFTER UPDATE ON public.innovation FOR EACH ROW WHEN ((old.custodian_agency_id <> new.custodian_agency_id)) EXECUTE FUNCTION innovation_after_custody();
CREATE TRIGGER innovation_after_insert AFTER INSERT ON public.innovation REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION innovation_after_insert();
CREATE TRIGGER innovation_after_update AFTER UPDATE ON public.innovation REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION innovation_after_update();
CREATE TRIGGER innovation_before BEFORE INSERT OR UPDATE ON public.innovation FOR EACH ROW EXECUTE FUNCTION innovation_before();
CREATE TRIGGER innovation_no_delete BEFORE DELETE ON public.innovation FOR EACH ROW EXECUTE FUNCTION innovation_no_delete();
CREATE TRIGGER innovation_no_truncate BEFORE TRUNCATE ON public.innovation FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER innovation_voids_statements AFTER UPDATE ON public.innovation FOR EACH ROW WHEN (((old.status = 'SUBMITTED'::text) AND (((((old.status IS DISTINCT FROM new.status) OR (old.revision_count IS DISTINCT FROM new.revision_count)) OR (old.custodian_agency_id IS DISTINCT FROM new.custodian_agency_id)) OR (old.name IS DISTINCT FROM new.name)) OR (old.content IS DISTINCT FROM new.content)))) EXECUTE FUNCTION innovation_voids_statements();
CREATE TRIGGER innovation_act_no_truncate BEFORE TRUNCATE ON public.innovation_act FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER innovation_act_only_grows BEFORE DELETE OR UPDATE ON public.innovation_act FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER innovation_act_region BEFORE INSERT OR UPDATE OF region_id, innovation_id ON public.innovation_act FOR EACH ROW EXECUTE FUNCTION innovation_act_region();
CREATE TRIGGER innovation_field_change_no_truncate BEFORE TRUNCATE ON public.innovation_field_change FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER innovation_field_change_only_grows BEFORE DELETE OR UPDATE ON public.innovation_field_change FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER innovation_field_change_region BEFORE INSERT OR UPDATE OF region_id, innovation_id ON public.innovation_field_change FOR EACH ROW EXECUTE FUNCTION innovation_field_change_region();
CREATE TRIGGER innovation_member_region BEFORE INSERT OR UPDATE OF region_id, innovation_id ON public.innovation_member FOR EACH ROW EXECUTE FUNCTION innovation_member_region();
CREATE TRIGGER innovation_note_no_truncate BEFORE TRUNCATE ON public.innovation_note FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER innovation_note_only_grows BEFORE DELETE OR UPDATE ON public.innovation_note FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER innovation_note_region BEFORE INSERT OR UPDATE OF region_id, innovation_id ON public.innovation_note FOR EACH ROW EXECUTE FUNCTION innovation_note_region();
CREATE TRIGGER innovation_revision_no_truncate BEFORE TRUNCATE ON public.innovation_revision FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER innovation_revision_only_grows BEFORE DELETE OR UPDATE ON public.innovation_revision FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER innovation_revision_region BEFORE INSERT OR UPDATE OF region_id, innovation_id ON public.innovation_revision FOR EACH ROW EXECUTE FUNCTION innovation_revision_region();
CREATE TRIGGER issued_document_no_truncate BEFORE TRUNCATE ON public.issued_document FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER issued_document_stands BEFORE UPDATE ON public.issued_document FOR EACH ROW EXECUTE FUNCTION issued_document_stands();
CREATE TRIGGER issued_document_stays BEFORE DELETE ON public.issued_document FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER lapse_after AFTER INSERT OR UPDATE ON public.lapse FOR EACH ROW EXECUTE FUNCTION lapse_after();
CREATE TRIGGER lapse_before BEFORE DELETE OR UPDATE ON public.lapse FOR EACH ROW EXECUTE FUNCTION lapse_before();
CREATE TRIGGER lapse_no_truncate BEFORE TRUNCATE ON public.lapse FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER lapse_region BEFORE INSERT OR UPDATE OF region_id, obligation_id ON public.lapse FOR EACH ROW EXECUTE FUNCTION lapse_region();
CREATE CONSTRAINT TRIGGER lapse_settle AFTER INSERT ON public.lapse DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION lapse_settle();
CREATE TRIGGER maturity_claim_before BEFORE INSERT OR UPDATE ON public.maturity_claim FOR EACH ROW EXECUTE FUNCTION maturity_claim_before();
CREATE TRIGGER maturity_claim_no_delete BEFORE DELETE ON public.maturity_claim FOR EACH ROW EXECUTE FUNCTION refuse_delete();
CREATE TRIGGER maturity_claim_no_truncate BEFORE TRUNCATE ON public.maturity_claim FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER maturity_sheet_before BEFORE INSERT ON public.maturity_sheet FOR EACH ROW EXECUTE FUNCTION maturity_sheet_before();
CREATE TRIGGER maturity_sheet_no_delete BEFORE DELETE ON public.maturity_sheet FOR EACH ROW EXECUTE FUNCTION refuse_delete();
CREATE TRIGGER maturity_sheet_no_truncate BEFORE TRUNCATE ON public.maturity_sheet FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER obligation_after_insert AFTER INSERT ON public.obligation FOR EACH ROW EXECUTE FUNCTION obligation_after();
CREATE TRIGGER obligation_after_update AFTER UPDATE ON public.obligation FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION obligation_after();
CREATE TRIGGER obligation_before_insert BEFORE INSERT ON public.obligation FOR EACH ROW EXECUTE FUNCTION obligation_before_insert();
CREATE TRIGGER obligation_before_update BEFORE UPDATE ON public.obligation FOR EACH ROW EXECUTE FUNCTION obligation_before_update();
CREATE TRIGGER obligation_no_delete BEFORE DELETE ON public.obligation FOR EACH ROW EXECUTE FUNCTION obligation_no_delete();
CREATE TRIGGER obligation_no_truncate BEFORE TRUNCATE ON public.obligation FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER obligation_change_no_truncate BEFORE TRUNCATE ON public.obligation_change FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER obligation_change_only_grows BEFORE DELETE OR UPDATE ON public.obligation_change FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER obligation_change_region BEFORE INSERT OR UPDATE OF region_id, obligation_id ON public.obligation_change FOR EACH ROW EXECUTE FUNCTION obligation_change_region();
CREATE TRIGGER period_after_close AFTER UPDATE ON public.period FOR EACH ROW WHEN (((old.closed_at IS NULL) AND (new.closed_at IS NOT NULL))) EXECUTE FUNCTION period_after_close();
CREATE TRIGGER period_after_days AFTER UPDATE ON public.period FOR EACH ROW WHEN (((new.closed_at IS NULL) AND (old.opens_on <> new.opens_on))) EXECUTE FUNCTION period_after_days();
CREATE TRIGGER period_after_insert AFTER INSERT ON public.period FOR EACH ROW EXECUTE FUNCTION period_after_insert();
CREATE TRIGGER period_after_rules AFTER UPDATE ON public.period FOR EACH ROW WHEN (((new.closed_at IS NULL) AND (((old.required_count IS DISTINCT FROM new.required_count) OR (old.counting_level IS DISTINCT FROM new.counting_level)) OR (old.counting_stages IS DISTINCT FROM new.counting_stages)))) EXECUTE FUNCTION period_after_rules();
CREATE TRIGGER period_before_update BEFORE UPDATE ON public.period FOR EACH ROW EXECUTE FUNCTION period_before_update();
CREATE TRIGGER period_no_delete BEFORE DELETE ON public.period FOR EACH ROW EXECUTE FUNCTION period_no_delete();
CREATE TRIGGER period_no_truncate BEFORE TRUNCATE ON public.period FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER person_grant_after AFTER INSERT OR UPDATE OF agency_id, until_on, annulled_at ON public.person_grant FOR EACH ROW WHEN (((new.agency_id IS NOT NULL) AND (new.annulled_at IS NULL))) EXECUTE FUNCTION person_grant_after();
CREATE TRIGGER person_grant_before BEFORE INSERT ON public.person_grant FOR EACH ROW EXECUTE FUNCTION person_grant_before();
CREATE TRIGGER publication_call_before BEFORE INSERT OR UPDATE ON public.publication_call FOR EACH ROW EXECUTE FUNCTION publication_call_before();
CREATE TRIGGER publication_call_region BEFORE INSERT OR UPDATE OF region_id, edition_id ON public.publication_call FOR EACH ROW EXECUTE FUNCTION publication_call_region();
CREATE TRIGGER region_after_name AFTER UPDATE ON public.region FOR EACH ROW WHEN (((old.name IS DISTINCT FROM new.name) OR (old.kind IS DISTINCT FROM new.kind))) EXECUTE FUNCTION region_after_name();
CREATE TRIGGER region_row_before BEFORE INSERT OR UPDATE ON public.region_row FOR EACH ROW EXECUTE FUNCTION region_row_before();
CREATE TRIGGER region_row_no_delete BEFORE DELETE ON public.region_row FOR EACH ROW EXECUTE FUNCTION refuse_delete();
CREATE TRIGGER region_row_no_truncate BEFORE TRUNCATE ON public.region_row FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER region_row_evidence_no_delete BEFORE DELETE ON public.region_row_evidence FOR EACH ROW EXECUTE FUNCTION refuse_delete();
CREATE TRIGGER region_row_evidence_no_truncate BEFORE TRUNCATE ON public.region_row_evidence FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER region_row_evidence_region BEFORE INSERT ON public.region_row_evidence FOR EACH ROW EXECUTE FUNCTION region_row_evidence_region();
CREATE TRIGGER region_row_evidence_resets_verification AFTER INSERT OR UPDATE OF removed_at ON public.region_row_evidence FOR EACH ROW EXECUTE FUNCTION region_row_evidence_resets_verification();
CREATE TRIGGER replication_before BEFORE INSERT OR UPDATE ON public.replication FOR EACH ROW EXECUTE FUNCTION replication_before();
CREATE TRIGGER replication_no_truncate BEFORE TRUNCATE ON public.replication FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER result_no_truncate BEFORE TRUNCATE ON public.result FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER result_only_grows BEFORE DELETE OR UPDATE ON public.result FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER result_region BEFORE INSERT OR UPDATE OF region_id, edition_id ON public.result FOR EACH ROW EXECUTE FUNCTION result_region();
CREATE TRIGGER rubric_region BEFORE INSERT OR UPDATE OF region_id, edition_id ON public.rubric FOR EACH ROW EXECUTE FUNCTION rubric_region();
CREATE TRIGGER rubric_switch_no_truncate BEFORE TRUNCATE ON public.rubric_switch FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER rubric_switch_only_grows BEFORE DELETE OR UPDATE ON public.rubric_switch FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rubric_switch_region BEFORE INSERT ON public.rubric_switch FOR EACH ROW EXECUTE FUNCTION rubric_switch_region();
CREATE TRIGGER score_event_after AFTER INSERT ON public.score_event FOR EACH ROW EXECUTE FUNCTION score_event_after();
CREATE TRIGGER score_event_no_truncate BEFORE TRUNCATE ON public.score_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER score_event_only_grows BEFORE DELETE OR UPDATE ON public.score_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER score_event_region BEFORE INSERT OR UPDATE OF region_id, scoresheet_id ON public.score_event FOR EACH ROW EXECUTE FUNCTION score_event_region();
CREATE TRIGGER scoresheet_score_no_truncate BEFORE TRUNCATE ON public.scoresheet_score FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER scoresheet_score_region BEFORE INSERT OR UPDATE OF region_id, scoresheet_id ON public.scoresheet_score FOR EACH ROW EXECUTE FUNCTION scoresheet_score_region();
CREATE TRIGGER sop_before_number BEFORE INSERT OR UPDATE OF number ON public.sop FOR EACH ROW EXECUTE FUNCTION sop_before_number();
CREATE TRIGGER sop_evaluation_no_truncate BEFORE TRUNCATE ON public.sop_evaluation FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER sop_evaluation_only_grows BEFORE DELETE OR UPDATE ON public.sop_evaluation FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sop_evaluation_region BEFORE INSERT OR UPDATE OF region_id, sop_id ON public.sop_evaluation FOR EACH ROW EXECUTE FUNCTION sop_evaluation_region();
CREATE TRIGGER stage_region BEFORE INSERT OR UPDATE OF region_id, edition_id ON public.stage FOR EACH ROW EXECUTE FUNCTION stage_region();
CREATE TRIGGER statement_before BEFORE INSERT OR UPDATE ON public.statement FOR EACH ROW EXECUTE FUNCTION statement_before();
CREATE TRIGGER statement_no_delete BEFORE DELETE ON public.statement FOR EACH ROW EXECUTE FUNCTION refuse_delete();
CREATE TRIGGER statement_no_truncate BEFORE TRUNCATE ON public.statement FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER stored_file_no_delete BEFORE DELETE ON public.stored_file FOR EACH ROW EXECUTE FUNCTION refuse_delete();
CREATE TRIGGER stored_file_no_truncate BEFORE TRUNCATE ON public.stored_file FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER stored_file_agency_no_truncate BEFORE TRUNCATE ON public.stored_file_agency FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER stored_file_agency_region BEFORE INSERT OR UPDATE OF region_id, file_id ON public.stored_file_agency FOR EACH ROW EXECUTE FUNCTION stored_file_agency_region();
CREATE TRIGGER switched_score_no_truncate BEFORE TRUNCATE ON public.switched_score FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER switched_score_only_grows BEFORE DELETE OR UPDATE ON public.switched_score FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER switched_score_region BEFORE INSERT ON public.switched_score FOR EACH ROW EXECUTE FUNCTION switched_score_region();
CREATE TRIGGER use_confirmation_no_truncate BEFORE TRUNCATE ON public.use_confirmation FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER use_confirmation_only_grows BEFORE DELETE OR UPDATE ON public.use_confirmation FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER use_confirmation_region BEFORE INSERT ON public.use_confirmation FOR EACH ROW EXECUTE FUNCTION use_confirmation_region();
CREATE TRIGGER verdict_no_truncate BEFORE TRUNCATE ON public.verdict FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER verdict_only_grows BEFORE DELETE OR UPDATE ON public.verdict FOR EACH ROW EXECUTE FUNCTION refuse_change();
