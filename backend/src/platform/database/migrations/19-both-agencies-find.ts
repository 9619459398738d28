import type { MigrationInterface, QueryRunner } from 'typeorm';

const CUSTODIANS = `
alter table catalogue_innovation add column custodian_agency_id uuid;
update catalogue_innovation k set custodian_agency_id = i.custodian_agency_id from innovation i where i.id = k.id;
alter table catalogue_innovation alter column custodian_agency_id set not null;
create index catalogue_innovation_custodian on catalogue_innovation (custodian_agency_id);
create index innovation_agency on innovation (agency_id);`;

const CARRIED = `
create index person_grant_carried on person_grant (carried_from) where carried_from is not null;`;

/** After a reorganisation an innovation is found by who made it and by who answers for it. */
export class BothAgenciesFind1764000000019 implements MigrationInterface {
  readonly name = 'BothAgenciesFind1764000000019';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [CUSTODIANS, CARRIED]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index person_grant_carried;
      drop index innovation_agency;
      alter table catalogue_innovation drop column custodian_agency_id;`);
  }
}
