import { Injectable } from '@nestjs/common';
import type { IndicatorClaim, ReviewReason } from '@satu/domain/maturity';
import type { Bilingual } from '@satu/domain/language';
import { v7 as uuid } from 'uuid';
import { Repository } from '../../platform/database/repository.js';
import type { Reader, Tx } from '../../platform/database/transaction.js';

/** One claim of the region, with whose it is. */
export interface RegionClaim extends IndicatorClaim {
  readonly innovationId: string;
  readonly agencyId: string;
  readonly agencyName: string;
}

export interface NewSwitch {
  readonly periodId: string;
  readonly fromRubricId: string;
  readonly toRubricId: string;
  readonly reason: string;
  readonly claims: number;
  readonly toReview: number;
}

/** What an innovation scored at the moment of a switch, in hundredths of a point. */
export interface ScoreBefore {
  readonly innovationId: string;
  readonly claimed: number;
  readonly verified: number;
  readonly claims: readonly IndicatorClaim[];
}

/** A claim or a row that must be looked at again. */
export interface ToReview {
  readonly key: string;
  readonly reasons: readonly ReviewReason[];
  readonly keepsVerification: boolean;
}

export interface SwitchRow {
  readonly id: string;
  readonly fromRubricId: string;
  readonly toRubricId: string;
  readonly fromEdition: string;
  readonly fromTitle: Bilingual | null;
  readonly toEdition: string;
  readonly toTitle: Bilingual | null;
  readonly reason: string;
  readonly claims: number;
  readonly toReview: number;
  readonly at: Date;
  readonly by: string;
}

/** A period goes over to another edition, with everything that was claimed under the one before. */
@Injectable()
export class RubricSwitchRepository extends Repository {
  /** The latest switch of the period first. */
  async list(reader: Reader, periodId: string): Promise<SwitchRow[]> {
    return reader.query<SwitchRow>(
      `select s.id, s.from_rubric_id as "fromRubricId", s.to_rubric_id as "toRubricId", f.edition as "fromEdition",
         f.content -> 'title' as "fromTitle", t.edition as "toEdition", t.content -> 'title' as "toTitle", s.reason,
         s.claims, s.to_review as "toReview", s.at, p.name as by
       from rubric_switch s join index_rubric f on f.id = s.from_rubric_id join index_rubric t on t.id = s.to_rubric_id
       join person p on p.id = s.by_id
       where s.period_id = $1 order by s.at desc, s.id desc limit 50`,
      [periodId],
    );
  }

  /** Everything claimed of innovations that go on, in the region. */
  async claims(reader: Reader, regionId: string): Promise<RegionClaim[]> {
    return reader.query<RegionClaim>(
      `select c.innovation_id as "innovationId", i.custodian_agency_id as "agencyId", a.name as "agencyName",
         c.indicator_key as "indicatorKey", c.tier, c.basis, c.verified_tier as "verifiedTier", exists (
           select from evidence_indicator x where x.innovation_id = c.innovation_id
             and x.indicator_key = c.indicator_key and x.removed_at is null) as "hasEvidence"
       from maturity_claim c join innovation i on i.id = c.innovation_id join agency a on a.id = i.custodian_agency_id
       where c.region_id = $1 and i.status not in ('REJECTED', 'WITHDRAWN')
       order by c.innovation_id, c.indicator_key`,
      [regionId],
    );
  }

  /** Holds the sheets of the region, in the order of their ids: nobody claims or verifies meanwhile. */
  async holdSheets(tx: Tx, regionId: string): Promise<void> {
    await tx.query(
      'select from maturity_sheet where region_id = $1 order by innovation_id for update',
      [regionId],
    );
  }

  async insert(tx: Tx, made: NewSwitch): Promise<string> {
    const id = uuid();
    await tx.execute(
      `insert into rubric_switch (id, period_id, from_rubric_id, to_rubric_id, reason, claims, to_review, at, by_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        id,
        made.periodId,
        made.fromRubricId,
        made.toRubricId,
        made.reason,
        made.claims,
        made.toReview,
        tx.now,
        tx.actorId,
      ],
    );
    return id;
  }

  async keepScores(tx: Tx, switchId: string, scores: readonly ScoreBefore[]): Promise<void> {
    await tx.execute(
      `insert into switched_score (switch_id, innovation_id, claimed, verified, claims)
       select $1, n."innovationId", n.claimed, n.verified, n.claims
       from jsonb_to_recordset($2) as n("innovationId" uuid, claimed integer, verified integer, claims jsonb)`,
      [switchId, JSON.stringify(scores)],
    );
  }

  /** Marks claims, a change of the sheet to come; what was verified by other words is verified no more. */
  async markClaims(
    tx: Tx,
    marked: readonly (ToReview & { readonly innovationId: string })[],
  ): Promise<void> {
    await tx.execute(
      `update maturity_claim c set
         review = array(select distinct r from unnest(c.review || n.reasons) r order by r),
         changed_in = 1 + (select m.version from maturity_sheet m where m.innovation_id = c.innovation_id),
         verified_tier = case when n."keepsVerification" then c.verified_tier end,
         verified_note = case when n."keepsVerification" then c.verified_note end,
         verified_by = case when n."keepsVerification" then c.verified_by end,
         verified_at = case when n."keepsVerification" then c.verified_at end,
         verification_lost = case when not n."keepsVerification" and c.verified_tier is not null then 'EDITION'
           else c.verification_lost end
       from jsonb_to_recordset($1) as n("innovationId" uuid, key text, reasons text[], "keepsVerification" boolean)
       where c.innovation_id = n."innovationId" and c.indicator_key = n.key`,
      [JSON.stringify(marked)],
    );
    await tx.execute(
      `update maturity_sheet set version = version + 1, updated_at = $2
       where innovation_id = any($1)`,
      [[...new Set(marked.map(({ innovationId }) => innovationId))], tx.now],
    );
  }

  async markRows(tx: Tx, periodId: string, marked: readonly ToReview[]): Promise<void> {
    await tx.execute(
      `update region_row w set review = n.reasons, version = w.version + 1, updated_at = $3,
         verified_tier = case when n."keepsVerification" then w.verified_tier end,
         verified_note = case when n."keepsVerification" then w.verified_note end,
         verified_by = case when n."keepsVerification" then w.verified_by end,
         verified_at = case when n."keepsVerification" then w.verified_at end
       from jsonb_to_recordset($2) as n(key text, reasons text[], "keepsVerification" boolean)
       where w.period_id = $1 and w.row_key = n.key and w.tier is not null`,
      [periodId, JSON.stringify(marked), tx.now],
    );
  }
}
