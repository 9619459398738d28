import { DestroyRef, Service, computed, effect, inject, signal, untracked } from '@angular/core';
import type { Permission } from '@satu/domain/access';
import type { Problem, SessionView } from '@satu/contract/views';

import { Connection } from '../connection/connection';
import { Backoff } from '../http/backoff';
import { problemOf } from '../http/problem-error';
import { SessionClient } from './session-client';

/** Who is here and what that person may do. */
@Service()
export class Session {
  private readonly client = inject(SessionClient);
  private readonly current = signal<SessionView | null>(null);
  private readonly isKnown = signal(false);
  private readonly failure = signal<Problem | null>(null);
  private readonly drift = signal(0);
  private loading: Promise<void> | undefined;
  private wake: () => void = () => undefined;

  readonly view = this.current.asReadonly();
  /** Whether the server has said who is here: until then somebody may be a visitor or not. */
  readonly known = this.isKnown.asReadonly();
  /** Why that is not known yet although it was asked; it is asked again by itself. */
  readonly problem = this.failure.asReadonly();
  /** How far the server's business clock is ahead of this device's, in milliseconds. */
  readonly clockDrift = this.drift.asReadonly();
  readonly signedIn = computed(() => this.current() !== null);
  readonly person = computed(() => this.current()?.person ?? null);
  readonly grants = computed(() => this.current()?.grants ?? []);
  private readonly permissions = computed(() => new Set(this.current()?.permissions ?? []));

  constructor() {
    const connection = inject(Connection);
    let wasOnline = true;
    effect(() => {
      const isOnline = connection.online();
      if (isOnline && !wasOnline)
        untracked(() => {
          this.askNow();
        });
      wasOnline = isOnline;
    });
    inject(DestroyRef).onDestroy(() => {
      this.settle();
    });
  }

  /** True when one of the person's grants holds one of these permissions. */
  can(...anyOf: Permission[]): boolean {
    return anyOf.some((permission) => this.permissions().has(permission));
  }

  /** Resolves once it is known whether somebody is signed in, however long the server can't say. */
  ready(): Promise<void> {
    return (this.loading ??= this.ask());
  }

  /** Doesn't wait for the next try. */
  askNow(): void {
    this.wake();
  }

  async signIn(login: string, password: string): Promise<SessionView> {
    const view = await this.client.signIn(login, password);
    this.began(view);
    return view;
  }

  /** Takes a session that another door (the one-time link) opened. */
  began(view: SessionView): void {
    this.drift.set(Date.parse(view.now) - Date.now());
    this.current.set(view);
    this.loading = Promise.resolve();
    this.settle();
  }

  async signOut(): Promise<void> {
    try {
      await this.client.signOut();
    } catch (error) {
      // Ended already, or somebody else's by now: in either case hers is over.
      if (problemOf(error).code !== 'unauthenticated') throw error;
    }
    this.current.set(null);
  }

  private async ask(): Promise<void> {
    const backoff = new Backoff();
    while (!untracked(this.isKnown)) {
      try {
        this.began(await this.client.current());
      } catch (error) {
        if (problemOf(error).code === 'unauthenticated') this.settle();
        else await this.pause(error, backoff);
      }
    }
  }

  private async pause(error: unknown, backoff: Backoff): Promise<void> {
    // Somebody signed in while this question was out: nothing is left to ask.
    if (untracked(this.isKnown)) return;
    this.failure.set(problemOf(error));
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, backoff.after(error));
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private settle(): void {
    this.isKnown.set(true);
    this.failure.set(null);
    this.wake();
  }
}
