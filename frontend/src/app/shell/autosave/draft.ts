import { computed, signal, untracked } from '@angular/core';
import type { Problem } from '@satu/contract/views';

import { Backoff, mayPass } from '../http/backoff';
import { versionIn } from '../http/entity-tag';
import { newKey } from '../http/key';
import { problemOf } from '../http/problem-error';
import {
  allClashes,
  omit,
  omitSent,
  overtaken,
  ownWords,
  refusedAside,
  retyped,
  settled,
  without,
  withoutAside,
} from './clashes';
import { Held } from './held';
import { asPointer, overlay, type Fields } from './pointer';
import { Refusals } from './refusals';
import { type Aside, type Attempt, type Conflict, isTyped, type UnsentStore } from './unsent-store';

export type DraftState =
  'idle' | 'saving' | 'saved' | 'unsent' | 'busy' | 'ended' | 'conflict' | 'refused';

/** What a draft asks of the world. */
export interface DraftPort {
  patch(attempt: Attempt): Promise<{ body: object; etag: string }>;
  /** The resource as it stands, asked for after a refusal that names a newer version. */
  latest(): Promise<{ body: object; etag: string }>;
  /** Keeps words that were given up. */
  setAside(aside: Aside): Promise<void>;
  /** The server's business time: a device may be an hour off. */
  time(): number;
}

const DEBOUNCE = 1_000;

const WAITS: Record<string, DraftState> = { offline: 'unsent', unauthenticated: 'ended' };

/** One resource being edited: takes values field by field and sends them one PATCH at a time. */
export class Draft<T extends object> {
  private readonly phase = signal<'rest' | 'saving' | 'unsent' | 'refused'>('rest');
  private readonly body = signal<T | null>(null);
  private readonly held: Held;
  private readonly savedAt = signal<number | null>(null);
  private readonly refusals = new Refusals();
  private readonly cause = signal<Problem | null>(null);
  private readonly mergedPointers = signal<readonly string[]>([]);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly backoff = new Backoff();
  private stopped = false;
  /** The newest version that was seen: an answer that comes late must not put old words back. */
  private newest = 0;
  private running: Promise<void> | null = null;

  /**
   * The resource as the person sees it: what the server has, with her unsent words over it. Words in
   * conflict are hers too, until she settles it: what somebody types into must not change under the hand.
   */
  readonly current = computed(() => overlay(this.body(), ownWords(this.held.now())) as T);
  readonly conflicts = computed(() => this.held.now().conflicts);
  /** Milliseconds since the epoch; null until something was saved here. */
  readonly lastSavedAt = this.savedAt.asReadonly();
  readonly problem = this.refusals.problem;
  /** Pointers whose text stands on this device alone, because the server refuses it as it is. */
  readonly refusedPointers = this.refusals.pointers;
  /** Pointers that others changed meanwhile and the server merged. */
  readonly merged = this.mergedPointers.asReadonly();
  readonly pending = computed(() => this.held.pending());
  /** Why the last attempt met no taker yet; it is repeated by itself. */
  readonly delay = this.cause.asReadonly();
  /** The words stand in this page alone: the browser refused to keep them. */
  readonly adrift = computed(() => this.held.adrift());
  /** Words given up that nobody keeps: they are here alone until their writer lets them go. */
  readonly stranded = computed(() => this.held.now().aside.filter(({ refused }) => refused));
  readonly state = computed<DraftState>(() => {
    const phase = this.phase();
    if (phase === 'unsent') return WAITS[this.cause()?.code ?? ''] ?? 'busy';
    if (phase === 'refused') return phase;
    if (this.conflicts().length > 0) return 'conflict';
    if (phase === 'saving' || isTyped(this.held.now())) return 'saving';
    return this.savedAt() === null ? 'idle' : 'saved';
  });

  constructor(
    url: string,
    store: UnsentStore,
    private readonly port: DraftPort,
  ) {
    this.held = new Held(url, store);
  }

  /** The version that the next act on the resource should name. */
  get etag(): string {
    return this.held.etag;
  }

  /** Takes what the server says the resource is; unsent words stay over it. */
  adopt(body: T, etag: string): void {
    if (!this.see(body, etag)) return;
    this.refusals.retryAll();
    const kept = this.held.read();
    // Words typed on an older version keep that version: from there the server can merge.
    this.held.write(isTyped(kept) ? kept : { ...kept, etag });
  }

