import type { Day } from '../time/index.js';
import { type Grant, isInForce } from './grant-rules.js';

/** Where a grant stands on a day; ENDED goes before PENDING: nobody can consent to what is over. */
export const GRANT_STATES = ['PENDING', 'IN_FORCE', 'FUTURE', 'ENDED', 'ANNULLED'] as const;
export type GrantState = (typeof GRANT_STATES)[number];

/** The state a grant is shown in. */
export function grantStateOn(grant: Grant, today: Day): GrantState {
  if (grant.annulledAt !== null) return 'ANNULLED';
  if (grant.until !== null && grant.until < today) return 'ENDED';
  if (grant.needsConsent && grant.consentedById === null) return 'PENDING';
  return isInForce(grant, today) ? 'IN_FORCE' : 'FUTURE';
}
