import { DomainError } from '../problem/index.js';
import type { Permission } from './permission.js';
import { regionsWhere, type Viewer } from './viewer.js';

/**
 * The region somebody acts in: the named one, or the only one in which the viewer holds the
 * permission, so that nobody with one region ever has to choose. What lies outside does not exist.
 */
export function chosenRegion(
  viewer: Viewer,
  permission: Permission,
  named: string | null | undefined,
): string {
  const regionIds = regionsWhere(viewer, permission);
  if (named) {
    if (regionIds.includes(named)) return named;
    throw new DomainError('not-found', 'not-found');
  }
  const [only, ...others] = regionIds;
  if (only !== undefined && others.length === 0) return only;
  throw new DomainError('invalid', 'validation-failed', {}, [
    { pointer: '/regionId', detail: 'required' },
  ]);
}
