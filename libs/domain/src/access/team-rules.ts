import { DomainError } from '../problem/index.js';
import type { MemberRole } from './viewer.js';

/** Invitations that one person may send in an hour. */
export const INVITATIONS_AN_HOUR = 20;

/**
 * Refuses somebody without a post in the agency or its units, and an editor whose post doesn't
 * write innovations; whoever only reads along needs no more than a post.
 */
export function assertMayJoin(post: { readonly mayWrite: boolean } | null, role: MemberRole): void {
  if (post === null) throw new DomainError('unprocessable', 'not-of-the-agency');
  if (role === 'VIEWER' || post.mayWrite) return;
  const errors = [{ pointer: '/role', detail: 'not-for-this-role' }];
  throw new DomainError('invalid', 'validation-failed', {}, errors);
}
