import { DomainError, type FieldError } from '../problem/index.js';
import type { RegionKind } from '../region/index.js';
import { type Day, isDay } from '../time/index.js';
import { CONSENT_ROLES, type GrantKind, isAgencyBound, type Programme, type Role } from './role.js';

/** What is asked when a role is given. */
export interface GrantRequest {
  readonly giverId: string;
  readonly receiverId: string;
  readonly role: Role;
  readonly programme: Programme | null;
  readonly regionKind: RegionKind;
  readonly agencyId: string | null;
  readonly kind: GrantKind;
  /** The letter by which the post was given. */
  readonly decree: string | null;
  readonly from: Day;
  /** The last day, included; null: open-ended. */
  readonly until: Day | null;
}

/** A role given to a person, as far as its validity depends on it. */
export interface Grant {
  /** Null: the command line (first administrator and decider, demo). */
  readonly giverId: string | null;
  readonly receiverId: string;
  readonly role: Role;
  readonly from: Day;
  readonly until: Day | null;
  /** Decided when it was given; never by the command line, whose word is the second person's. */
  readonly needsConsent: boolean;
  readonly consentedById: string | null;
  /** Annulled from its first day; acts done in between stay, marked. */
  readonly annulledAt: Date | null;
}

/**
 * What binds the one who would consent to the one who gave. Each is a way in which one human could
 * be both of them, or have the other in his hand.
 */
export interface ConsentTies {
  /** One of the two entered the other's account. */
  readonly account: boolean;
  /** One of the two made the link by which the other's present password was set. */
  readonly password: boolean;
  /** The giver gave every role by which the other could consent here. */
  readonly right: boolean;
}

const OVERSEEING_KINDS: ReadonlySet<RegionKind> = new Set<RegionKind>(['NATION', 'PROVINCE']);

/** Whether a second person must agree before the role takes effect. */
export function needsConsent(role: Role): boolean {
  return CONSENT_ROLES.has(role);
}

/** Refuses a grant to oneself and one whose parts don't fit the role. */
export function assertMayGrant(request: GrantRequest): void {
  if (request.giverId === request.receiverId) throw new DomainError('conflict', 'self-grant');
  const errors = [...scopeErrors(request), ...dateErrors(request)];
  if (errors.length > 0) throw new DomainError('invalid', 'validation-failed', {}, errors);
}

/**
 * Refuses a consent that is not owed, not open, or not given by a second person. Who gave, who
 * receives and whoever is tied to the giver is no second person.
 */
export function assertMayConsent(grant: Grant, personId: string, ties: ConsentTies): void {
  if (!grant.needsConsent || grant.consentedById !== null || grant.annulledAt !== null) {
    throw new DomainError('conflict', 'consent-not-open', { role: grant.role });
  }
  if (personId === grant.giverId || personId === grant.receiverId) {
    throw new DomainError('conflict', 'second-person-needed', { role: grant.role });
  }
  const tied = (['account', 'password', 'right'] as const).filter((tie) => ties[tie]);
  if (tied.length > 0) {
    throw new DomainError('conflict', 'consenter-not-independent', { role: grant.role, tied });
  }
}

/**
 * Refuses to take back what was annulled, and one's own administration: another administrator does
 * that.
 */
export function assertMayTakeBack(grant: Grant, personId: string): void {
  if (grant.annulledAt !== null) throw new DomainError('conflict', 'grant-annulled');
  if (grant.role === 'REGION_ADMIN' && grant.receiverId === personId) {
    throw new DomainError('conflict', 'second-person-needed', { role: grant.role });
  }
}

/**
 * Refuses an end before the start, and one that would lengthen the grant: more time is a new grant,
 * with a second person's consent where the role needs it.
 */
export function assertMayEndOn(grant: Grant, until: Day): void {
  if (until < grant.from) throw invalidEnd('before-start');
  if (grant.until !== null && until > grant.until) throw invalidEnd('after-end');
}

/** Whether the grant gives its rights on this day. */
export function isInForce(grant: Grant, today: Day): boolean {
  if (grant.annulledAt !== null) return false;
  if (grant.needsConsent && grant.consentedById === null) return false;
  return grant.from <= today && (grant.until === null || today <= grant.until);
}

function scopeErrors(request: GrantRequest): FieldError[] {
  const errors: FieldError[] = [];
  if (isAgencyBound(request.role) && request.agencyId === null) {
    errors.push({ pointer: '/agencyId', detail: 'required' });
  }
  if (request.role === 'VERIFIER' && request.programme === null) {
    errors.push({ pointer: '/programme', detail: 'required' });
  }
  if (request.role !== 'VERIFIER' && request.programme !== null) {
    errors.push({ pointer: '/programme', detail: 'not-for-this-role' });
  }
  if (
    request.kind !== 'DEFINITIF' &&
    request.role !== 'AGENCY_HEAD' &&
    request.role !== 'OFFICE_DECIDER'
  ) {
    errors.push({ pointer: '/kind', detail: 'not-for-this-role' });
  }
  // Nothing lies beneath a regency or a city.
  if (request.role === 'OVERSEER' && !OVERSEEING_KINDS.has(request.regionKind)) {
    errors.push({ pointer: '/role', detail: 'not-for-this-region' });
  }
  return [...errors, ...delegationErrors(request)];
}

/** A deputy signs a.n. by a dated, written delegation, or not at all. */
function delegationErrors(request: GrantRequest): FieldError[] {
  if (request.kind !== 'DELEGATED') return [];
  const missing = (['decree', 'until'] as const).filter((field) => !request[field]);
  return missing.map((field) => ({ pointer: `/${field}`, detail: 'required' }));
}

function invalidEnd(detail: string): DomainError {
  return new DomainError('invalid', 'validation-failed', {}, [{ pointer: '/until', detail }]);
}

function dateErrors(request: GrantRequest): FieldError[] {
  const errors: FieldError[] = [];
  if (!isDay(request.from)) errors.push({ pointer: '/from', detail: 'no-such-day' });
  if (request.until === null) return errors;
  if (!isDay(request.until)) errors.push({ pointer: '/until', detail: 'no-such-day' });
  else if (request.until < request.from) errors.push({ pointer: '/until', detail: 'before-start' });
  return errors;
}
