import type { MigrationInterface, QueryRunner } from 'typeorm';

const PLACES = `
alter table agency add column place tsvector, add column place_text text;

create function agency_place() returns trigger language plpgsql as $$
declare r region;
begin
  select * into r from region where id = new.region_id;
  -- People say "Kab." for a regency; for everything else they say the name or leave the kind out.
  new.place := to_tsvector('simple', concat_ws(' ', new.name, new.short_name, new.code, r.name,
    case when r.kind = 'REGENCY' then 'kab' end));
  new.place_text := lower(unaccent(concat_ws(' ', new.name, new.short_name, new.code, r.name)));
  return new;
end $$;

update agency a
  set place = to_tsvector('simple', concat_ws(' ', a.name, a.short_name, a.code, r.name,
        case when r.kind = 'REGENCY' then 'kab' end)),
      place_text = lower(unaccent(concat_ws(' ', a.name, a.short_name, a.code, r.name)))
  from region r where r.id = a.region_id;

create trigger agency_place before insert or update of name, short_name, code, region_id on agency
  for each row execute function agency_place();

create function region_after_name() returns trigger language plpgsql as $$
begin
  update agency set name = name where region_id = new.id;
  return null;
end $$;
create trigger region_after_name after update on region for each row
  when ((old.name, old.kind) is distinct from (new.name, new.kind)) execute function region_after_name();

alter table agency alter column place set not null, alter column place_text set not null;
create index agency_place on agency using gin (place);
create index agency_place_text on agency using gin (place_text gin_trgm_ops);
create index catalogue_innovation_agency on catalogue_innovation (agency_id);`;

/** Innovations are found by what people call the agency ("dinkes") and by the region. */
export class FoundByPlace1764000000017 implements MigrationInterface {
  readonly name = 'FoundByPlace1764000000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PLACES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index catalogue_innovation_agency;
      drop trigger region_after_name on region; drop function region_after_name;
      drop trigger agency_place on agency; drop function agency_place;
      alter table agency drop column place, drop column place_text;`);
  }
}
