import { computed, signal, type Signal } from '@angular/core';
import type { Problem } from '@satu/contract/views';

import { problemOf } from './problem-error';

/** One thing from the server: loading, problem or full, with its value writable by the store that owns it. */
export interface Loaded<T> {
  readonly value: Signal<T | null>;
  readonly state: Signal<'loading' | 'problem' | 'full'>;
  readonly problem: Signal<Problem | null>;
  reload(): Promise<void>;
  /** Takes the subject that an act answered with. */
  set(value: T): void;
}

/** Builds it on a client's call. A reload keeps the old value on screen until the new one is there. */
export function loaded<T>(load: () => Promise<T>): Loaded<T> {
  const value = signal<T | null>(null);
  const problem = signal<Problem | null>(null);
  let run = 0;
  return {
    value: value.asReadonly(),
    problem: problem.asReadonly(),
    state: computed(() => (problem() ? 'problem' : value() === null ? 'loading' : 'full')),
    set: (next) => {
      // Whatever was asked before knows nothing of it.
      run += 1;
      value.set(next);
    },
    reload: async () => {
      const mine = ++run;
      problem.set(null);
      try {
        const answer = await load();
        if (mine === run) value.set(answer);
      } catch (error) {
        if (mine === run) problem.set(problemOf(error));
      }
    },
  };
}
