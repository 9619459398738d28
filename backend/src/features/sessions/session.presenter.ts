import type {
  DeviceView,
  NewTokenView,
  SessionGrant,
  SessionView,
  TokenView,
  WithoutRoleView,
} from '@satu/contract/views';
import { grantStateOn, permissionsOf, type Permission, type Viewer } from '@satu/domain/access';
import type { TokenRow } from './access-token.repository.js';
import { endOfSession } from './session-lifetime.js';
import type { SessionRow } from './session.repository.js';
import { type LatestGrantRow, stateFacts } from './without-role.repository.js';

/** What is told to somebody without a role in force. */
export interface WithoutRole {
  latest: LatestGrantRow | null;
  grantors: string[];
}

/** Everything the session's own view is made of. */
export interface SessionFacts {
  person: SessionView['person'];
  grants: SessionGrant[];
  viewer: Viewer;
  withoutRole: WithoutRole | null;
  limitedTo: readonly Permission[] | null;
  endsAt: Date;
  now: Date;
}

export function presentSession(facts: SessionFacts): SessionView {
  const { person, grants, viewer, withoutRole, limitedTo, endsAt, now } = facts;
  return {
    person,
    grants,
    permissions: permissionsOf(viewer).filter((one) => limitedTo?.includes(one) ?? true),
    withoutRole: withoutRole && presentWithoutRole(withoutRole),
    expiresAt: endsAt.toISOString(),
    now: now.toISOString(),
  };
}

function presentWithoutRole({ latest, grantors }: WithoutRole): WithoutRoleView {
  if (latest === null) return { latest, grantors };
  const { role, regionName, agencyName, from, until, byReorganisation, today } = latest;
  const state = grantStateOn(stateFacts(latest), today);
  return {
    latest: { role, regionName, agencyName, from, until, state, byReorganisation },
    grantors,
  };
}

export function presentDevice(row: SessionRow, currentId: string | null): DeviceView {
  return {
    id: row.id,
    label: row.label,
    current: row.id === currentId,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    expiresAt: endOfSession(row.lastSeenAt, row.expiresAt).toISOString(),
  };
}

export function presentToken(row: TokenRow): TokenView {
  return {
    id: row.id,
    name: row.name,
    permissions: row.permissions,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  };
}

export function presentNewToken({ row, token }: { row: TokenRow; token: string }): NewTokenView {
  return { ...presentToken(row), token };
}
