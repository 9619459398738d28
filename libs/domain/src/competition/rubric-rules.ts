import type { Bilingual } from '../language/index.js';
import { DomainError, type FieldError } from '../problem/index.js';

/** One step of a scale, anchored by the words that describe it. */
export interface AnchoredLevel {
  readonly level: number;
  readonly text: Bilingual;
}

export interface RubricCriterion {
  readonly id: string;
  readonly key: string;
  readonly weight: number;
  readonly levels: readonly Pick<AnchoredLevel, 'level'>[];
}

export type Rubric = readonly RubricCriterion[];

/** The ends of the scale that all criteria share. */
export interface Scale {
  readonly min: number;
  readonly max: number;
}

const FEWEST_LEVELS = 2;

/**
 * Refuses a rubric that can't be summed: weights are whole and positive, keys differ, and all
 * criteria share the ends of one scale, for the score is measured against them. `at` points to what holds
 * the criteria in the request.
 */
export function assertRubric(rubric: Rubric, at = ''): void {
  const errors = rubric
    .flatMap((criterion, index) => criterionErrors(rubric, criterion, index))
    .map(({ pointer, ...fault }) => ({ pointer: `${at}${pointer}`, ...fault }));
  if (rubric.length === 0) errors.push({ pointer: `${at}/criteria`, detail: 'required' });
  if (errors.length > 0) throw new DomainError('invalid', 'validation-failed', {}, errors);
}

/** Refuses a change of a rubric once anybody has scored with it. */
export function assertRubricOpen(lockedAt: Date | null): void {
  if (lockedAt === null) return;
  throw new DomainError('conflict', 'rubric-locked', { lockedAt: lockedAt.toISOString() });
}

/** The ends of the scale. */
export function scaleOf(rubric: Rubric): Scale {
  const levels = rubric.flatMap((criterion) => levelsOf(criterion));
  return { min: Math.min(...levels), max: Math.max(...levels) };
}

/** Whether the criterion has this level. */
export function hasLevel(criterion: RubricCriterion, level: number): boolean {
  return criterion.levels.some((anchored) => anchored.level === level);
}

function criterionErrors(rubric: Rubric, criterion: RubricCriterion, index: number): FieldError[] {
  const at = `/criteria/${index}`;
  const errors: FieldError[] = [];
  if (rubric.findIndex((other) => other.key === criterion.key) !== index) {
    errors.push({ pointer: `${at}/key`, detail: 'duplicate' });
  }
  if (!Number.isSafeInteger(criterion.weight) || criterion.weight < 1) {
    errors.push({ pointer: `${at}/weight`, detail: 'too-small', limit: 1 });
  }
  const fault = levelFault(rubric, criterion);
  if (fault !== null) errors.push({ pointer: `${at}/levels`, ...fault });
  return errors;
}

function levelFault(
  rubric: Rubric,
  criterion: RubricCriterion,
): Omit<FieldError, 'pointer'> | null {
  const levels = levelsOf(criterion);
  if (levels.length < FEWEST_LEVELS) return { detail: 'too-few', limit: FEWEST_LEVELS };
  if (!levels.every((level) => Number.isSafeInteger(level)))
    return { detail: 'not-a-whole-number' };
  if (new Set(levels).size !== levels.length) return { detail: 'duplicate' };
  const { min, max } = scaleOf(rubric);
  return Math.min(...levels) === min && Math.max(...levels) === max
    ? null
    : { detail: 'other-scale' };
}

function levelsOf(criterion: RubricCriterion): number[] {
  return criterion.levels.map((anchored) => anchored.level);
}
