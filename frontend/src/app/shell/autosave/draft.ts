import { computed, signal, untracked } from '@angular/core';
import type { Problem } from '@satu/contract/views';

import { Backoff, mayPass } from '../http/backoff';
import { newKey } from '../http/key';
import { problemOf } from '../http/problem-error';
import { allClashes, omit, omitSent, overtaken, ownWords, retyped, without } from './clashes';
import { asPointer, overlay } from './pointer';
import { Refusals } from './refusals';
import type { Attempt, Conflict, Unsent, UnsentStore } from './unsent-store';

export type DraftState =
  'idle' | 'saving' | 'saved' | 'unsent' | 'busy' | 'ended' | 'conflict' | 'refused';

/** What a draft asks of the world. */
export interface DraftPort {
  patch(attempt: Attempt): Promise<{ body: object; etag: string }>;
  /** The resource as it stands, asked for after a refusal that names a newer version. */
  latest(): Promise<{ body: object; etag: string }>;
  /** The server's business time: a device may be an hour off. */
  time(): number;
}

const DEBOUNCE = 1_000;

const WAITS: Record<string, DraftState> = { offline: 'unsent', unauthenticated: 'ended' };

/** One resource being edited: takes values field by field and sends them one PATCH at a time. */
export class Draft<T extends object> {
  private readonly phase = signal<'rest' | 'saving' | 'unsent' | 'refused'>('rest');
  private readonly body = signal<T | null>(null);
  private readonly unsent = signal<Unsent>({ etag: '', fields: {}, attempt: null, conflicts: [] });
  private readonly savedAt = signal<number | null>(null);
  private readonly refusals = new Refusals();
  private readonly cause = signal<Problem | null>(null);
  private readonly mergedPointers = signal<readonly string[]>([]);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly backoff = new Backoff();
  private stopped = false;
  private running: Promise<void> | null = null;

  /**
   * The resource as the person sees it: what the server has, with her unsent words over it. Words in
   * conflict are hers too, until she settles it: what somebody types into must not change under the hand.
   */
  readonly current = computed(() => overlay(this.body(), ownWords(this.unsent())) as T);
  readonly conflicts = computed(() => this.unsent().conflicts);
  /** Milliseconds since the epoch; null until something was saved here. */
  readonly lastSavedAt = this.savedAt.asReadonly();
  readonly problem = this.refusals.problem;
  /** Pointers whose text stands on this device alone, because the server refuses it as it is. */
  readonly refusedPointers = this.refusals.pointers;
  /** Pointers that others changed meanwhile and the server merged. */
  readonly merged = this.mergedPointers.asReadonly();
  readonly pending = computed(() => holdsText(this.unsent()));
  /** Why the last attempt met no taker yet; it is repeated by itself. */
  readonly delay = this.cause.asReadonly();
  /** The words stand in this page alone: the browser refused to keep them. */
  readonly adrift = computed(() => this.pending() && this.store.isAdrift(this.url));
  readonly state = computed<DraftState>(() => {
    const phase = this.phase();
    if (phase === 'unsent') return WAITS[this.cause()?.code ?? ''] ?? 'busy';
    if (phase === 'refused') return phase;
    if (this.conflicts().length > 0) return 'conflict';
    if (phase === 'saving' || this.pending()) return 'saving';
    return this.savedAt() === null ? 'idle' : 'saved';
  });

  constructor(
    private readonly url: string,
    private readonly store: UnsentStore,
    private readonly port: DraftPort,
  ) {
    const kept = store.read(url);
    if (kept) this.unsent.set(kept);
  }

  /** The version that the next act on the resource should name. */
  get etag(): string {
    return this.held.etag;
  }

  /** Takes what the server says the resource is; unsent words stay over it. */
  adopt(body: T, etag: string): void {
    this.body.set(body);
    this.refusals.retryAll();
    const kept = this.stored();
    // Words typed on an older version keep that version: from there the server can merge.
    this.keep(holdsText(kept) ? kept : { ...kept, etag });
  }

