import { signal } from '@angular/core';

/**
 * What was typed and chosen but not taken by the server yet, one entry an indicator. It lies outside of
 * the sheet: an answer about another indicator replaces the sheet, and must not replace these words.
 */
export interface Unsent<T extends object> {
  of(key: string): Partial<T>;
  put(key: string, part: Partial<T>): void;
  /** The server took this; what was typed since stays. */
  took(key: string, sent: T): void;
  /** Only these parts stay: the others were chosen upon what no longer stands. */
  keepOnly(...parts: (keyof T)[]): void;
  clear(): void;
}

export function unsent<T extends object>(): Unsent<T> {
  const all = signal<ReadonlyMap<string, Partial<T>>>(new Map());
  const replace = (key: string, parts: Partial<T>): void => {
    all.update((before) => new Map(before).set(key, parts));
  };
  return {
    of: (key) => all().get(key) ?? {},
    put: (key, part) => {
      replace(key, { ...all().get(key), ...part });
    },
    took: (key, sent) => {
      replace(
        key,
        only(all().get(key) ?? {}, (part, value) => value !== sent[part]),
      );
    },
    keepOnly: (...parts) => {
      all.update(
        (before) =>
          new Map(
            [...before].map(([key, one]) => [key, only(one, (part) => parts.includes(part))]),
          ),
      );
    },
    clear: () => {
      all.set(new Map());
    },
  };
}

function only<T extends object>(
  one: Partial<T>,
  isKept: (part: keyof T, value: unknown) => boolean,
): Partial<T> {
  const kept = (Object.keys(one) as (keyof T)[]).filter((part) => isKept(part, one[part]));
  return Object.fromEntries(kept.map((part) => [part, one[part]])) as Partial<T>;
}
