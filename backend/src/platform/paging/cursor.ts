import { DomainError } from '@satu/domain/problem';
import { validate as isUuid } from 'uuid';
import { isInstant, isPlainText } from '../validation/formats.js';

/** How the values of a sort column are written in a cursor and cast in SQL. */
export type SortType = 'text' | 'timestamptz' | 'date' | 'integer' | 'numeric';

/** The last row of the page before: its sort value as PostgreSQL writes it, and its id. */
export interface Cursor {
  value: string;
  id: string;
}

const VALID: Record<SortType, (value: string) => boolean> = {
  text: isPlainText,
  timestamptz: (value) => isInstant(value),
  date: (value) => isInstant(`${value}T00:00:00Z`),
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
