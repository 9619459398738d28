import { DomainError } from '@satu/domain/problem';
import { isDay } from '@satu/domain/time';
import { validate as isUuid } from 'uuid';
import { isPlainText } from '../validation/formats.js';

/** How the values of a sort column are written in a cursor and cast in SQL. */
export type SortType = 'text' | 'timestamptz' | 'date' | 'integer' | 'numeric';

/** The last row of the page before: its sort value as PostgreSQL writes it, and its id. */
export interface Cursor {
  value: string;
  id: string;
}

/** An instant as the server itself writes it: what else ISO 8601 admits, PostgreSQL may not read. */
const WRITTEN_INSTANT = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}Z$/;

/** A day of the calendar, however far off: PostgreSQL has no year 0. */
const isWrittenDay = (value: string): boolean => isDay(value) && value >= '0001';

const VALID: Record<SortType, (value: string) => boolean> = {
  text: isPlainText,
  timestamptz: (value) => WRITTEN_INSTANT.test(value) && isWrittenDay(value.slice(0, 10)),
  date: isWrittenDay,
  integer: (value) => /^-?\d{1,9}$/.test(value),
  numeric: (value) => /^-?\d{1,20}(\.\d{1,20})?$/.test(value),
};

/** Writes the place after which the next page starts; opaque to clients. */
export function writeCursor(sort: string, { value, id }: Cursor): string {
  return Buffer.from(JSON.stringify([sort, value, id])).toString('base64url');
}

/** Reads a cursor back; one that doesn't belong to this sort is refused. */
export function readCursor(text: string, sort: string, type: SortType): Cursor {
  const parts = parse(text);
  if (parts?.length === 3 && parts.every((part) => typeof part === 'string')) {
    const [sorted, value, id] = parts as [string, string, string];
    if (sorted === sort && VALID[type](value) && isUuid(id)) return { value, id };
  }
  throw new DomainError('invalid', 'validation-failed', {}, [
    { pointer: 'cursor', detail: 'other-list' },
  ]);
}

function parse(text: string): unknown[] | null {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return Array.isArray(parsed) ? parsed : null;
  } catch {
    return null;
  }
}
