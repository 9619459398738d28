import type { ReviewReason, Tier } from '@satu/domain/maturity';
import type {
  RubricBand,
  RubricRow,
  RubricFormula,
  RubricMost,
  RubricHeading,
  IndexFigure,
} from './maturity.view.js';

/** One of the two views of a region's index, with every number that leads to it. */
export interface RegionIndexFigure extends IndexFigure {
  regionPoints: number;
  innovations: number;
  innovationPoints: number;
  divisor: number;
  /** Rounded half-up at two places. */
  average: string;
  basicServices: number;
  countCounts: boolean;
  countPoints: number;
  /** Points of all parts before they are measured against the most. */
  points: string;
}

export interface MeasuredInnovation {
  id: string;
  name: string;
  agencyId: string;
  agencyName: string;
  mainAffairCode: string | null;
  claimed: number;
  verified: number;
}

export interface RegionIndexView {
  regionId: string;
  periodId: string;
  periodName: string;
  rubric: RubricHeading;
  formula: RubricFormula;
  bands: RubricBand[];
  most: RubricMost;
  claimed: RegionIndexFigure;
  verified: RegionIndexFigure;
  /** The six basic services; covered by these innovations' main affairs or not. */
  basicServices: { code: string; name: string; covered: boolean }[];
  innovations: MeasuredInnovation[];
  toReview: number;
}

export interface RegionRowEvidenceView {
  id: string;
  title: string;
  url: string | null;
  locator: string | null;
}

/** One row of the region itself, in the period that runs. */
export interface RegionRowView {
  id: string;
  version: number;
  row: RubricRow;
  ownerAgencyId: string | null;
  ownerAgencyName: string | null;
  value: number | null;
  tier: number | null;
  /** Why this tier, where the value lies on a limit. */
  reason: string;
  source: string;
  note: string;
  filledBy: string | null;
  filledAt: string | null;
  verifiedTier: number | null;
  verifiedNote: string | null;
  verifiedBy: string | null;
  verifiedAt: string | null;
  review: ReviewReason[];
  evidence: RegionRowEvidenceView[];
  claimedPoints: number;
  verifiedPoints: number;
  mostPoints: number;
  mayFill: boolean;
  mayVerify: boolean;
  maySetOwner: boolean;
}

export interface RegionRowsView {
  periodId: string;
  items: RegionRowView[];
}

/** What the index is computed from: a simulation starts here and changes nothing. */
export interface IndexFactsView {
  rubric: RubricHeading;
  innovations: {
    id: string;
    name: string;
    agencyId: string;
    agencyName: string;
    mainAffairCode: string | null;
    claims: {
      indicatorKey: string;
      tier: Tier | null;
      basis: string | null;
      verifiedTier: Tier | null;
      hasEvidence: boolean;
    }[];
  }[];
  rows: {
    rowKey: string;
    tier: Tier | null;
    verifiedTier: Tier | null;
    hasEvidence: boolean;
  }[];
}

/** What the reader holds steps of the index for; what is not listed has the first guess. */
export interface EffortsView {
  efforts: {
    /** Of an indicator, or `row:` and the number of a row of the region. */
    key: string;
    /** From 1, a letter that exists already, to 5, a year of work. */
    effort: number;
  }[];
}
