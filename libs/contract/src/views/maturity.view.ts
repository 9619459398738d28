import type { InnovationStage } from '@satu/domain/innovation';
import type { Bilingual } from '@satu/domain/language';
import type { BandKey, ReviewReason, RubricChange } from '@satu/domain/maturity';

export interface RubricBand {
  key: BandKey;
  label: Bilingual;
  min: number;
}

/** One way to prove a benefit; its tiers are those of P1, P2 and P3. */
export interface RubricBasis {
  key: string;
  name: Bilingual;
  tiers: Bilingual[];
}

export interface RubricIndicator {
  key: string;
  number: number;
  name: Bilingual;
  variable: Bilingual;
  weight: number;
  mandatory: boolean;
  /** What P1, P2 and P3 ask for; null where that hangs on the basis. */
  tiers: Bilingual[] | null;
  bases: RubricBasis[];
  evidenceHint: Bilingual | null;
  note: Bilingual | null;
  elements: Bilingual[];
}

export interface RubricRow {
  key: string;
  name: Bilingual;
  weight: number;
  mandatory: boolean;
  tiers: Bilingual[];
  /** Null where the tier is judged, not measured. */
  measure: { unit: Bilingual; ranges: { min: number | null; max: number | null }[] } | null;
  suggestedOwner: string;
  note: Bilingual | null;
}

export interface RubricFormula {
  minDivisor: number;
  countCap: number;
  countPoints: number;
  basicServiceAffairsRequired: number;
}

/** The letter that makes an edition official. */
export interface RubricLetter {
  number: string;
  on: string;
  /** Where the paper is kept. */
  note: string;
  by: string;
  at: string;
}

/** What the parts of the formula can bring at most. */
export interface RubricMost {
  region: number;
  innovation: number;
  count: number;
  total: number;
}

export type RubricStatus = 'INCOMPLETE' | 'DRAFT' | 'PUBLISHED';

export interface RubricSummary {
  id: string;
  /** Null: it ships with the product and is the same everywhere. */
  regionId: string | null;
  edition: string;
  title: Bilingual;
  source: Bilingual;
  status: RubricStatus;
  /** No letter is attached: whatever is computed with it is a prognosis. */
  prognosis: boolean;
  letter: RubricLetter | null;
  basedOnId: string | null;
  publishedAt: string | null;
  version: number;
  updatedAt: string;
}

export interface RubricView extends RubricSummary {
  bands: RubricBand[];
  minDivisor: number;
  /** Null where too little is known to compute with. */
  formula: RubricFormula | null;
  scoredStages: InnovationStage[];
  indicators: RubricIndicator[];
  rows: RubricRow[];
  most: RubricMost | null;
  /** What keeps a draft from being published. */
  faults: { pointer: string; detail: string }[];
}

/** The edition that something is computed with, in short. */
export interface RubricHeading {
  id: string;
  edition: string;
  title: Bilingual;
  source: Bilingual;
  prognosis: boolean;
  letter: RubricLetter | null;
}

export interface RubricPartChange {
  key: string;
  name: Bilingual;
  change: RubricChange;
  reasons: ReviewReason[];
}

/** What differs between two editions, matched by key. */
export interface RubricDifferenceView {
  indicators: RubricPartChange[];
  rows: RubricPartChange[];
  formula: { key: string; from: number; to: number }[];
}

export interface RubricSwitchView {
  id: string;
  fromEdition: Bilingual;
  toEdition: Bilingual;
  fromRubricId: string;
  toRubricId: string;
  reason: string;
  claims: number;
  toReview: number;
  at: string;
  by: string;
}

export interface PeriodRubricView {
  periodId: string;
  rubric: RubricHeading;
  switches: RubricSwitchView[];
}

export interface IndexFigure {
  /** Rounded half-up at two places: "49.82". */
  index: string;
  band: BandKey;
}

/** What a switch would do, before anybody does it. */
export interface RubricSwitchPreview {
  periodId: string;
  from: RubricHeading;
  to: RubricHeading;
  difference: RubricDifferenceView;
  claims: number;
  toReview: number;
  /** How many claims each agency would have to look at again. */
  agencies: { agencyId: string; agencyName: string; toReview: number }[];
  before: { claimed: IndexFigure; verified: IndexFigure };
  after: { claimed: IndexFigure; verified: IndexFigure };
}

export type VerificationLoss = 'CLAIM' | 'EVIDENCE' | 'EDITION';

export interface IndicatorClaimView {
  indicatorKey: string;
  tier: number | null;
  basis: string | null;
  note: string;
  claimedBy: string | null;
  claimedAt: string | null;
  verifiedTier: number | null;
  verifiedNote: string | null;
  verifiedBy: string | null;
  verifiedAt: string | null;
  /** Why an earlier verification no longer holds. */
  verificationLost: VerificationLoss | null;
  /** Why the claim must be looked at again after a change of edition. */
  review: ReviewReason[];
  /** Titles of what proves it. */
  evidence: string[];
  claimedPoints: number;
  verifiedPoints: number;
  mostPoints: number;
}

/** An innovation under the edition of its region's period. */
export interface MaturityView {
  /** The innovation; a working copy answers for its original. */
  id: string;
  version: number;
  rubric: RubricHeading;
  indicators: IndicatorClaimView[];
  claimed: number;
  verified: number;
  most: number;
  toReview: number;
  mayClaim: boolean;
  mayVerify: boolean;
  /** Scores under the editions before, newest first. */
  earlier: { edition: Bilingual; claimed: number; verified: number; at: string }[];
}

/** An innovation whose claims a change of edition has put in question. */
export interface ReviewItem {
  /** The innovation. */
  id: string;
  name: string;
  agencyId: string;
  agencyName: string;
  claims: { indicatorKey: string; indicatorName: Bilingual; reasons: ReviewReason[] }[];
}
