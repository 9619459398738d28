import { DomainError } from '../problem/index.js';
import { type IndexRubric, type RegionRow, type Tier, TIERS } from './index-rubric.js';
import { tierPoints } from './maturity-score.js';
import { hasTwoPlaces, type Hundredths } from './points.js';

/** What a value says about the tier: one tier, or several (or none) between which a person decides. */
export interface RowReading {
  /** The tier, where the value leaves no choice. */
  readonly tier: Tier | null;
  /** Between these a person decides; empty where there is no choice. */
  readonly choices: readonly Tier[];
}

/** What is said about one row of the region. */
export interface RowClaim {
  readonly rowKey: string;
  readonly tier: Tier | null;
  readonly verifiedTier: Tier | null;
  readonly hasEvidence: boolean;
}

/**
 * Reads a measured value. Ranges that overlap in the source (5.23 is both "2.05 to 5.23" and "≥ 5.23")
 * ask a person; below every range it is tier 0; a gap between ranges asks too. A row that is judged,
 * not measured, always asks.
 */
export function readRow({ measure }: RegionRow, value: number | null): RowReading {
  if (measure === null || value === null) return { tier: null, choices: TIERS };
  const matching = measure.ranges.flatMap(({ min, max }, index): Tier[] => {
    const isInside = (min === null || value >= min) && (max === null || value <= max);
    const tier = TIERS[index + 1];
    return isInside && tier !== undefined ? [tier] : [];
  });
  const [only] = matching;
  if (matching.length === 1 && only !== undefined) return { tier: only, choices: [] };
  if (matching.length > 1) return { tier: null, choices: matching };
  const isBelow = measure.ranges.every(({ min }) => min !== null && value < min);
  return isBelow ? { tier: 0, choices: [] } : { tier: null, choices: TIERS };
}

/** Refuses a tier that the value contradicts, and a decision on an edge without its reason. */
export function assertRowTier(row: RegionRow, value: number | null, said: SaidTier): void {
  const { tier, reason } = said;
  if (tier === null || row.measure === null) return;
  const reading = readRow(row, value);
  const allowed = reading.tier === null ? reading.choices : [reading.tier];
  if (value !== null && !allowed.includes(tier)) {
    const errors = [{ pointer: '/tier', detail: 'not-allowed' }];
    throw new DomainError('invalid', 'validation-failed', { allowed }, errors);
  }
  if (reading.tier === null && (reason ?? '').trim() === '') {
    const errors = [{ pointer: '/reason', detail: 'required' }];
    throw new DomainError('invalid', 'validation-failed', { allowed }, errors);
  }
}

/** Refuses a value of more than two places, and a tier that it contradicts. */
export function assertRowStatement(
  row: RegionRow,
  said: SaidTier & { readonly value: number | null },
): void {
  if (said.value !== null && !hasTwoPlaces(said.value)) {
    const errors = [{ pointer: '/value', detail: 'too-many-places', limit: 2 }];
    throw new DomainError('invalid', 'validation-failed', {}, errors);
  }
  assertRowTier(row, said.value, said);
}

/** A tier as somebody states it, with the reason for choosing it where the value doesn't say. */
export interface SaidTier {
  readonly tier: Tier | null;
  readonly reason: string | null;
}

/** The sum of the rows, claimed and verified, in hundredths; a row without evidence brings nothing. */
export function regionPoints(
  { rows }: Pick<IndexRubric, 'rows'>,
  claims: readonly RowClaim[],
): { readonly claimed: Hundredths; readonly verified: Hundredths } {
  const given = new Map(claims.map((claim) => [claim.rowKey, claim]));
  const sum = (tierOf: (claim: RowClaim) => Tier | null) =>
    rows.reduce((total, { key, weight }) => {
      const claim = given.get(key);
      const tier = claim?.hasEvidence === true ? tierOf(claim) : 0;
      return total + tierPoints(weight, tier ?? 0);
    }, 0);
  return { claimed: sum(({ tier }) => tier), verified: sum((claim) => claim.verifiedTier) };
}
