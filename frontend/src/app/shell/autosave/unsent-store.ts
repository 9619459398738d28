import type { Fields } from './pointer';

/** Somebody else changed the same field: both values, until the person picks one. */
export interface Conflict {
  pointer: string;
  yours: unknown;
  theirs: unknown;
  by: string;
  at: string;
}

/** One PATCH whose outcome is not known yet; it is repeated under its own key until it is. */
export interface Attempt {
  key: string;
  etag: string;
  fields: Fields;
}

/** All that one person typed into one resource and the server has not taken. */
export interface Unsent {
  /** The version on which the text was typed; the server merges from there. */
  etag: string;
  fields: Fields;
  attempt: Attempt | null;
  conflicts: readonly Conflict[];
}

const PREFIX = 'satu.unsent';

/**
 * Unsent text on this device, for each person apart. Writing is synchronous, so that a page that is
 * killed an instant later has lost nothing. Where the browser refuses to store, memory has to do.
 */
export class UnsentStore {
  private readonly memory = new Map<string, string>();

  constructor(
    private readonly personId: string,
    private readonly storage: Storage | null,
  ) {}

  read(url: string): Unsent | null {
    const text = this.memory.get(this.name(url)) ?? this.stored(this.name(url));
    try {
      return text === null ? null : (JSON.parse(text) as Unsent);
    } catch {
      // What can't be read is nobody's words any more, and must not shut the record.
      this.forget(this.name(url));
      return null;
    }
  }

  write(url: string, unsent: Unsent): void {
    const name = this.name(url);
    const empty = Object.keys(unsent.fields).length + unsent.conflicts.length === 0;
    if (empty && unsent.attempt === null) {
      this.forget(name);
      return;
    }
    const text = JSON.stringify(unsent);
    try {
      this.storage?.setItem(name, text);
      if (this.storage) this.memory.delete(name);
      else this.memory.set(name, text);
    } catch {
      this.memory.set(name, text);
    }
  }

  urls(): string[] {
    const start = this.name('');
    const names = new Set(this.memory.keys());
    for (let index = 0; index < (this.storage?.length ?? 0); index++) {
      const name = this.storage?.key(index);
      if (name?.startsWith(start)) names.add(name);
    }
    return [...names].map((name) => name.slice(start.length)).sort();
  }

  erase(): void {
    for (const url of this.urls()) this.forget(this.name(url));
  }

  private name(url: string): string {
    return `${PREFIX}:${this.personId}:${url}`;
  }

  private stored(name: string): string | null {
    return this.storage?.getItem(name) ?? null;
  }

  private forget(name: string): void {
    this.memory.delete(name);
    this.storage?.removeItem(name);
  }
}
