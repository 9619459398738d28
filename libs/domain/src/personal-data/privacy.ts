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