  /** Takes one value; `null` empties a field. Kept on the device before this returns. */
  set(pointerOrField: string, value: unknown): void {
    const pointer = asPointer(pointerOrField);
    const unsent = this.held.read();
    this.refusals.retry(pointer);
    if (unsent.conflicts.some((conflict) => conflict.pointer === pointer)) {
      this.held.write({ ...unsent, conflicts: retyped(unsent.conflicts, pointer, value) });
      return;
    }
    this.held.write({ ...unsent, fields: { ...unsent.fields, [pointer]: value } });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), DEBOUNCE);
  }

  /**
   * Settles a conflict: send the own words after all, or take the other's. The words that lose stay readable:
   * the other's by the change itself, the own behind `door`, where the resource has one.
   */
  resolve(pointer: string, choice: 'yours' | 'theirs', door?: string): void {
    const unsent = this.held.read();
    const found = unsent.conflicts.find((conflict) => conflict.pointer === pointer);
    if (!found) return;
    this.held.write(settled(unsent, found, choice === 'theirs' ? door : undefined));
    if (choice === 'yours') this.set(pointer, found.yours);
    else void this.flush();
  }

  /** Sends now what waits; resolves when nothing more can be done at the moment. Never throws. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    if (this.stopped) return Promise.resolve();
    const wait = this.backoff.left();
    if (wait > 0) {
      this.timer = setTimeout(() => void this.flush(), wait);
      return Promise.resolve();
    }
    this.running ??= this.sendAll().finally(() => (this.running = null));
    return this.running;
  }

  /** Stops for good: an answer that still arrives must not write back what was erased meanwhile. */
  stop(): void {
    this.stopped = true;
    this.held.stop();
    clearTimeout(this.timer);
  }

  /**
   * Another tab of the same person has written or sent. What it took along stays in sight until the server
   * tells what became of it.
   */
  reread(): void {
    const before = ownWords(this.held.now());
    this.held.reread();
    const gone = omitSent(before, ownWords(this.held.now()));
    if (Object.keys(gone).length > 0) void this.catchUp(gone);
  }

  /** Lets go of words that nobody keeps. */
  discard(key: string): void {
    this.held.write(withoutAside(this.held.read(), key));
  }

  private async catchUp(gone: Fields): Promise<void> {
    this.body.update((body) => body && (overlay(body, gone) as T));
    try {
      const { body, etag } = await this.port.latest();
      if (this.stopped) return;
      this.adopt(body as T, etag);
      this.savedAt.set(this.port.time());
      await this.flush();
    } catch {
      // The words are in sight; the next answer brings their version.
    }
  }

  /** Takes the body when no newer one was seen. */
  private see(body: T, etag: string): boolean {
    const version = versionIn(etag) ?? this.newest;
    if (version < this.newest) return false;
    this.newest = version;
    this.body.set(body);
    return true;
  }

  /** Fields first and without a pause: a page that goes away sends at once or not at all. */
  private async sendAll(): Promise<void> {
    do {
      for (let attempt = this.nextAttempt(); attempt; attempt = this.nextAttempt()) {
        this.phase.set('saving');
        this.held.write({ ...this.held.read(), attempt });
        if (!(await this.send(attempt)) || this.stopped) return;
      }
      // Typed while that was under way: round again.
    } while (await this.sendAside());
  }

  /** True when something was sent: then there may be more to do. */
  private async sendAside(): Promise<boolean> {
    const next = this.held.read().aside.find(({ refused }) => !refused);
    if (!next || this.stopped) {
      this.phase.set(this.refusals.any ? 'refused' : 'rest');
      return false;
    }
    this.phase.set('saving');
    try {
      await this.port.setAside(next);
      this.held.write(withoutAside(this.held.read(), next.key));
    } catch (error) {
      if (mayPass(error)) return this.postpone(error);
      this.held.write(refusedAside(this.held.read(), next.key));
    }
    return true;
  }

  private nextAttempt(): Attempt | null {
    const { attempt, etag, fields } = this.held.read();
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
    const unsent = this.held.read();
    const rest = without(unsent.fields, attempt.fields);
    // Typed while the answer was under way, into what somebody else has changed in between.
    const met = overtaken(omitSent(rest, attempt.fields), untracked(this.body), body);
    this.see(body, etag);
    this.savedAt.set(this.port.time());
    this.cause.set(null);
    this.refusals.forget();
    this.backoff.reset();
    const merged = (body as { merged?: string[] }).merged;
    if (merged?.length) this.mergedPointers.set(merged);
    const conflicts = [...unsent.conflicts, ...met];
    this.held.write({ ...unsent, etag, attempt: null, fields: omit(rest, met), conflicts });
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
      const unsent = this.held.read();
      const conflicts = allClashes(unsent.fields, told, untracked(this.body), body);
      // Stale, yet nothing newer to build on: repeating it would go round for ever.
      if (conflicts.length === 0 && etag === attempt.etag) {
        return this.refuse(attempt, problemOf(error));
      }
      this.see(body as T, etag);
      const fields = omit(unsent.fields, conflicts);
      const all = [...unsent.conflicts, ...conflicts];
      this.held.write({ ...unsent, etag, attempt: null, fields, conflicts: all });
      return true;
    } catch (failure) {
      this.held.write({ ...this.held.read(), attempt: null });
      return this.postpone(failure);
    }
  }

  /** The refused fields step aside, so that one bad value doesn't hold the others back. */
  private refuse(attempt: Attempt, problem: Problem): boolean {
    const unsent = this.held.read();
    this.held.write({ ...unsent, attempt: null });
    this.phase.set('refused');
    return this.refusals.add(problem, attempt.fields, unsent.fields);
  }
}
