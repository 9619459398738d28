import { DestroyRef, Service, computed, inject, signal } from '@angular/core';

import { Session } from '../session/session';

const TICK = 15_000;

/** The server's business time, for count-downs: a wrong device clock must not announce a wrong deadline. */
@Service()
export class Clock {
  private readonly session = inject(Session);
  private readonly device = signal(Date.now());

  /** Milliseconds since the epoch, renewed every quarter of a minute. */
  readonly now = computed(() => this.device() + this.session.clockDrift());

  constructor() {
    const timer = setInterval(() => {
      this.device.set(Date.now());
    }, TICK);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
    });
  }
}
