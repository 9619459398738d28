import { DOCUMENT, Service, computed, inject, signal } from '@angular/core';

import { Session } from '../session/session';
import { Shelf, deviceStorage } from './shelf';

const PREFIX = 'satu.kept';

/**
 * Forms that are sent as a whole, kept on this device until they were, for each person apart, and erased on
 * sign-out like unsent text.
 */
@Service()
export class KeptForms {
  private readonly session = inject(Session);
  private readonly document = inject(DOCUMENT);
  private readonly shelf = new Shelf(deviceStorage(this.document));
  private readonly writes = signal(0);

  /** The database of the files that wait on this device. */
  static filesOf(personId: string): string {
    return `satu.files:${personId}`;
  }

  /** How many forms this device holds for the person. */
  readonly count = computed(() => {
    this.writes();
    return this.names().length;
  });

  /** Something of it stands in this page alone, because the browser refused to keep it. */
  readonly adrift = computed(() => this.shelf.adrift().size > 0);

  /** The form as it was left; null when nothing of it was kept or this version can't read it. */
  read(name: string): unknown {
    const text = this.shelf.read(this.full(name));
    try {
      return text === null ? null : (JSON.parse(text) as unknown);
    } catch {
      return null;
    }
  }

  keep(name: string, form: object): void {
    this.shelf.write(this.full(name), JSON.stringify(form));
    this.writes.update((count) => count + 1);
  }

  forget(name: string): void {
    this.shelf.forget(this.full(name));
    this.writes.update((count) => count + 1);
  }

  /** Forgets all of a person's, once she has signed out after she was warned. */
  erase(personId: string): void {
    for (const name of this.names(personId)) this.shelf.forget(name);
    const device: Partial<Window> = this.document.defaultView ?? {};
    device.indexedDB?.deleteDatabase(KeptForms.filesOf(personId));
    this.writes.update((count) => count + 1);
  }

  private names(personId = this.personId()): string[] {
    return this.shelf.names(`${PREFIX}:${personId}:`);
  }

  private full(name: string): string {
    return `${PREFIX}:${this.personId()}:${name}`;
  }

  private personId(): string {
    return this.session.person()?.id ?? '';
  }
}
