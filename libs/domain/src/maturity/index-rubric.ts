import type { InnovationStage } from '../innovation/innovation-words.js';
import type { Bilingual } from '../language/index.js';

/** Parameter P1–P3; 0 is no parameter reached. */
export const TIERS = [0, 1, 2, 3] as const;
export type Tier = (typeof TIERS)[number];

/** Highest tier, which every weight is multiplied with for the most points. */
export const TOP_TIER = 3;

/** What each of the tiers 1, 2 and 3 asks for. */
export type TierTexts = readonly [Bilingual, Bilingual, Bilingual];

/** One of the ways to prove a benefit: an indicator with bases is claimed on exactly one of them. */
export interface IndicatorBasis {
  readonly key: string;
  readonly name: Bilingual;
  readonly tiers: TierTexts;
}

/** One indicator of an innovation. */
export interface IndexIndicator {
  /** Stays the same over editions: claims and evidence are matched by it. */
  readonly key: string;
  readonly number: number;
  readonly name: Bilingual;
  /** The group of the national form it stands in. */
  readonly variable: Bilingual;
  /** Points for each tier, at most two places. */
  readonly weight: number;
  readonly mandatory: boolean;
  /** None where the tiers hang on the basis. */
  readonly tiers: TierTexts | null;
  readonly bases: readonly IndicatorBasis[];
  readonly evidenceHint: Bilingual | null;
  /** What else is to know, such as a gap in the source. */
  readonly note: Bilingual | null;
  /** What a video must contain. */
  readonly elements: readonly Bilingual[];
}

/** The values of a tier, both ends included; an open end is null. At most two places. */
export interface ValueRange {
  readonly min: number | null;
  readonly max: number | null;
}

/** A figure that is measured, and the range of each tier as the source prints it (they may overlap). */
export interface RowMeasure {
  readonly unit: Bilingual;
  readonly ranges: readonly [ValueRange, ValueRange, ValueRange];
}

/** One row of the region itself (satuan pemerintah daerah, SPD). */
export interface RegionRow {
  /** "2a": the number printed in the form; matched over editions. */
  readonly key: string;
  readonly name: Bilingual;
  readonly weight: number;
  readonly mandatory: boolean;
  readonly tiers: TierTexts;
  /** None where the tier is judged, not measured. */
  readonly measure: RowMeasure | null;
  /** Who usually holds the figure; each region settles it. */
  readonly suggestedOwner: string;
  readonly note: Bilingual | null;
}

export const BAND_KEYS = [
  'VERY_INNOVATIVE',
  'INNOVATIVE',
  'LESS_INNOVATIVE',
  'NOT_ASSESSABLE',
] as const;
export type BandKey = (typeof BAND_KEYS)[number];

/** Predikat: from this index on, highest first. */
export interface Band {
  readonly key: BandKey;
  readonly label: Bilingual;
  readonly min: number;
}

/** The numbers of the formula that the data of the edition set. */
export interface IndexFormula {
  /** The sum of the innovations' scores is divided by at least this many. */
  readonly minDivisor: number;
  /** Innovations beyond this many give no further points for their number. */
  readonly countCap: number;
  /** Points for each innovation, at most two places. */
  readonly countPoints: number;
  /** Of the six basic services, how many must be covered for any of these points. */
  readonly basicServiceAffairsRequired: number;
}

/** What is known of every edition, also of one that can't be computed. */
export interface IndexEdition {
  readonly edition: string;
  readonly title: Bilingual;
  /** Where the table comes from and what it is not. */
  readonly source: Bilingual;
  readonly bands: readonly Band[];
}

/** A whole edition: the index is computed from nothing else. */
export interface IndexRubric extends IndexEdition {
  readonly formula: IndexFormula;
  /** Innovations at other stages are not measured. */
  readonly scoredStages: readonly InnovationStage[];
  readonly indicators: readonly IndexIndicator[];
  readonly rows: readonly RegionRow[];
}

/** An edition of which the sources give only parts: shown, never computed. */
export interface IncompleteEdition extends IndexEdition {
  readonly minDivisor: number;
}
