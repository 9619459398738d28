import type { MigrationInterface, QueryRunner } from 'typeorm';

const RESET = (unless: string): string => `
create or replace function evidence_resets_verification() returns trigger language plpgsql as $$
begin${unless}
  update maturity_claim set verified_tier = null, verified_note = null, verified_by = null, verified_at = null,
    verification_lost = 'EVIDENCE'
  where innovation_id = new.innovation_id and indicator_key = new.indicator_key and verified_tier is not null;
  insert into maturity_sheet (innovation_id, updated_at) values (new.innovation_id, business_now())
  on conflict (innovation_id) do update set version = maturity_sheet.version + 1, updated_at = business_now();
  return null;
end $$;`;

/**
 * The region's own decree is made of what was verified and names it; that it joins the evidence takes no
 * verification away. Any other piece, and the decree's own when it leaves, still does.
 */
export class DecreeKeepsVerification1764000000039 implements MigrationInterface {
  readonly name = 'DecreeKeepsVerification1764000000039';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      RESET(`
  if tg_op = 'INSERT' and exists (select from evidence e join decree d on d.document_id = e.document_id
    where e.id = new.evidence_id) then
    return null;
  end if;`),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(RESET(''));
  }
}
