import type {
  DeviceView,
  NewTokenView,
  SessionGrant,
  SessionView,
  TokenView,
} from '@satu/contract/views';
import { permissionsOf, type Permission, type Viewer } from '@satu/domain/access';
import type { TokenRow } from './access-token.repository.js';
import { endOfSession } from './session-lifetime.js';
import type { SessionRow } from './session.repository.js';

/** Everything the session's own view is made of. */
export interface SessionFacts {
  person: SessionView['person'];
  grants: SessionGrant[];
  viewer: Viewer;
  limitedTo: readonly Permission[] | null;
  endsAt: Date;
  now: Date;
}

export function presentSession(facts: SessionFacts): SessionView {
  const { person, grants, viewer, limitedTo, endsAt, now } = facts;
  return {
    person,
    grants,
    permissions: permissionsOf(viewer).filter((one) => limitedTo?.includes(one) ?? true),
    expiresAt: endsAt.toISOString(),
    now: now.toISOString(),
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
