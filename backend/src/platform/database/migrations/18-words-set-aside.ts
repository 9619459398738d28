import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words that lost against a colleague's in the same field are kept beside those that were overwritten. */
export class WordsSetAside1764000000018 implements MigrationInterface {
  readonly name = 'WordsSetAside1764000000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table innovation_field_change add column set_aside boolean not null default false',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table innovation_field_change drop column set_aside');
  }
}
