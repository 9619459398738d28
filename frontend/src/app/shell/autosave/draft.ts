import { computed, signal } from '@angular/core';
import type { Problem } from '@satu/contract/views';

import { mayPass } from '../http/backoff';
import { newKey } from '../http/key';
import { problemOf } from '../http/problem-error';
import {
  allClashes,
  answered,
  collided,
  omitSent,
  ownWords,
  refusedAside,
  retyped,
  settled,
  withoutAside,
} from './clashes';
import type { DraftPort } from './draft-port';
import { Ground } from './ground';
import { Held } from './held';
import { asPointer, overlay, type Fields } from './pointer';
import { Progress } from './progress';
import { Refusals } from './refusals';
import { type Attempt, type Conflict, isTyped, type UnsentStore } from './unsent-store';

export type { DraftPort } from './draft-port';
export type { DraftState } from './progress';

const DEBOUNCE = 1_000;

/** One resource being edited: takes values field by field and sends them one PATCH at a time. */
export class Draft<T extends object> {
  private readonly ground = new Ground<T>();
  private readonly held: Held;
  private readonly refusals = new Refusals();
  private readonly progress: Progress;
  private readonly mergedPointers = signal<readonly string[]>([]);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stopped = false;
  private running: Promise<void> | null = null;

  /**
   * The resource as the person sees it: what the server has, with her unsent words over it. Words in
   * conflict are hers too, until she settles it: what somebody types into must not change under the hand.
   */
  readonly current = computed(() => overlay(this.ground.now(), ownWords(this.held.now())) as T);
  readonly conflicts = computed(() => this.held.now().conflicts);
  readonly problem = this.refusals.problem;
  /** Pointers whose text stands on this device alone, because the server refuses it as it is. */
  readonly refusedPointers = this.refusals.pointers;
  /** Pointers that others changed meanwhile and the server merged. */
  readonly merged = this.mergedPointers.asReadonly();
  readonly pending = computed(() => this.held.pending());
  /** The words stand in this page alone: the browser refused to keep them. */
  readonly adrift = computed(() => this.held.adrift());
  /** Words given up that nobody keeps: they are here alone until their writer lets them go. */
  readonly stranded = computed(() => this.held.now().aside.filter(({ refused }) => refused));
  readonly state: Progress['state'];
  readonly delay: Progress['delay'];
  readonly lastSavedAt: Progress['lastSavedAt'];

  constructor(
    url: string,
    store: UnsentStore,
    private readonly port: DraftPort,
  ) {
    this.held = new Held(url, store);
    this.progress = new Progress(this.held, this.refusals);
    ({ state: this.state, delay: this.delay, lastSavedAt: this.lastSavedAt } = this.progress);
  }

  /** The version that the next act on the resource should name. */
  get etag(): string {
    return this.held.etag;
  }

  /** Takes what the server says the resource is; unsent words stay over it. */
  adopt(body: T, etag: string): void {
    if (!this.ground.see(body, etag)) return;
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
    this.retryIn(DEBOUNCE);
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
    if (this.progress.wait > 0) {
      this.retryIn(this.progress.wait);
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
    this.ground.show(gone);
    try {
      const { body, etag } = await this.port.latest();
      if (this.stopped) return;
      this.adopt(body as T, etag);
      this.progress.saved(this.port.time());
      await this.flush();
    } catch {
      // The words are in sight; the next answer brings their version.
    }
  }

  /** Fields first and without a pause: a page that goes away sends at once or not at all. */
  private async sendAll(): Promise<void> {
    do {
      for (let attempt = this.nextAttempt(); attempt; attempt = this.nextAttempt()) {
        this.progress.sending();
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
      this.progress.rest();
      return false;
    }
    this.progress.sending();
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
    const left = answered(unsent, attempt.fields, { before: this.ground.current, after: body });
    this.ground.see(body, etag);
    this.progress.saved(this.port.time());
    this.refusals.forget();
    const merged = (body as { merged?: string[] }).merged;
    if (merged?.length) this.mergedPointers.set(merged);
    this.held.write({ ...left, etag });
  }

  private postpone(error: unknown): false {
    const wait = this.progress.postponed(error);
    if (wait !== null && !this.stopped) this.retryIn(wait);
    return false;
  }

  private retryIn(milliseconds: number): void {
    this.timer = setTimeout(() => void this.flush(), milliseconds);
  }

  private async collide(attempt: Attempt, error: unknown): Promise<boolean> {
    const told = (problemOf(error).context?.['conflicts'] ?? []) as Conflict[];
    try {
      const { body, etag } = await this.port.latest();
      const unsent = this.held.read();
      const conflicts = allClashes(unsent.fields, told, this.ground.current, body);
      // Stale, yet nothing newer to build on: repeating it would go round for ever.
      if (conflicts.length === 0 && etag === attempt.etag) {
        return this.refuse(attempt, problemOf(error));
      }
      this.ground.see(body as T, etag);
      this.held.write({ ...collided(unsent, conflicts), etag });
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
    this.progress.refused();
    return this.refusals.add(problem, attempt.fields, unsent.fields);
  }
}
