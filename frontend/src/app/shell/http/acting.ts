import {
  DestroyRef,
  assertInInjectionContext,
  inject,
  signal,
  untracked,
  type Signal,
} from '@angular/core';
import type { Problem } from '@satu/contract/views';

import { problemOf } from './problem-error';

/** The acts of one page or form, one at a time: under way, or refused. */
export interface Acting {
  readonly busy: Signal<boolean>;
  readonly refused: Signal<Problem | null>;
  /** Another try begins: what was refused before is no longer shown. */
  forget(): void;
  /** The page goes on to another subject: the act under way goes on too, but belongs to none shown here. */
  leave(): void;
  /** What the act gave; null when it was refused, another one is under way, or the page has gone on. */
  run<T>(act: () => Promise<T>): Promise<T | null>;
  /** As `run`, for acts of which only the success matters. */
  done(act: () => Promise<unknown>): Promise<boolean>;
}

/**
 * A second press while the first is under way does nothing. An act whose page has gone on meanwhile, to
 * another subject or altogether, neither shows there why it was refused nor leads away from there.
 */
export function acting(): Acting {
  assertInInjectionContext(acting);
  const busy = signal(false);
  const refused = signal<Problem | null>(null);
  let turn = 0;
  const leave = (): void => {
    turn += 1;
    busy.set(false);
    refused.set(null);
  };
  inject(DestroyRef).onDestroy(leave);
  const run = async <T>(act: () => Promise<T>): Promise<T | null> => {
    if (untracked(busy)) return null;
    const mine = ++turn;
    busy.set(true);
    refused.set(null);
    try {
      const outcome = await act();
      return mine === turn ? outcome : null;
    } catch (error) {
      if (mine === turn) refused.set(problemOf(error));
      return null;
    } finally {
      if (mine === turn) busy.set(false);
    }
  };
  return {
    busy: busy.asReadonly(),
    refused: refused.asReadonly(),
    forget: () => {
      refused.set(null);
    },
    leave,
    run,
    done: async (act) => (await run(async () => (await act(), true))) ?? false,
  };
}
