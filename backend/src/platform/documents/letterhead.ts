import type { Letterhead } from './word-document.js';

/** How a region is named on paper; its address is its own configuration. */
export interface PaperRegion {
  /** "Kabupaten Sidoarjo". */
  readonly name: string;
  readonly words: { readonly letterhead?: readonly string[] };
}

/** The head of a region's paper: "Pemerintah Kabupaten Sidoarjo", the office, its address. */
export function letterheadOf({ name, words }: PaperRegion, office: string | null): Letterhead {
  return { government: `Pemerintah ${name}`, office, address: words.letterhead ?? [] };
}
