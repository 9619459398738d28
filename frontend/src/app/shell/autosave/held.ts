import { computed, signal, untracked } from '@angular/core';

import { holdsText, nothingUnsent, type Unsent, type UnsentStore } from './unsent-store';

/** The unsent words of one resource: on the device, and as a page sees them. */
export class Held {
  private readonly seen = signal<Unsent>(nothingUnsent(''));
  private stopped = false;

  readonly now = this.seen.asReadonly();
  readonly pending = computed(() => holdsText(this.seen()));
  /** The words stand in this page alone: the browser refused to keep them. */
  readonly adrift = computed(() => this.pending() && this.store.isAdrift(this.url));

  constructor(
    private readonly url: string,
    private readonly store: UnsentStore,
  ) {
    const kept = store.read(url);
    if (kept) this.seen.set(kept);
  }

  /** Reads untracked: an effect that calls must not run again because of it. */
  get etag(): string {
    return untracked(this.seen).etag;
  }

  /**
   * What the device holds now. Another tab may have added words, sent them, or erased all on sign-out: what
   * this tab remembers is no ground to write it back.
   */
  read(): Unsent {
    return this.store.read(this.url) ?? nothingUnsent(this.etag);
  }

  write(unsent: Unsent): void {
    if (!this.stopped) this.store.write(this.url, unsent);
    this.seen.set(unsent);
  }

  /** Another tab of the same person has written or sent: what stands on the device is what counts. */
  reread(): void {
    if (!this.stopped) this.seen.set(this.read());
  }

  /** An answer that still arrives must not write back what was erased meanwhile. */
  stop(): void {
    this.stopped = true;
  }
}
