import type { Rubric, RubricCriterion } from './rubric-rules.js';

/** A criterion scored 1 to 4. */
export function aCriterion(id: string, weight: number, levels = [1, 2, 3, 4]): RubricCriterion {
  return { id, key: id, weight, levels: levels.map((level) => ({ level })) };
}

/** Five criteria of 30, 25, 20, 15 and 10. */
export const FIVE: Rubric = [
  aCriterion('novelty', 30),
  aCriterion('effectiveness', 25),
  aCriterion('usefulness', 20),
  aCriterion('transferability', 15),
  aCriterion('sustainability', 10),
];

/** The levels of a sheet in the order of FIVE. */
export function sheet(...levels: number[]): Record<string, number> {
  return Object.fromEntries(FIVE.map(({ id }, index) => [id, levels[index] ?? 1]));
}
