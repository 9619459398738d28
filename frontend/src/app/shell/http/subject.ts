import { computed, signal, untracked, type Signal } from '@angular/core';
import type { Problem } from '@satu/contract/views';

import type { Versioned } from './api';
import { loaded } from './loaded';

/** One thing with an address of its own: what it is and the version that its next change must name. */
export interface Subject<T> {
  readonly id: Signal<string>;
  readonly value: Signal<T | null>;
  /** The version of what is shown; empty as long as nothing is. */
  readonly etag: Signal<string>;
  readonly state: Signal<'loading' | 'problem' | 'full'>;
  readonly problem: Signal<Problem | null>;
  /** Goes on to another one: nothing of the one before stays. */
  open(id: string): Promise<void>;
  reload(): Promise<void>;
  /**
   * An act on what is shown; what it answers is given back, and shown, unless the page has gone on
   * meanwhile or it is about something else.
   */
  act(
    send: (id: string, etag: string) => Promise<Versioned<T>>,
    isAbout?: (answer: T, id: string) => boolean,
  ): Promise<T>;
}

/** Builds it on a client's call. An answer and its version are taken together, or dropped together. */
export function subject<T>(get: (id: string) => Promise<Versioned<T>>): Subject<T> {
  const id = signal('');
  const answer = loaded(async () => {
    const asked = id();
    return { asked, ...(await get(asked)) };
  });
  const shown = computed(() => {
    const last = answer.value();
    return last?.asked === id() ? last : null;
  });
  return {
    id: id.asReadonly(),
    value: computed(() => shown()?.body ?? null),
    etag: computed(() => shown()?.etag ?? ''),
    problem: answer.problem,
    state: computed(() => (answer.problem() ? 'problem' : shown() === null ? 'loading' : 'full')),
    open: (next) => {
      id.set(next);
      return answer.reload();
    },
    reload: () => answer.reload(),
    act: async (send, isAbout = () => true) => {
      const asked = untracked(id);
      const changed = await send(asked, untracked(shown)?.etag ?? '');
      if (asked === untracked(id) && isAbout(changed.body, asked))
        answer.set({ asked, ...changed });
      return changed.body;
    },
  };
}
