import { signal, untracked, type Signal } from '@angular/core';

/**
 * Texts by name on this device. Writing is synchronous, so that a page that is killed an instant later has
 * lost nothing. Where the browser refuses (full, or storage forbidden), memory has to do, and it is known.
 */
export class Shelf {
  private readonly memory = new Map<string, string>();
  private readonly refused = signal<ReadonlySet<string>>(new Set());

  /** Names whose text stands in this page alone. */
  readonly adrift: Signal<ReadonlySet<string>> = this.refused.asReadonly();

  constructor(private readonly storage: Storage | null) {}

  read(name: string): string | null {
    return this.memory.get(name) ?? this.storage?.getItem(name) ?? null;
  }

  write(name: string, text: string): void {
    if (this.put(name, text)) this.memory.delete(name);
    else this.memory.set(name, text);
    this.note();
  }

  forget(name: string): void {
    this.memory.delete(name);
    this.storage?.removeItem(name);
    this.note();
  }

  names(start: string): string[] {
    const stored = Array.from({ length: this.storage?.length ?? 0 }, (_, at) =>
      this.storage?.key(at),
    );
    const all = new Set([...this.memory.keys(), ...stored]);
    return [...all].filter((name): name is string => !!name?.startsWith(start)).sort();
  }

  private put(name: string, text: string): boolean {
    try {
      this.storage?.setItem(name, text);
      return this.storage !== null;
    } catch {
      return false;
    }
  }

  private note(): void {
    if (untracked(this.refused).size + this.memory.size === 0) return;
    this.refused.set(new Set(this.memory.keys()));
  }
}

/** This browser's storage; some forbid it altogether, by throwing. */
export function deviceStorage(document: Document): Storage | null {
  try {
    return document.defaultView?.localStorage ?? null;
  } catch {
    return null;
  }
}
