import {
  agenciesWhere,
  memberOf,
  type Permission,
  regionsWhere,
  type Viewer,
} from '@satu/domain/access';
import { sightOf } from '@satu/domain/innovation';

/** Puts a value beside the statement and answers its placeholder. */
export type Bind = (value: unknown) => string;

/** The parameters of one statement. */
export class Parameters {
  readonly values: unknown[] = [];

  readonly bind: Bind = (value) => {
    this.values.push(value);
    return `$${this.values.length}`;
  };
}

/** What the viewer may see, as a condition on the innovation aliased `i`. */
export function isVisible(viewer: Viewer, bind: Bind): string {
  const sight = sightOf(viewer);
  const regionIds = [...new Set(viewer.grants.map((grant) => grant.regionId))];
  const endorsedOnly = sight.endorsedIn.filter((id) => !sight.submittedIn.includes(id));
  const ways = [
    oneOf('i.custodian_agency_id', sight.agencyIds, bind),
    oneOf('i.id', memberOf(viewer), bind),
    and('i.submitted_at is not null', oneOf('i.region_id', sight.submittedIn, bind)),
    and(
      `i.status in ('ENDORSED', 'VERIFIED') and i.copy_of_id is null`,
      oneOf('i.region_id', endorsedOnly, bind),
    ),
  ].filter((way) => way !== null);
  if (ways.length === 0) return 'false';
  // The region stands in front by itself, so that each index that starts with it can be entered.
  return `${oneOf('i.region_id', regionIds, bind) ?? 'false'} and (${ways.join(' or ')})`;
}

/**
 * Whether the viewer belongs to those who work on the innovation, as a condition: they read notes,
 * history and every revision; all others only what was endorsed.
 */
export function isInside(viewer: Viewer, bind: Bind): string {
  const sight = sightOf(viewer);
  return either(
    oneOf('i.custodian_agency_id', sight.agencyIds, bind),
    oneOf('i.id', memberOf(viewer), bind),
    oneOf('i.region_id', sight.submittedIn, bind),
  );
}

/** Whether the viewer sees the agency's drafts, as a condition. */
export function seesDrafts(viewer: Viewer, bind: Bind): string {
  return either(
    oneOf('i.custodian_agency_id', sightOf(viewer).agencyIds, bind),
    oneOf('i.id', memberOf(viewer), bind),
  );
}

/** Where the viewer holds the permission, as a condition. */
export function isWithin(viewer: Viewer, permission: Permission, bind: Bind): string {
  return either(
    oneOf('i.custodian_agency_id', agenciesWhere(viewer, permission), bind),
    oneOf('i.id', memberOf(viewer, permission), bind),
    oneOf('i.region_id', regionsWhere(viewer, permission), bind),
  );
}

/** A single value is compared by `=`: only that keeps the order of an index. */
function oneOf(column: string, ids: readonly string[], bind: Bind): string | null {
  if (ids.length === 0) return null;
  return ids.length === 1 ? `${column} = ${bind(ids[0])}` : `${column} = any(${bind(ids)})`;
}

function and(one: string, other: string | null): string | null {
  return other === null ? null : `${one} and ${other}`;
}

function either(...ways: (string | null)[]): string {
  const open = ways.filter((way) => way !== null);
  return open.length === 0 ? 'false' : `(${open.join(' or ')})`;
}
