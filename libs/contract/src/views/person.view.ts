import type { GrantKind, GrantState, Programme, Role } from '@satu/domain/access';

export interface ConsenterView {
  id: string;
  name: string;
  roles: Role[];
}

export interface GrantView {
  id: string;
  role: Role;
  programme: Programme | null;
  kind: GrantKind;
  regionId: string;
  agencyId: string | null;
  agencyName: string | null;
  from: string;
  until: string | null;
  decree: string | null;
  /** PENDING until a second person consents; ANNULLED from its first day. */
  state: GrantState;
  givenBy: string | null;
  consentedBy: string | null;
  /** Who may give the second person's yes; empty where none is waited for. */
  consenters: ConsenterView[];
  /** The change of the SOTK by which the role ended with its agency. */
  endedByReorganisationId: string | null;
  /** The agency's former name, where the role goes on after it was renamed. */
  carriedFromAgencyName: string | null;
  version: number;
}

export interface PersonSummary {
  id: string;
  name: string;
  email: string | null;
  nip: string | null;
  mobile: string | null;
  affiliation: string | null;
  active: boolean;
  grants: GrantView[];
  updatedAt: string;
}

export interface PersonView extends PersonSummary {
  version: number;
  lastSignInAt: string | null;
}
