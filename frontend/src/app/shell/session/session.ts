import { Service, computed, inject, signal } from '@angular/core';
import type { Permission } from '@satu/domain/access';
import type { Problem, SessionView } from '@satu/contract/views';

import { problemOf } from '../http/problem-error';
import { SessionClient } from './session-client';

/** Who is here and what that person may do. */
@Service()
export class Session {
  private readonly client = inject(SessionClient);
  private readonly current = signal<SessionView | null>(null);
  private readonly failure = signal<Problem | null>(null);
  private readonly drift = signal(0);
  private loading: Promise<void> | undefined;

  readonly view = this.current.asReadonly();
  /** Set when the first question (who am I?) met no answer; null once it did. */
  readonly problem = this.failure.asReadonly();
  /** How far the server's business clock is ahead of this device's, in milliseconds. */
  readonly clockDrift = this.drift.asReadonly();
  readonly signedIn = computed(() => this.current() !== null);
  readonly person = computed(() => this.current()?.person ?? null);
  readonly grants = computed(() => this.current()?.grants ?? []);
  private readonly permissions = computed(() => new Set(this.current()?.permissions ?? []));

  /** True when one of the person's grants holds one of these permissions. */
  can(...anyOf: Permission[]): boolean {
    return anyOf.some((permission) => this.permissions().has(permission));
  }

  /** Resolves once it is known whether somebody is signed in; asks the server only once. */
  ready(): Promise<void> {
    return (this.loading ??= this.refresh());
  }

  /** Asks the server anew, for instance after the person's grants changed. */
  async refresh(): Promise<void> {
    try {
      this.began(await this.client.current());
    } catch (error) {
      this.refused(error);
    }
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
    this.failure.set(null);
    this.loading = Promise.resolve();
  }

  async signOut(): Promise<void> {
    await this.client.signOut();
    this.current.set(null);
  }

  private refused(error: unknown): void {
    const problem = problemOf(error);
    if (problem.code === 'unauthenticated') {
      this.current.set(null);
      this.failure.set(null);
      return;
    }
    this.failure.set(problem);
    this.loading = undefined;
  }
}
