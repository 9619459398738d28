import type { Quad } from './quad';

/** One photograph of a scan: the file, how it is turned, where the sheet lies, and a small copy to look at. */
export interface ScanPage {
  readonly key: string;
  readonly file: File;
  /** Quarters to the right. */
  readonly turn: number;
  readonly sheet: Quad;
  readonly preview: HTMLCanvasElement;
}

/** With the page one place further up (-1) or down (1); the same list where there is no such place. */
export function shifted(pages: readonly ScanPage[], at: number, by: 1 | -1): readonly ScanPage[] {
  const [page, other] = [pages[at], pages[at + by]];
  if (!page || !other) return pages;
  const next = [...pages];
  next[at] = other;
  next[at + by] = page;
  return next;
}
