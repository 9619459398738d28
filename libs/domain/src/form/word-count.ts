/**
 * Words as a person counts them: runs of letters and digits, joined by hyphen, apostrophe, point or
 * comma inside ("e-KTP", "Jum'at", "1.250"). A lone dash or bullet is no word. Page and server
 * count with this one function.
 */
const WORD = /[\p{L}\p{N}\p{M}]+(?:[-'’.,/][\p{L}\p{N}\p{M}]+)*/gu;

/** How many words the text has. */
export function wordCount(text: string): number {
  return text.match(WORD)?.length ?? 0;
}
