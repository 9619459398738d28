import type { GrantKind, GrantState, Permission, Programme, Role } from '@satu/domain/access';

export interface SessionGrant {
  role: Role;
  programme: Programme | null;
  kind: GrantKind;
  regionId: string;
  regionName: string;
  agencyId: string | null;
  agencyName: string | null;
  from: string;
  until: string | null;
}

/** Why nothing is open to somebody with an account, and who can change that. */
export interface WithoutRoleView {
  /** The role that is to come, else the last one; null when there never was one. */
  latest: {
    role: Role;
    regionName: string;
    agencyName: string | null;
    from: string;
    until: string | null;
    state: GrantState;
    /** The agency ended by a change of the SOTK, and the role with it. */
    byReorganisation: boolean;
  } | null;
  /** Names of those who give roles in the person's region. */
  grantors: string[];
}

export interface SessionView {
  person: { id: string; name: string; email: string };
  grants: SessionGrant[];
  permissions: Permission[];
  /** Null while a role is in force. */
  withoutRole: WithoutRoleView | null;
  /** The real instant at which this session ends if nothing more is asked of it. */
  expiresAt: string;
  /** The server's business time now: count-downs start from it, not from the device's clock. */
  now: string;
}

export interface DeviceView {
  id: string;
  label: string;
  current: boolean;
  createdAt: string;
  lastSeenAt: string;
  expiresAt: string;
}

export interface DevicesView {
  items: DeviceView[];
}

export interface SignInLinkView {
  /** Shown once; passed on by hand. */
  url: string;
  expiresAt: string;
}

export interface TokenView {
  id: string;
  name: string;
  permissions: Permission[];
  createdAt: string;
  expiresAt: string;
  lastUsedAt: string | null;
}

export interface TokensView {
  items: TokenView[];
}

export interface NewTokenView extends TokenView {
  /** Shown once. */
  token: string;
}
