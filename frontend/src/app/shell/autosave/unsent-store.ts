import type { Fields } from './pointer';
import { Shelf } from './shelf';

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

/** Own words given up for somebody else's; the door keeps them where they can be read again. */
export interface Aside {
  readonly door: string;
  readonly key: string;
  readonly fields: Fields;
  /** The server will never take them: they stay here until their writer lets them go. */
  readonly refused?: true;
}

/** All that one person typed into one resource and the server has not taken. */
export interface Unsent {
  /** The version on which the text was typed; the server merges from there. */
  etag: string;
  fields: Fields;
  attempt: Attempt | null;
  conflicts: readonly Conflict[];
  aside: readonly Aside[];
}

/** Nothing typed, on this version. */
export function nothingUnsent(etag: string): Unsent {
  return { etag, fields: {}, attempt: null, conflicts: [], aside: [] };
}

/** Whether there are words for the text itself that the server doesn't have. */
export function isTyped({ fields, conflicts }: Unsent): boolean {
  return Object.keys(fields).length + conflicts.length > 0;
}

/** Whether there are words of any kind that the server doesn't have. */
export function holdsText(unsent: Unsent): boolean {
  return isTyped(unsent) || unsent.aside.length > 0;
}

const PREFIX = 'satu.unsent';

/** Unsent text on this device, for each person apart. */
export class UnsentStore {
  private readonly shelf: Shelf;

  constructor(
    private readonly personId: string,
    storage: Storage | null,
  ) {
    this.shelf = new Shelf(storage);
  }

  read(url: string): Unsent | null {
    const text = this.shelf.read(this.name(url));
    try {
      return text === null ? null : { ...nothingUnsent(''), ...(JSON.parse(text) as Unsent) };
    } catch {
      // What can't be read is nobody's words any more, and must not shut the record.
      this.shelf.forget(this.name(url));
      return null;
    }
  }

  write(url: string, unsent: Unsent): void {
    if (!holdsText(unsent) && unsent.attempt === null) this.shelf.forget(this.name(url));
    else this.shelf.write(this.name(url), JSON.stringify(unsent));
  }

  /** Whether the words stand in this page alone, because the browser refused to keep them. */
  isAdrift(url: string): boolean {
    return this.shelf.adrift().has(this.name(url));
  }

  urls(): string[] {
    const start = this.name('');
    return this.shelf.names(start).map((name) => name.slice(start.length));
  }

  erase(): void {
    for (const url of this.urls()) this.shelf.forget(this.name(url));
  }

  private name(url: string): string {
    return `${PREFIX}:${this.personId}:${url}`;
  }
}
