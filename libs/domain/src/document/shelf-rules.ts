import { DomainError, type FieldError } from '../problem/index.js';
import type { Day } from '../time/index.js';
import type { DocumentStanding } from './shelf-words.js';

/** The dates of a document: when it was made, and its term. */
export interface DocumentDates {
  readonly datedOn: Day;
  readonly validFrom: Day | null;
  /** The last day of the term; null: without end. */
  readonly validUntil: Day | null;
}

/** Where the document stands on this day. */
export function standingOf(
  { datedOn, validFrom, validUntil }: DocumentDates,
  isReplaced: boolean,
  today: Day,
): DocumentStanding {
  if (isReplaced) return 'REPLACED';
  if (validUntil !== null && validUntil < today) return 'EXPIRED';
  return (validFrom ?? datedOn) > today ? 'NOT_YET' : 'IN_FORCE';
}

/** Refuses a term out of order, a document of tomorrow, and one that is neither file nor link. */
export function assertDocument(
  { datedOn, validFrom, validUntil }: DocumentDates,
  points: { readonly hasFile: boolean; readonly url: string | null },
  today: Day,
): void {
  const errors: FieldError[] = [];
  if (datedOn > today) errors.push({ pointer: '/datedOn', detail: 'in-the-future' });
  if (validUntil !== null && validUntil < (validFrom ?? datedOn)) {
    errors.push({ pointer: '/validUntil', detail: 'before-start' });
  }
  if (points.url !== null && !isWebAddress(points.url)) {
    errors.push({ pointer: '/url', detail: 'no-url' });
  } else if (points.hasFile === (points.url !== null)) {
    errors.push({ pointer: '/url', detail: points.hasFile ? 'not-allowed' : 'required' });
  }
  if (errors.length > 0) throw new DomainError('invalid', 'validation-failed', {}, errors);
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/.]+\.[^\s]+$/.test(text);
}
