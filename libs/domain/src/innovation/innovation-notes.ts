import { DomainError } from '../problem/index.js';
import { CRITERIA, type Criterion } from './innovation-words.js';

/** What a return says: one note for all, or notes at single fields. */
export interface ReturnNotes {
  readonly note?: string | null;
  readonly notes?: readonly { readonly pointer: string; readonly text: string }[];
}

export interface CriterionAnswer {
  readonly criterion: Criterion;
  readonly met: boolean;
  readonly note: string | null;
}

/** Refuses a return that says nothing: who must complete something has to know what. */
export function assertNote(notes: ReturnNotes): void {
  const texts = [notes.note ?? '', ...(notes.notes ?? []).map((entry) => entry.text)];
  if (texts.every((text) => text.trim() === '')) {
    throw new DomainError('invalid', 'note-required', {}, [
      { pointer: '/note', detail: 'required' },
    ]);
  }
}

/** Refuses an act that needs a reason and has none. */
export function assertReason(reason: string): void {
  if (reason.trim() === '') {
    throw new DomainError('invalid', 'note-required', {}, [
      { pointer: '/reason', detail: 'required' },
    ]);
  }
}

/** Refuses a verification without a yes to each of the five criteria (PP 38/2017 art. 6). */
export function assertCriteriaMet(answers: readonly CriterionAnswer[]): void {
  const met = new Set(answers.filter((answer) => answer.met).map((answer) => answer.criterion));
  const unmet = new Set(answers.filter((answer) => !answer.met).map((answer) => answer.criterion));
  const missing = CRITERIA.filter((criterion) => !met.has(criterion) || unmet.has(criterion));
  if (missing.length > 0) {
    throw new DomainError('unprocessable', 'criteria-not-met', { criteria: missing });
  }
}
