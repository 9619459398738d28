import { DomainError, type FieldError } from '../problem/index.js';
import { type IndexIndicator, type IndexRubric, type Tier, TIERS } from './index-rubric.js';

/** A claim as an agency hands it in. */
export interface GivenClaim {
  readonly indicatorKey: string;
  readonly tier: number | null;
  readonly basis: string | null;
}

/**
 * Refuses claims for indicators that the edition doesn't have, doubles, tiers outside 0 to 3, and a basis
 * where there is none to choose or an unknown one. A tier may wait for its basis: it brings nothing so
 * long.
 */
export function assertClaims(rubric: IndexRubric, claims: readonly GivenClaim[]): void {
  const errors = claims.flatMap((claim, index) => {
    const at = `/indicators/${index}`;
    const indicator = rubric.indicators.find(({ key }) => key === claim.indicatorKey);
    if (indicator === undefined) return [{ pointer: `${at}/indicatorKey`, detail: 'unknown' }];
    const first = claims.findIndex((other) => other.indicatorKey === claim.indicatorKey);
    if (first !== index) return [{ pointer: `${at}/indicatorKey`, detail: 'duplicate' }];
    return claimErrors(indicator, claim, at);
  });
  if (errors.length > 0) throw new DomainError('invalid', 'validation-failed', {}, errors);
}

/** Whether a number is a tier. */
export function isTier(value: number): value is Tier {
  return TIERS.some((tier) => tier === value);
}

function claimErrors({ bases }: IndexIndicator, claim: GivenClaim, at: string): FieldError[] {
  const errors: FieldError[] = [];
  if (claim.tier !== null && !isTier(claim.tier)) {
    errors.push({ pointer: `${at}/tier`, detail: 'not-allowed' });
  }
  if (claim.basis !== null && !bases.some(({ key }) => key === claim.basis)) {
    errors.push({ pointer: `${at}/basis`, detail: 'not-allowed' });
  }
  return errors;
}
