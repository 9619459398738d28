import type { Role } from '../access/index.js';
import type { Actor, InnovationState } from './innovation-policy.js';

/** An innovation of Dinas Kesehatan, drafted by somebody else than the actor below. */
export function anInnovationState(parts: Partial<InnovationState> = {}): InnovationState {
  return {
    status: 'DRAFT',
    turnSince: new Date('2026-11-20T02:00:00.000Z'),
    relatives: ['dinkes', 'rsud'],
    authorIds: ['author'],
    inForce: null,
    isCopy: false,
    published: false,
    ...parts,
  };
}

/** Somebody with these roles over the innovation and no post near its agency. */
export function anActor(roles: readonly Role[], parts: Partial<Actor> = {}): Actor {
  return { personId: 'actor', roles, ownAgencyIds: [], ...parts };
}
