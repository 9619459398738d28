import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import type { Tier } from '@satu/domain/maturity';
import { registerConstraints } from '../../platform/database/constraint.js';
import { Database } from '../../platform/database/database.js';
import { Repository } from '../../platform/database/repository.js';
import type { Reader, Tx } from '../../platform/database/transaction.js';
import type { Bind } from '../innovations/innovation-scope.js';
import { InnovationScopeService } from '../innovations/innovation-scope.service.js';
import { SHEET_COLUMNS, type SheetRow } from './claim.row.js';

registerConstraints({
  maturity_of_the_original: { kind: 'conflict', code: 'invalid-transition' },
});

/** One claim as it is to stand. */
export interface NewClaim {
  readonly indicatorKey: string;
  readonly tier: Tier | null;
  readonly basis: string | null;
  readonly note: string;
}

/** What the verifier found; a tier of null takes an earlier finding back. */
export interface Finding {
  readonly indicatorKey: string;
  readonly tier: Tier | null;
  readonly note: string | null;
}

/** A working copy stands for what it corrects. */
const ORIGINAL = (id: string) =>
  `i.id = (select coalesce(w.copy_of_id, w.id) from innovation w where w.id = ${id})`;

/** What is claimed and verified of each innovation. */
@Injectable()
export class ClaimRepository extends Repository {
  constructor(
    database: Database,
    private readonly scope: InnovationScopeService,
  ) {
    super(database);
  }

  /** Null where the innovation does not exist for the viewer. */
  async find(reader: Reader, viewer: Viewer, id: string): Promise<SheetRow | null> {
    const values: unknown[] = [];
    const bind: Bind = (value) => `$${values.push(value)}`;
    const rows = await reader.query<SheetRow>(
      `select ${SHEET_COLUMNS}, ${this.scope.isInside(viewer, bind)} as "isInside"
       from innovation i where ${ORIGINAL(bind(id))} and ${this.scope.isVisible(viewer, bind)}`,
      values,
    );
    return rows[0] ?? null;
  }

  /** Holds the innovation where it lies, and its sheet alone; null where the viewer may not do this there. */
  async lock(
    tx: Tx,
    viewer: Viewer,
    id: string,
    permission: 'maturity:claim' | 'maturity:verify',
  ): Promise<SheetRow | null> {
    const values: unknown[] = [];
    const bind: Bind = (value) => `$${values.push(value)}`;
    const [found] = await tx.query<{ id: string; regionId: string }>(
      `select i.id, i.region_id as "regionId" from innovation i where ${ORIGINAL(bind(id))} and ${this.scope.isVisible(viewer, bind)}
         and ${this.scope.isWithin(viewer, permission, bind)} for share of i`,
      values,
    );
    if (!found) return null;
    // The edition stays while we write: a switch waits for us, or we for it.
    await tx.query('select from period where region_id = $1 and closed_at is null for share', [
      found.regionId,
    ]);
    await tx.execute(
      `insert into maturity_sheet (innovation_id, version, updated_at) values ($1, 0, $2) on conflict do nothing`,
      [found.id, tx.now],
    );
    await tx.query('select from maturity_sheet where innovation_id = $1 for update', [found.id]);
    return this.find(tx, viewer, found.id);
  }

  /** Writes claims anew; each is settled again under the edition of today. */
  async save(tx: Tx, sheet: SheetRow, claims: readonly NewClaim[]): Promise<void> {
    await tx.execute(
      `insert into maturity_claim as c (innovation_id, indicator_key, tier, basis, note, claimed_by, claimed_at, changed_in)
       select $1, n."indicatorKey", n.tier, n.basis, n.note, $2, $3, $4
       from jsonb_to_recordset($5) as n("indicatorKey" text, tier integer, basis text, note text)
       on conflict (innovation_id, indicator_key) do update set tier = excluded.tier, basis = excluded.basis,
         note = excluded.note, claimed_by = excluded.claimed_by, claimed_at = excluded.claimed_at,
         changed_in = excluded.changed_in, review = '{}'`,
      [sheet.id, tx.actorId, tx.now, sheet.version + 1, JSON.stringify(claims)],
    );
    await this.step(tx, sheet.id);
  }

  async verify(tx: Tx, sheet: SheetRow, findings: readonly Finding[]): Promise<void> {
    await tx.execute(
      `update maturity_claim c set verified_tier = n.tier, verified_note = n.note,
         verified_by = case when n.tier is not null then $2::uuid end,
         verified_at = case when n.tier is not null then $3::timestamptz end, verification_lost = null
       from jsonb_to_recordset($4) as n("indicatorKey" text, tier integer, note text)
       where c.innovation_id = $1 and c.indicator_key = n."indicatorKey"`,
      [sheet.id, tx.actorId, tx.now, JSON.stringify(findings)],
    );
    await this.step(tx, sheet.id);
  }

  private async step(tx: Tx, innovationId: string): Promise<void> {
    await tx.execute(
      'update maturity_sheet set version = version + 1, updated_at = $2 where innovation_id = $1',
      [innovationId, tx.now],
    );
  }
}
