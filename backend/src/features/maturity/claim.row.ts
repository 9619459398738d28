import type { VerificationLoss } from '@satu/contract/views';
import type { InForce, InnovationStatus } from '@satu/domain/innovation';
import type { Bilingual } from '@satu/domain/language';
import type { ReviewReason, Tier } from '@satu/domain/maturity';

/** One claim as its table keeps it; instants are written as JSON writes them. */
export interface ClaimRow {
  readonly indicatorKey: string;
  readonly tier: Tier | null;
  readonly basis: string | null;
  readonly note: string;
  /** Null for whoever may not read names. */
  readonly claimedBy: string | null;
  readonly claimedAt: string;
  /** The version of the sheet that this claim was last changed in. */
  readonly changedIn: number;
  readonly verifiedTier: Tier | null;
  readonly verifiedNote: string | null;
  readonly verifiedBy: string | null;
  readonly verifiedAt: string | null;
  readonly verificationLost: VerificationLoss | null;
  readonly review: readonly ReviewReason[];
}

/** An innovation as the rules about its claims see it, with what is claimed of it. */
export interface SheetRow {
  readonly id: string;
  readonly regionId: string;
  readonly custodianAgencyId: string;
  readonly status: InnovationStatus;
  readonly inForce: InForce | null;
  readonly version: number;
  /** Whether the viewer works on it: all others read neither notes nor names. */
  readonly isInside: boolean;
  /** The custodian agency, those above and those below. */
  readonly relatives: readonly string[];
  readonly claims: readonly ClaimRow[];
  /** What proves each indicator. */
  readonly evidence: readonly { readonly indicatorKey: string; readonly title: string }[];
  readonly earlier: readonly {
    readonly edition: string;
    readonly title: Bilingual | null;
    readonly claimed: number;
    readonly verified: number;
    readonly at: string;
  }[];
}

const CLAIMS = `(
  select coalesce(json_agg(json_build_object('indicatorKey', c.indicator_key, 'tier', c.tier, 'basis', c.basis,
    'note', c.note, 'claimedBy', p.name, 'claimedAt', c.claimed_at, 'changedIn', c.changed_in,
    'verifiedTier', c.verified_tier, 'verifiedNote', c.verified_note, 'verifiedBy', v.name, 'verifiedAt', c.verified_at,
    'verificationLost', c.verification_lost, 'review', c.review)), '[]')
  from maturity_claim c join person p on p.id = c.claimed_by left join person v on v.id = c.verified_by
  where c.innovation_id = i.id)`;

const EVIDENCE = `(
  select coalesce(json_agg(json_build_object('indicatorKey', x.indicator_key, 'title', e.title) order by e.created_at, e.id), '[]')
  from evidence_indicator x join evidence e on e.id = x.evidence_id
  where x.innovation_id = i.id and x.removed_at is null)`;

const EARLIER = `(
  select coalesce(json_agg(json_build_object('edition', k.edition, 'title', k.content -> 'title', 'claimed', o.claimed,
    'verified', o.verified, 'at', s.at) order by s.at desc, s.id desc), '[]')
  from switched_score o join rubric_switch s on s.id = o.switch_id join index_rubric k on k.id = s.from_rubric_id
  where o.innovation_id = i.id)`;

/** Columns of a `SheetRow`. */
export const SHEET_COLUMNS = `i.id, i.region_id as "regionId", i.custodian_agency_id as "custodianAgencyId", i.status,
  i.in_force as "inForce", coalesce((select m.version from maturity_sheet m where m.innovation_id = i.id), 0) as version,
  array(select related_agencies(i.custodian_agency_id)) as relatives,
  ${CLAIMS} as claims, ${EVIDENCE} as evidence, ${EARLIER} as earlier`;
