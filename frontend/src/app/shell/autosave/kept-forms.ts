import { DOCUMENT, Service, computed, inject, signal } from '@angular/core';

import { Session } from '../session/session';

const PREFIX = 'satu.kept';

/**
 * Forms that are sent as a whole, kept on this device until they were: written synchronously, so that a page
 * that is killed loses nothing, for each person apart, and erased on sign-out like unsent text.
 */
@Service()
export class KeptForms {
  private readonly session = inject(Session);
  private readonly document = inject(DOCUMENT);
  private readonly writes = signal(0);

  /** How many forms this device holds for the person. */
  readonly count = computed(() => {
    this.writes();
    return this.names().length;
  });

  /** The form as it was left; null when nothing of it was kept or this version can't read it. */
  read(name: string): unknown {
    const text = this.storage()?.getItem(this.full(name)) ?? null;
    try {
      return text === null ? null : (JSON.parse(text) as unknown);
    } catch {
      return null;
    }
  }

  keep(name: string, form: object): void {
    try {
      this.storage()?.setItem(this.full(name), JSON.stringify(form));
    } catch {
      // A full or forbidden store costs only what a reload would have saved.
    }
    this.writes.update((count) => count + 1);
  }

  forget(name: string): void {
    this.storage()?.removeItem(this.full(name));
    this.writes.update((count) => count + 1);
  }

  /** Forgets all of a person's, once she has signed out after she was warned. */
  erase(personId: string): void {
    for (const name of this.names(personId)) this.storage()?.removeItem(name);
    this.writes.update((count) => count + 1);
  }

  private names(personId = this.personId()): string[] {
    const storage = this.storage();
    const start = `${PREFIX}:${personId}:`;
    const all = Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index));
    return all.filter((name): name is string => !!name?.startsWith(start));
  }

  private full(name: string): string {
    return `${PREFIX}:${this.personId()}:${name}`;
  }

  private personId(): string {
    return this.session.person()?.id ?? '';
  }

  private storage(): Storage | null {
    try {
      return this.document.defaultView?.localStorage ?? null;
    } catch {
      return null;
    }
  }
}
