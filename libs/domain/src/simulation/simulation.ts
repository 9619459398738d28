import {
  type IndexRubric,
  type MeasuredClaims,
  type RegionIndex,
  regionStanding,
  type RowClaim,
  type Tier,
} from '../maturity/index.js';

/** An innovation as it is measured today. */
export interface SimulatedInnovation extends MeasuredClaims {
  readonly id: string;
  readonly name: string;
  readonly agencyId: string;
  readonly agencyName: string;
}

/** What a region has today, as claimed. */
export interface SimulationFacts {
  readonly innovations: readonly SimulatedInnovation[];
  readonly rows: readonly RowClaim[];
}

/** One tier that would be reached and proven. */
export interface TierStep {
  /** Null for a row of the region. */
  readonly innovationId: string | null;
  readonly key: string;
  readonly basis: string | null;
  readonly tier: Tier;
}

/** An innovation that doesn't exist yet: how many points it would bring, and its main affair. */
export interface PlannedInnovation {
  readonly mainAffairCode: string | null;
  /** The tier that its indicators would reach. */
  readonly tier: Tier;
  /** Indicators that would reach another one, by key. */
  readonly tiers?: Readonly<Record<string, Tier>>;
}

export interface Plan {
  readonly steps: readonly TierStep[];
  readonly planned: readonly PlannedInnovation[];
}

/** The index as claimed if the plan were done and proven. What is simulated changes nothing. */
export function simulate(rubric: IndexRubric, facts: SimulationFacts, plan: Plan): RegionIndex {
  const innovations: MeasuredClaims[] = facts.innovations.map((innovation) => ({
    mainAffairCode: innovation.mainAffairCode,
    claims: claimsAfter(innovation, plan.steps),
  }));
  innovations.push(...plan.planned.map((planned) => asInnovation(rubric, planned)));
  return regionStanding(rubric, innovations, rowsAfter(facts.rows, plan.steps)).claimed;
}

/** What is claimed of an innovation once the steps that are its own are done and proven. */
export function claimsAfter(
  { id, claims }: SimulatedInnovation,
  steps: readonly TierStep[],
): MeasuredClaims['claims'] {
  const own = steps.filter(({ innovationId }) => innovationId === id);
  if (own.length === 0) return claims;
  const stepped = new Set(own.map(({ key }) => key));
  return [
    ...claims.filter(({ indicatorKey }) => !stepped.has(indicatorKey)),
    ...own.map(({ key, tier, basis }) => ({
      ...{ indicatorKey: key, tier, basis, verifiedTier: null, hasEvidence: true },
    })),
  ];
}

function rowsAfter(rows: readonly RowClaim[], steps: readonly TierStep[]): RowClaim[] {
  const own = steps.filter(({ innovationId }) => innovationId === null);
  const stepped = new Set(own.map(({ key }) => key));
  return [
    ...rows.filter(({ rowKey }) => !stepped.has(rowKey)),
    ...own.map(({ key, tier }) => ({
      ...{ rowKey: key, tier, verifiedTier: null, hasEvidence: true },
    })),
  ];
}

function asInnovation(rubric: IndexRubric, planned: PlannedInnovation): MeasuredClaims {
  const { mainAffairCode, tier, tiers = {} } = planned;
  return {
    mainAffairCode,
    claims: rubric.indicators.map(({ key, bases }) => ({
      ...{ indicatorKey: key, tier: tiers[key] ?? tier, basis: bases[0]?.key ?? null },
      ...{ verifiedTier: null, hasEvidence: true },
    })),
  };
}
