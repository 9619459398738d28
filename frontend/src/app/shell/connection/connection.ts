import { DOCUMENT, DestroyRef, Service, computed, inject, signal } from '@angular/core';

/** Whether the server can be reached: the browser's opinion, corrected by what calls really meet. */
@Service()
export class Connection {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly network = signal(this.window?.navigator.onLine ?? true);
  private readonly reached = signal(true);

  readonly online = computed(() => this.network() && this.reached());

  constructor() {
    const up = (): void => {
      this.network.set(true);
      this.reached.set(true);
    };
    const down = (): void => {
      this.network.set(false);
    };
    this.window?.addEventListener('online', up);
    this.window?.addEventListener('offline', down);
    inject(DestroyRef).onDestroy(() => {
      this.window?.removeEventListener('online', up);
      this.window?.removeEventListener('offline', down);
    });
  }

  /** A call was answered. */
  heard(): void {
    this.reached.set(true);
  }

  /** A call met no server. */
  lost(): void {
    this.reached.set(false);
  }
}
