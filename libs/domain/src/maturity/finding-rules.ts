import { DomainError, type FieldError } from '../problem/index.js';
import { isTier } from './claim-rules.js';
import type { IndicatorClaim } from './maturity-score.js';

/** What a verifier says of one claim; a tier of null takes an earlier finding back. */
export interface GivenFinding {
  readonly indicatorKey: string;
  readonly tier: number | null;
  readonly note: string | null;
}

/**
 * Refuses findings on what nobody claimed, doubles, another tier than the claimed one without a word
 * why, and a tier above 0 that nothing proves.
 */
export function assertFindings(
  claims: readonly IndicatorClaim[],
  findings: readonly GivenFinding[],
): void {
  const errors = findings.flatMap((finding, index) => {
    const at = `/indicators/${index}`;
    const claim = claims.find(({ indicatorKey }) => indicatorKey === finding.indicatorKey);
    if (claim === undefined || claim.tier === null) {
      return [{ pointer: `${at}/indicatorKey`, detail: 'unknown' }];
    }
    const first = findings.findIndex((other) => other.indicatorKey === finding.indicatorKey);
    if (first !== index) return [{ pointer: `${at}/indicatorKey`, detail: 'duplicate' }];
    return findingErrors(claim, finding, at);
  });
  if (errors.length > 0) throw new DomainError('invalid', 'validation-failed', {}, errors);
  const unproven = findings
    .filter(({ tier }) => tier !== null && tier > 0)
    .filter(({ indicatorKey }) =>
      claims.some((claim) => claim.indicatorKey === indicatorKey && !claim.hasEvidence),
    )
    .map(({ indicatorKey }) => indicatorKey);
  if (unproven.length === 0) return;
  throw new DomainError('unprocessable', 'evidence-required', { indicatorKeys: unproven });
}

function findingErrors(claim: IndicatorClaim, finding: GivenFinding, at: string): FieldError[] {
  const { tier, note } = finding;
  if (tier === null) return [];
  if (!isTier(tier)) return [{ pointer: `${at}/tier`, detail: 'not-allowed' }];
  const isSilent = (note ?? '').trim() === '';
  return tier !== claim.tier && isSilent ? [{ pointer: `${at}/note`, detail: 'required' }] : [];
}
