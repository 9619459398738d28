import {
  agenciesWhere,
  assignedRegionsWhere,
  type Permission,
  regionsWhere,
  type Viewer,
} from '@satu/domain/access';

/** Puts a value beside the statement and answers its placeholder. */
export type Bind = (value: unknown) => string;

/**
 * What the viewer may see of entries, as a condition on the entry aliased `e`: all of the own
 * agencies; of the region what was ever sent; of an evaluator's what is assigned to her now.
 */
export function isVisible(viewer: Viewer, bind: Bind): string {
  const own = bind(agenciesWhere(viewer, 'entry:read'));
  const sent = bind(regionsWhere(viewer, 'entry:read'));
  const assigned = bind(assignedRegionsWhere(viewer, 'entry:read'));
  return `(e.agency_id = any(${own}) or (e.region_id = any(${sent}) and e.number is not null)
    or (e.region_id = any(${assigned}) and e.status = 'SUBMITTED' and exists (
      select from entry_person mine where mine.entry_id = e.id and mine.state = 'ASSIGNED'
        and mine.person_id = ${bind(viewer.personId)})))`;
}

/** The entries of agencies for which the viewer holds the permission. */
export function isOwn(viewer: Viewer, permission: Permission, bind: Bind): string {
  return `e.agency_id = any(${bind(agenciesWhere(viewer, permission))})`;
}
