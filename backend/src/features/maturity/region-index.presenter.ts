import type { IndexFactsView, RegionIndexFigure, RegionIndexView } from '@satu/contract/views';
import {
  type Hundredths,
  type IndexRubric,
  mostPoints,
  type RegionIndex,
  type RowClaim,
  toPoints,
} from '@satu/domain/maturity';
import { add, rational, toFixedHalfUp } from '@satu/domain/rational';
import type { MeasuredRow } from './region-index.repository.js';

const PLACES = 2;

/** One view of the index, with every number that leads to it. */
export function presentFigure(found: RegionIndex): RegionIndexFigure {
  return {
    index: found.index,
    band: found.band,
    regionPoints: toPoints(found.regionPoints),
    innovations: found.innovations,
    innovationPoints: toPoints(found.innovationPoints),
    divisor: found.divisor,
    average: toFixedHalfUp(found.average, PLACES),
    basicServices: found.basicServices,
    countCounts: found.countCounts,
    countPoints: toPoints(found.countPoints),
    points: toFixedHalfUp(
      add(hundredths(found.regionPoints + found.countPoints), found.average),
      PLACES,
    ),
  };
}

/** What the edition says about the formula. */
export function presentFormula(
  rubric: IndexRubric,
): Pick<RegionIndexView, 'formula' | 'bands' | 'most'> {
  const { region, innovation, count, total } = mostPoints(rubric);
  return {
    formula: { ...rubric.formula },
    bands: rubric.bands.map(({ key, label, min }) => ({ key, label, min })),
    most: {
      region: toPoints(region),
      innovation: toPoints(innovation),
      count: toPoints(count),
      total: toPoints(total),
    },
  };
}

/** What is claimed of each innovation that is measured, and of the region itself. */
export function presentFacts(
  innovations: readonly MeasuredRow[],
  rows: readonly RowClaim[],
): Pick<IndexFactsView, 'innovations' | 'rows'> {
  return {
    innovations: innovations.map(({ id, name, agencyId, agencyName, mainAffairCode, claims }) => ({
      ...{ id, name, agencyId, agencyName, mainAffairCode },
      claims: claims.map(({ indicatorKey, tier, basis, verifiedTier, hasEvidence }) => ({
        ...{ indicatorKey, tier, basis, verifiedTier, hasEvidence },
      })),
    })),
    rows: rows.map(({ rowKey, tier, verifiedTier, hasEvidence }) => ({
      ...{ rowKey, tier, verifiedTier, hasEvidence },
    })),
  };
}

function hundredths(value: Hundredths) {
  return rational(BigInt(value), 100n);
}
