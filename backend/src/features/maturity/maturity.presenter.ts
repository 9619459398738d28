import type { IndicatorClaimView, MaturityView } from '@satu/contract/views';
import type { Bilingual } from '@satu/domain/language';
import { type IndicatorClaim, innovationScore, toPoints } from '@satu/domain/maturity';
import type { UsableRubric } from '../rubrics/rubric.service.js';
import type { ClaimRow, SheetRow } from './claim.row.js';

/** What the viewer may do with a sheet. */
export interface SheetRights {
  readonly mayClaim: boolean;
  readonly mayVerify: boolean;
}

/** The claims of a sheet as the rules of scoring see them. */
export function claimsOf(sheet: SheetRow): IndicatorClaim[] {
  const proven = new Set(sheet.evidence.map(({ indicatorKey }) => indicatorKey));
  return sheet.claims.map(({ indicatorKey, tier, basis, verifiedTier }) => ({
    ...{ indicatorKey, tier, basis, verifiedTier },
    hasEvidence: proven.has(indicatorKey),
  }));
}

/** An innovation's maturity, in the order of the edition's indicators. */
export function presentMaturity(
  sheet: SheetRow,
  { rubric, heading }: UsableRubric,
  rights: SheetRights,
  titleOf: (edition: string, title: Bilingual | null) => Bilingual,
): MaturityView {
  const score = innovationScore(rubric, claimsOf(sheet));
  const isAmongUs = sheet.isInside || rights.mayVerify;
  const shown = isAmongUs ? sheet.claims : sheet.claims.map(forOutsiders);
  const given = new Map(shown.map((claim) => [claim.indicatorKey, claim]));
  return {
    id: sheet.id,
    version: sheet.version,
    rubric: heading,
    indicators: score.indicators.map((points) => ({
      indicatorKey: points.indicatorKey,
      ...presentClaim(given.get(points.indicatorKey)),
      evidence: sheet.evidence
        .filter(({ indicatorKey }) => indicatorKey === points.indicatorKey)
        .map(({ title }) => title),
      claimedPoints: toPoints(points.claimed),
      verifiedPoints: toPoints(points.verified),
      mostPoints: toPoints(points.most),
    })),
    claimed: toPoints(score.claimed),
    verified: toPoints(score.verified),
    most: toPoints(score.most),
    toReview: shown.filter(({ review }) => review.length > 0).length,
    ...rights,
    earlier: sheet.earlier.map(({ edition, title, claimed, verified, at }) => ({
      edition: titleOf(edition, title),
      claimed: toPoints(claimed),
      verified: toPoints(verified),
      at: new Date(at).toISOString(),
    })),
  };
}

/** What an agency and its verifier tell each other, and who they are, is theirs alone. */
function forOutsiders(claim: ClaimRow): ClaimRow {
  return {
    ...claim,
    note: '',
    verifiedNote: null,
    verificationLost: null,
    review: [],
    ...NAMELESS,
  };
}

const NAMELESS = { claimedBy: null, verifiedBy: null };

type Said = Omit<
  IndicatorClaimView,
  'indicatorKey' | 'evidence' | 'claimedPoints' | 'verifiedPoints' | 'mostPoints'
>;

function presentClaim(claim: ClaimRow | undefined): Said {
  return {
    tier: claim?.tier ?? null,
    basis: claim?.basis ?? null,
    note: claim?.note ?? '',
    claimedBy: claim?.claimedBy ?? null,
    claimedAt: instant(claim?.claimedAt),
    ...presentFinding(claim),
    review: [...(claim?.review ?? [])],
  };
}

function presentFinding(claim: ClaimRow | undefined) {
  return {
    verifiedTier: claim?.verifiedTier ?? null,
    verifiedNote: claim?.verifiedNote ?? null,
    verifiedBy: claim?.verifiedBy ?? null,
    verifiedAt: instant(claim?.verifiedAt),
    verificationLost: claim?.verificationLost ?? null,
  };
}

function instant(written: string | null | undefined): string | null {
  return written ? new Date(written).toISOString() : null;
}
