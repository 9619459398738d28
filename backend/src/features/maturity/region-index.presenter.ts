import type { RegionIndexFigure, RegionIndexView } from '@satu/contract/views';
import {
  type Hundredths,
  type IndexRubric,
  mostPoints,
  type RegionIndex,
  toPoints,
} from '@satu/domain/maturity';
import { add, rational, toFixedHalfUp } from '@satu/domain/rational';

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

function hundredths(value: Hundredths) {
  return rational(BigInt(value), 100n);
}
