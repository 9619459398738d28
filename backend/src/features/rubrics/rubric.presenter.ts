import type { RubricHeading, RubricLetter, RubricSummary, RubricView } from '@satu/contract/views';
import {
  type IndexIndicator,
  type IndexRubric,
  mostPoints,
  type RegionRow,
  rubricFaults,
  toPoints,
} from '@satu/domain/maturity';
import { editionOf, isWhole, type RubricRow } from './rubric.row.js';

/** An edition in a list. */
export function presentRubricSummary(row: RubricRow): RubricSummary {
  const edition = editionOf(row);
  const status = row.publishedAt === null ? 'DRAFT' : 'PUBLISHED';
  return {
    ...presentHeading(row),
    regionId: row.regionId,
    status: isWhole(edition) ? status : 'INCOMPLETE',
    basedOnId: row.basedOnId,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    version: row.version,
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** What everything that is computed with the edition says of it. */
export function presentHeading(row: RubricRow): RubricHeading {
  const { edition, title, source } = editionOf(row);
  const letter = letterOf(row);
  return { id: row.id, edition, title, source, prognosis: letter === null, letter };
}

/** An edition, whole. */
export function presentRubric(row: RubricRow): RubricView {
  const edition = editionOf(row);
  const bands = edition.bands.map(({ key, label, min }) => ({ key, label, min }));
  if (!isWhole(edition)) {
    return {
      ...presentRubricSummary(row),
      ...{ bands, minDivisor: edition.minDivisor, formula: null, most: null },
      ...{ scoredStages: [], indicators: [], rows: [], faults: [] },
    };
  }
  return {
    ...presentRubricSummary(row),
    bands,
    minDivisor: edition.formula.minDivisor,
    formula: { ...edition.formula },
    scoredStages: [...edition.scoredStages],
    indicators: edition.indicators.map(presentIndicator),
    rows: edition.rows.map(presentRow),
    most: presentMost(edition),
    faults: rubricFaults(edition).map(({ pointer, detail }) => ({ pointer, detail })),
  };
}

/** The most each part of the formula brings, in points. */
export function presentMost(rubric: IndexRubric) {
  const { region, innovation, count, total } = mostPoints(rubric);
  return {
    region: toPoints(region),
    innovation: toPoints(innovation),
    count: toPoints(count),
    total: toPoints(total),
  };
}

/** One row of the region, as the edition has it. */
export function presentRow(row: RegionRow) {
  const { key, name, weight, mandatory, tiers, measure, suggestedOwner, note } = row;
  return {
    ...{ key, name, weight, mandatory, tiers: [...tiers], suggestedOwner, note },
    measure: measure && {
      unit: measure.unit,
      ranges: measure.ranges.map(({ min, max }) => ({ min, max })),
    },
  };
}

function presentIndicator(indicator: IndexIndicator) {
  const { key, number, name, variable, weight, mandatory, evidenceHint, note } = indicator;
  return {
    ...{ key, number, name, variable, weight, mandatory, evidenceHint, note },
    tiers: indicator.tiers && [...indicator.tiers],
    bases: indicator.bases.map((basis) => ({
      key: basis.key,
      name: basis.name,
      tiers: [...basis.tiers],
    })),
    elements: [...indicator.elements],
  };
}

function letterOf(row: RubricRow): RubricLetter | null {
  const { letterNumber, letterOn, letterNote, letterBy, letterAt } = row;
  if (letterNumber === null || letterOn === null || letterAt === null) return null;
  return {
    number: letterNumber,
    on: letterOn,
    note: letterNote ?? '',
    by: letterBy ?? '',
    at: letterAt.toISOString(),
  };
}
