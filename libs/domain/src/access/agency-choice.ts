import { DomainError } from '../problem/index.js';
import type { Permission } from './permission.js';
import { agenciesWhere, type Viewer } from './viewer.js';

/**
 * The agency somebody writes for: the named one, or the only one of her own posts. Units below a
 * post are written for by name only. What lies outside does not exist.
 */
export function chosenAgency(
  viewer: Viewer,
  permission: Permission,
  named: string | null | undefined,
): string {
  const open = agenciesWhere(viewer, permission);
  if (named) {
    if (open.includes(named)) return named;
    throw new DomainError('not-found', 'not-found');
  }
  const posts = viewer.grants.flatMap((grant) =>
    grant.agencyId !== null && open.includes(grant.agencyId) ? [grant.agencyId] : [],
  );
  const [only, ...others] = new Set(posts);
  if (only !== undefined && others.length === 0) return only;
  throw new DomainError('invalid', 'validation-failed', {}, [
    { pointer: '/agencyId', detail: 'required' },
  ]);
}
