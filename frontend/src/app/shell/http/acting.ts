import { signal, untracked, type Signal } from '@angular/core';
import type { Problem } from '@satu/contract/views';

import { problemOf } from './problem-error';

/** The acts of one page or form, one at a time: under way, or refused. */
export interface Acting {
  readonly busy: Signal<boolean>;
  readonly refused: Signal<Problem | null>;
  forget(): void;
  /** What the act gave; null when it was refused, or when another one is still under way. */
  run<T>(act: () => Promise<T>): Promise<T | null>;
  /** As `run`, for acts of which only the success matters. */
  done(act: () => Promise<unknown>): Promise<boolean>;
}

/** A second press while the first is under way does nothing. */
export function acting(): Acting {
  const busy = signal(false);
  const refused = signal<Problem | null>(null);
  const run = async <T>(act: () => Promise<T>): Promise<T | null> => {
    if (untracked(busy)) return null;
    busy.set(true);
    refused.set(null);
    try {
      return await act();
    } catch (error) {
      refused.set(problemOf(error));
      return null;
    } finally {
      busy.set(false);
    }
  };
  return {
    busy: busy.asReadonly(),
    refused: refused.asReadonly(),
    forget: () => {
      refused.set(null);
    },
    run,
    done: async (act) => (await run(async () => (await act(), true))) ?? false,
  };
}
