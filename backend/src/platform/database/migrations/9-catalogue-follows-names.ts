import type { MigrationInterface, QueryRunner } from 'typeorm';

const NAMES = `
create function agency_after_name() returns trigger language plpgsql as $$
begin
  -- The catalogue copies names so that reading and searching it needs no other table.
  update catalogue_innovation k
    set agency_name = case when i.agency_id = new.id then new.name else k.agency_name end,
        custodian_agency_name = case when i.custodian_agency_id = new.id then new.name else k.custodian_agency_name end
    from innovation i
    where i.id = k.id and i.region_id = new.region_id and i.published_at is not null
      and (i.agency_id = new.id or i.custodian_agency_id = new.id);
  return null;
end $$;
create trigger agency_after_name after update on agency for each row
  when (old.name is distinct from new.name) execute function agency_after_name();`;

/** A renamed agency is read under its new name in the public catalogue at once. */
export class CatalogueFollowsNames1764000000009 implements MigrationInterface {
  readonly name = 'CatalogueFollowsNames1764000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(NAMES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop trigger agency_after_name on agency; drop function agency_after_name;`,
    );
  }
}