  /** Takes one value; `null` empties a field. Kept on the device before this returns. */
  set(pointerOrField: string, value: unknown): void {
    const pointer = asPointer(pointerOrField);
    const unsent = this.stored();
    this.refusals.retry(pointer);
    if (unsent.conflicts.some((conflict) => conflict.pointer === pointer)) {
      this.keep({ ...unsent, conflicts: retyped(unsent.conflicts, pointer, value) });
      return;
    }
    this.keep({ ...unsent, fields: { ...unsent.fields, [pointer]: value } });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), DEBOUNCE);
  }

  /** Settles a conflict: send the own words after all, or take the other's. */
  resolve(pointer: string, choice: 'yours' | 'theirs'): void {
    const unsent = this.stored();
    const found = unsent.conflicts.find((conflict) => conflict.pointer === pointer);
    if (!found) return;
    this.keep({ ...unsent, conflicts: unsent.conflicts.filter((one) => one !== found) });
    if (choice === 'yours') this.set(pointer, found.yours);
  }

  /** Sends now what waits; resolves when nothing more can be done at the moment. Never throws. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.running ??= this.sendAll().finally(() => (this.running = null));
    return this.running;
  }

  /** Stops for good: an answer that still arrives must not write back what was erased meanwhile. */
  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  /** Another tab of the same person has written or sent: what stands on the device is what counts. */
  reread(): void {
    if (!this.stopped) this.unsent.set(this.stored());
  }

  /**
   * What the device holds now. Another tab may have added words, sent them, or erased all on sign-out: what
   * this tab remembers is no ground to write it back.
   */
  private stored(): Unsent {
    const { etag } = this.held;
    return this.store.read(this.url) ?? { etag, fields: {}, attempt: null, conflicts: [] };
  }

  /** Verbs read without being tracked: an effect that calls one must not run again because of it. */
  private get held(): Unsent {
    return untracked(this.unsent);
  }

  private async sendAll(): Promise<void> {
    let attempt = this.nextAttempt();
    while (attempt) {
      this.phase.set('saving');
      this.keep({ ...this.stored(), attempt });
      if (!(await this.send(attempt))) return;
      attempt = this.nextAttempt();
    }
    this.phase.set(this.refusals.any ? 'refused' : 'rest');
  }

  private nextAttempt(): Attempt | null {
    const { attempt, etag, fields } = this.stored();
    if (attempt) return attempt;
    const ready = Object.entries(fields).filter(([pointer]) => !this.refusals.holds(pointer));
    if (ready.length === 0) return null;
    return { key: newKey(), etag, fields: Object.fromEntries(ready) };
  }

  /** True when there may be more to send. */
  private async send(attempt: Attempt): Promise<boolean> {
    try {
      const answer = await this.port.patch(attempt);
      this.taken(attempt, answer.body as T, answer.etag);
      return true;
    } catch (error) {
      if (mayPass(error)) return this.postpone(error);
      if (problemOf(error).code === 'stale-version') return this.collide(attempt, error);
      return this.refuse(attempt, problemOf(error));
    }
  }

  private taken(attempt: Attempt, body: T, etag: string): void {
    const unsent = this.stored();
    const rest = without(unsent.fields, attempt.fields);
    // Typed while the answer was under way, into what somebody else has changed in between.
    const met = overtaken(omitSent(rest, attempt.fields), untracked(this.body), body);
    this.body.set(body);
    this.savedAt.set(this.port.time());
    this.cause.set(null);
    this.refusals.forget();
    this.backoff.reset();
    const merged = (body as { merged?: string[] }).merged;
    if (merged?.length) this.mergedPointers.set(merged);
    const conflicts = [...unsent.conflicts, ...met];
    this.keep({ etag, attempt: null, fields: omit(rest, met), conflicts });
  }

  private postpone(error: unknown): false {
    const problem = problemOf(error);
    this.cause.set(problem);
    this.phase.set('unsent');
    // Without a session only signing in helps, and that sends everything by itself.
    if (problem.code !== 'unauthenticated' && !this.stopped) {
      this.timer = setTimeout(() => void this.flush(), this.backoff.after(error));
    }
    return false;
  }

  private async collide(attempt: Attempt, error: unknown): Promise<boolean> {
    const told = (problemOf(error).context?.['conflicts'] ?? []) as Conflict[];
    try {
      const { body, etag } = await this.port.latest();
      const unsent = this.stored();
      const conflicts = allClashes(unsent.fields, told, untracked(this.body), body);
      // Stale, yet nothing newer to build on: repeating it would go round for ever.
      if (conflicts.length === 0 && etag === attempt.etag) {
        return this.refuse(attempt, problemOf(error));
      }
      this.body.set(body as T);
      this.keep({
        etag,
        attempt: null,
        fields: omit(unsent.fields, conflicts),
        conflicts: [...unsent.conflicts, ...conflicts],
      });
      return true;
    } catch (failure) {
      this.keep({ ...this.stored(), attempt: null });
      return this.postpone(failure);
    }
  }

  /** The refused fields step aside, so that one bad value doesn't hold the others back. */
  private refuse(attempt: Attempt, problem: Problem): boolean {
    const unsent = this.stored();
    this.keep({ ...unsent, attempt: null });
    this.phase.set('refused');
    return this.refusals.add(problem, attempt.fields, unsent.fields);
  }

  private keep(unsent: Unsent): void {
    if (!this.stopped) this.store.write(this.url, unsent);
    this.unsent.set(unsent);
  }
}

function holdsText({ fields, conflicts }: Unsent): boolean {
  return Object.keys(fields).length + conflicts.length > 0;
}
