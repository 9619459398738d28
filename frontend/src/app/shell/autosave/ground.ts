import { signal, untracked } from '@angular/core';

import { versionIn } from '../http/entity-tag';
import { overlay, type Fields } from './pointer';

/** What the server last said the resource is: the ground on which somebody types. */
export class Ground<T extends object> {
  private readonly body = signal<T | null>(null);
  private newest = 0;

  readonly now = this.body.asReadonly();

  /** Reads untracked: an effect that calls must not run again because of it. */
  get current(): T | null {
    return untracked(this.body);
  }

  /** Takes it when no newer version was seen: an answer that comes late must not put old words back. */
  see(body: T, etag: string): boolean {
    const version = versionIn(etag) ?? this.newest;
    if (version < this.newest) return false;
    this.newest = version;
    this.body.set(body);
    return true;
  }

  /** Keeps words in sight of which nobody here knows yet what became of them. */
  show(words: Fields): void {
    this.body.update((body) => body && (overlay(body, words) as T));
  }
}
