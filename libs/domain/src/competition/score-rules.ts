import { mean, type Rational, rational, toFixedHalfUp } from '../rational/index.js';
import { type Rubric, scaleOf } from './rubric-rules.js';

/** A complete scoresheet: the level given for each criterion, by criterion id. */
export type SheetLevels = Readonly<Record<string, number>>;

const PUBLISHED_PLACES = 2;

/** (Σ w·level / Σ w − min) / (max − min) × 100, exactly. */
export function sheetScore(rubric: Rubric, levels: SheetLevels): Rational {
  const { min, max } = scaleOf(rubric);
  const weights = rubric.reduce((sum, criterion) => sum + BigInt(criterion.weight), 0n);
  const weighted = rubric.reduce(
    (sum, criterion) => sum + BigInt(criterion.weight) * BigInt(levelIn(levels, criterion.id)),
    0n,
  );
  return rational(100n * (weighted - weights * BigInt(min)), weights * BigInt(max - min));
}

/** The mean of the submitted sheets; null when there is none. */
export function entryScore(rubric: Rubric, sheets: readonly SheetLevels[]): Rational | null {
  return mean(sheets.map((sheet) => sheetScore(rubric, sheet)));
}

/** The mean level of one criterion over the sheets; null when there is none. */
export function criterionMean(
  criterionId: string,
  sheets: readonly SheetLevels[],
): Rational | null {
  return mean(sheets.map((sheet) => rational(BigInt(levelIn(sheet, criterionId)), 1n)));
}

/** The score as published: half-up at two places ("83.33"). */
export function publishedScore(score: Rational): string {
  return toFixedHalfUp(score, PUBLISHED_PLACES);
}

function levelIn(levels: SheetLevels, criterionId: string): number {
  const level = levels[criterionId];
  if (level === undefined) throw new RangeError(`a submitted sheet without ${criterionId}`);
  return level;
}
