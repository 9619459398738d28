import {
  agenciesWhere,
  assignedRegionsWhere,
  type Permission,
  regionsWhere,
  type Viewer,
} from '@satu/domain/access';

/** Puts a value beside the statement and answers its placeholder. */
export type Bind = (value: unknown) => string;

/** Whether one of the agencies answers for the innovation now, as a condition on its entry `e`. */
const isInCustodyOf = (agencyIds: string): string =>
  `exists (select from innovation i where i.id = e.innovation_id and i.custodian_agency_id = any(${agencyIds}))`;

/**
 * What the viewer may see of entries, as a condition on the entry aliased `e`: all that the own
 * agencies answer for or have sent; of the region what was ever sent; of an evaluator's what is
 * assigned to her now.
 */
export function isVisible(viewer: Viewer, bind: Bind): string {
  const own = bind(agenciesWhere(viewer, 'entry:read'));
  const sent = bind(regionsWhere(viewer, 'entry:read'));
  const assigned = bind(assignedRegionsWhere(viewer, 'entry:read'));
  return `(e.agency_id = any(${own}) or ${isInCustodyOf(own)} or (e.region_id = any(${sent}) and e.number is not null)
    or (e.region_id = any(${assigned}) and e.status = 'SUBMITTED' and exists (
      select from entry_person mine where mine.entry_id = e.id and mine.state = 'ASSIGNED'
        and mine.person_id = ${bind(viewer.personId)})))`;
}

/**
 * The entries for whose innovation an agency answers for which the viewer holds the permission:
 * rights follow custody, also when the agency that sent the entry is no more.
 */
export function isOwn(viewer: Viewer, permission: Permission, bind: Bind): string {
  return isInCustodyOf(bind(agenciesWhere(viewer, permission)));
}

/** What was ever sent to a contest of a region in which the viewer holds the permission. */
export function isHosted(viewer: Viewer, permission: Permission, bind: Bind): string {
  return `(e.region_id = any(${bind(regionsWhere(viewer, permission))}) and e.number is not null)`;
}
