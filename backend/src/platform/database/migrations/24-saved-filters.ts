import type { MigrationInterface, QueryRunner } from 'typeorm';

const FILTERS = `
-- Belongs to a person, like a token: no region, no trail, nobody else reads it.
create table saved_filter (
  id uuid constraint saved_filter_pkey primary key,
  person_id uuid not null constraint saved_filter_person_fkey references person,
  list text not null constraint saved_filter_list_known check (list in ('innovations', 'sops')),
  name text not null constraint saved_filter_name_length check (length(btrim(name)) between 1 and 80),
  -- Values by the names that the list's own door gives its filters.
  filters jsonb not null constraint saved_filter_filters_object check (jsonb_typeof(filters) = 'object'),
  columns text[],
  is_default boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version int not null default 1
);
create unique index saved_filter_name_key on saved_filter (person_id, list, lower(btrim(name)));
create unique index saved_filter_one_default on saved_filter (person_id, list) where is_default;`;

/** Filters that a person keeps for a list, with the columns and the order. */
export class SavedFilters1764000000024 implements MigrationInterface {
  readonly name = 'SavedFilters1764000000024';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FILTERS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table saved_filter');
  }
}
