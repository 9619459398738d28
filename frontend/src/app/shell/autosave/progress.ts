import { computed, signal } from '@angular/core';
import type { Problem } from '@satu/contract/views';

import { Backoff } from '../http/backoff';
import { problemOf } from '../http/problem-error';
import type { Held } from './held';
import type { Refusals } from './refusals';
import { isTyped } from './unsent-store';

export type DraftState =
  'idle' | 'saving' | 'saved' | 'unsent' | 'busy' | 'ended' | 'conflict' | 'refused';

const WAITS: Record<string, DraftState> = { offline: 'unsent', unauthenticated: 'ended' };

/** How far the words of a draft have come: what its save line says, and how long to wait for the next try. */
export class Progress {
  private readonly phase = signal<'rest' | 'saving' | 'unsent' | 'refused'>('rest');
  private readonly savedAt = signal<number | null>(null);
  private readonly cause = signal<Problem | null>(null);
  private readonly backoff = new Backoff();

  /** Milliseconds since the epoch; null until something was saved here. */
  readonly lastSavedAt = this.savedAt.asReadonly();
  /** Why the last attempt met no taker yet; it is repeated by itself. */
  readonly delay = this.cause.asReadonly();
  readonly state = computed<DraftState>(() => {
    const phase = this.phase();
    if (phase === 'unsent') return WAITS[this.cause()?.code ?? ''] ?? 'busy';
    if (phase === 'refused') return phase;
    const unsent = this.held.now();
    if (unsent.conflicts.length > 0) return 'conflict';
    if (phase === 'saving' || isTyped(unsent)) return 'saving';
    return this.savedAt() === null ? 'idle' : 'saved';
  });

  constructor(
    private readonly held: Held,
    private readonly refusals: Refusals,
  ) {}

  /** Milliseconds that the server still asks to be left alone. */
  get wait(): number {
    return this.backoff.left();
  }

  sending(): void {
    this.phase.set('saving');
  }

  /** The server has it. */
  saved(at: number): void {
    this.savedAt.set(at);
    this.cause.set(null);
    this.backoff.reset();
  }

  /** Nothing is under way any more. */
  rest(): void {
    this.phase.set(this.refusals.any ? 'refused' : 'rest');
  }

  refused(): void {
    this.phase.set('refused');
  }

  /** Milliseconds until the next try; null where only signing in helps, and that sends by itself. */
  postponed(error: unknown): number | null {
    const problem = problemOf(error);
    this.cause.set(problem);
    this.phase.set('unsent');
    return problem.code === 'unauthenticated' ? null : this.backoff.after(error);
  }
}
