import type { MigrationInterface, QueryRunner } from 'typeorm';

const FAILURES = `
-- Set for an attempt from a device that its person signed in on before: it counts there, and not for strangers.
alter table sign_in_failure add column device_hash bytea;
drop index sign_in_failure_account;
create index sign_in_failure_account on sign_in_failure (account_hash, device_hash, at);`;

const MAKERS = `
-- Who entered the account: null for the command line. Nobody seconds what the maker of the own account does.
alter table person add column created_by uuid constraint person_maker_fkey references person;
update person p set created_by = (
  select a.actor_id from audit_event a join person maker on maker.id = a.actor_id
  where a.act = 'person.created' and a.subject_type = 'person' and a.subject_id = p.id limit 1);`;

const SECRETS = `
-- Answers with a one-time link or an access token, and hashes of bodies with a password, are kept no longer.
update idempotency_key set headers = null, body = null, request_hash = ''
  where body like '{"url":"%/tautan#%' or body like '%,"token":"%' or body like '{"person":{%';`;

/** Credentials: guesses counted by device, makers of accounts, no secret among the kept answers. */
export class Credentials1764000000014 implements MigrationInterface {
  readonly name = 'Credentials1764000000014';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [FAILURES, MAKERS, SECRETS]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index sign_in_failure_account;
      alter table sign_in_failure drop column device_hash;
      create index sign_in_failure_account on sign_in_failure (account_hash, at);
      alter table person drop column created_by;`);
  }
}
