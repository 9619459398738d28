import { computed, signal, untracked } from '@angular/core';
import type { Problem } from '@satu/contract/views';

import { overlay, placed, touches, type Fields } from './pointer';

/** What the server refused as it is: the fields step aside and wait for the person to change them. */
export class Refusals {
  private readonly told = signal<Problem | null>(null);
  private readonly aside = signal<ReadonlySet<string>>(new Set());

  readonly problem = this.told.asReadonly();
  /** Pointers whose text stands on this device alone. */
  readonly pointers = computed(() => [...this.aside()]);

  /** Reads untracked: an effect that sends must not run again because of it. */
  get any(): boolean {
    return untracked(this.aside).size > 0;
  }

  holds(pointer: string): boolean {
    return untracked(this.aside).has(pointer);
  }

  /** What was refused may be right by now: it is tried once more. */
  retryAll(): void {
    this.aside.set(new Set());
  }

  retry(pointer: string): void {
    this.aside.update((held) => new Set([...held].filter((one) => one !== pointer)));
  }

  /** The server took something: what it said before no longer holds. */
  forget(): void {
    this.told.set(null);
  }

  /**
   * Sets aside the fields that the problem names, or all that were sent when it names none; never one that
   * was corrected meanwhile. True when there is something left that may be sent.
   */
  add(problem: Problem, sent: Fields, now: Fields): boolean {
    this.told.set(problem);
    const named = (problem.errors ?? []).map((error) => error.pointer);
    const pointers = Object.keys(sent);
    // Of a list the server names the place in what it was sent.
    const body = overlay({}, sent);
    const bad = pointers.filter((pointer) =>
      named.some((one) => touches(one, placed(body, pointer))),
    );
    const same = (pointer: string): boolean =>
      JSON.stringify(now[pointer]) === JSON.stringify(sent[pointer]);
    const aside = (bad.length > 0 ? bad : pointers).filter(same);
    this.aside.update((held) => new Set([...held, ...aside]));
    return bad.length > 0 || aside.length < pointers.length;
  }
}
