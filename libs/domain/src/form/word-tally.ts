import type { FieldValues, FormDefinition, WordMinimum } from './form-definition.js';
import { wordCount } from './word-count.js';

/** How far several fields together have come towards the words they need. */
export interface WordTally extends WordMinimum {
  readonly words: number;
}

/** One tally for each minimum of the form; page and server count with this. */
export function wordTallies(
  definition: Pick<FormDefinition, 'wordMinimums'>,
  values: FieldValues,
): readonly WordTally[] {
  return definition.wordMinimums.map((minimum) => ({
    ...minimum,
    words: minimum.fields.reduce((sum, key) => sum + wordsAt(values[key]), 0),
  }));
}

function wordsAt(value: unknown): number {
  return typeof value === 'string' ? wordCount(value) : 0;
}
