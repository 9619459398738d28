import { DomainError } from '@satu/domain/problem';

/** Refuses a change that was based on an older version. `null` expects nothing. */
export function requireVersion(current: number, expected: number | null): void {
  if (expected !== null && current !== expected) throw new DomainError('stale', 'stale-version');
}
