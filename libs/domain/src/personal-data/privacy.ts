import { DomainError } from '../problem/index.js';
import type { PersonalKind } from './personal-data.js';

/**
 * How a file stands towards the people it may be about. NONE: nobody said so and nothing was found.
 * OPEN: said or found, and not dealt with. MASKED: a copy without it stands in for the file.
 * CLEARED: somebody looked, and there is none.
 */
export const PRIVACY_STATES = ['NONE', 'OPEN', 'MASKED', 'CLEARED'] as const;
export type PrivacyState = (typeof PRIVACY_STATES)[number];

/** What is known of a file that is used once more. */
export interface KnownPrivacy {
  readonly privacy: PrivacyState;
  readonly personalKinds: readonly PersonalKind[];
}

/** A file used once more stands as it stood, unless something is said of it that was not said before. */
export function privacyOnceMore(known: KnownPrivacy, said: readonly PersonalKind[]): PrivacyState {
  return said.every((kind) => known.personalKinds.includes(kind)) ? known.privacy : 'OPEN';
}

/** A part of a page to be blackened: shares of its width and height, from the upper left. */
export interface MaskBox {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How a file begins. */
export function privacyAtFirst(
  declared: readonly PersonalKind[],
  found: readonly unknown[],
): PrivacyState {
  return declared.length > 0 || found.length > 0 ? 'OPEN' : 'NONE';
}

/** Which of the two files somebody gets, or a refusal that says what is missing. */
export function copyFor(
  privacy: PrivacyState,
  asks: { readonly full: boolean; readonly mayReadFull: boolean },
): 'FULL' | 'MASKED' {
  if (privacy === 'NONE' || privacy === 'CLEARED') return 'FULL';
  if (asks.full && asks.mayReadFull) return 'FULL';
  if (asks.full) throw new DomainError('forbidden', 'forbidden');
  if (privacy === 'MASKED') return 'MASKED';
  throw new DomainError('conflict', 'evidence-not-masked');
}

/** Whether a reading has to stand in the trail. */
export function isReadingInFull(privacy: PrivacyState, copy: 'FULL' | 'MASKED'): boolean {
  return copy === 'FULL' && (privacy === 'OPEN' || privacy === 'MASKED');
}

/** Refuses boxes that lie outside of every page, or none at all. */
export function assertBoxes(boxes: readonly MaskBox[], pageCount: number): void {
  const wrong = boxes.findIndex(
    ({ page, x, y, width, height }) =>
      page < 1 ||
      page > pageCount ||
      Math.min(x, y) < 0 ||
      Math.min(width, height) <= 0 ||
      x + width > 1.0001 ||
      y + height > 1.0001,
  );
  if (boxes.length > 0 && wrong === -1) return;
  const pointer = boxes.length === 0 ? '/boxes' : `/boxes/${wrong}`;
  throw new DomainError('invalid', 'validation-failed', {}, [{ pointer, detail: 'not-allowed' }]);
}

/** More numbers than these are not listed, and each finding costs a look. */
export const MOST_FINDINGS = 200;
/** Further pages of a long document are not searched; who uploads is asked in any case. */
export const SEARCHED_PAGES = 300;

/** A number found in a file: on which page, and where on it, as far as the format has pages and places. */
export interface PlacedFinding {
  readonly page: number | null;
  readonly box: Omit<MaskBox, 'page'> | null;
}

/** From which page on a file may hold numbers that nobody has found; null when all of it was searched. */
export function unsearchedFrom(
  findings: readonly PlacedFinding[],
  pageCount: number,
): number | null {
  if (findings.length >= MOST_FINDINGS) return findings.at(-1)?.page ?? 1;
  return pageCount > SEARCHED_PAGES ? SEARCHED_PAGES + 1 : null;
}

/** Refuses boxes that leave a number readable, or a page that was not searched to its end. */
export function assertCovered(
  boxes: readonly MaskBox[],
  file: { readonly findings: readonly PlacedFinding[]; readonly pageCount: number },
): void {
  const open = file.findings.find(
    ({ page, box }) => page !== null && !isCovered(boxes, { page, ...(box ?? WHOLE) }),
  );
  const from = unsearchedFrom(file.findings, file.pageCount) ?? file.pageCount + 1;
  const unsearched = Array.from({ length: file.pageCount - from + 1 }, (_, at) => from + at);
  const page = open?.page ?? unsearched.find((one) => !isCovered(boxes, { page: one, ...WHOLE }));
  if (page !== undefined) throw new DomainError('unprocessable', 'mask-incomplete', { page });
}

/** All of a page. */
export const WHOLE = { x: 0, y: 0, width: 1, height: 1 };
/** What rounding on the way may move. */
const SLACK = 0.0005;

function isCovered(boxes: readonly MaskBox[], part: MaskBox): boolean {
  return boxes.some(
    ({ page, x, y, width, height }) =>
      page === part.page &&
      x <= part.x + SLACK &&
      y <= part.y + SLACK &&
      x + width >= part.x + part.width - SLACK &&
      y + height >= part.y + part.height - SLACK,
  );
}

/** Refuses a copy in which numbers are still found, or which is the file itself. */
export function assertMaskedCopy(
  copy: { readonly sha256: string; readonly findings: readonly unknown[] },
  original: { readonly sha256: string } | null,
): void {
  const found = copy.findings.length;
  if (found > 0 || copy.sha256 === original?.sha256) {
    throw new DomainError('unprocessable', 'copy-not-masked', { found });
  }
}
