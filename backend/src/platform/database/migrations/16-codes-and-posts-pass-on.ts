import type { MigrationInterface, QueryRunner } from 'typeorm';

const CODES = `
-- A renamed agency may keep its code: one code names one agency on any day, and the successor from its first.
alter table agency drop constraint agency_code_key;
alter table agency add constraint agency_code_no_overlap exclude using gist
  (region_id with =, code with =, daterange(valid_from, valid_until, '[]') with &&);`;

const POSTS = `
-- Which reorganisation ended a post, and which post goes on under the agency's new name.
alter table person_grant
  add column ended_by_reorganisation uuid constraint person_grant_reorganisation_fkey references reorganisation,
  add column carried_from uuid constraint person_grant_carried_fkey references person_grant;
create index person_grant_reorganisation on person_grant (ended_by_reorganisation)
  where ended_by_reorganisation is not null;`;

/** What a reorganisation leaves as it was: the code of an agency, and the posts of who works there. */
export class CodesAndPostsPassOn1764000000016 implements MigrationInterface {
  readonly name = 'CodesAndPostsPassOn1764000000016';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [CODES, POSTS]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table person_grant drop column carried_from, drop column ended_by_reorganisation;
      alter table agency drop constraint agency_code_no_overlap;
      alter table agency add constraint agency_code_key unique (region_id, code);`);
  }
}
