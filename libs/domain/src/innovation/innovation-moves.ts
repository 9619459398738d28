import type { Permission, Role } from '../access/index.js';
import type { InnovationStatus } from './innovation-words.js';

/** Acts on an innovation, named as the last part of their URL; DELETE of publication is its own. */
export const ACTS = [
  'submission',
  'endorsement',
  'return',
  'verification',
  'rejection',
  'withdrawal',
  'declaration',
  'revision',
  'transfer',
  'use-state',
  'publication',
  'unpublication',
] as const;
export type Act = (typeof ACTS)[number];

export const ACT_PERMISSIONS: Readonly<Record<Act, Permission>> = {
  submission: 'innovation:submit',
  endorsement: 'innovation:endorse',
  return: 'innovation:return',
  verification: 'innovation:verify',
  rejection: 'innovation:reject',
  withdrawal: 'innovation:withdraw',
  declaration: 'innovation:declare',
  revision: 'innovation:revise',
  transfer: 'innovation:transfer',
  'use-state': 'innovation:set-use-state',
  publication: 'innovation:publish',
  unpublication: 'innovation:publish',
};

/**
 * What the act does to the endorsed revision in force, by which an innovation counts: endorsement
 * and verification put the text in force at their level; a return by the verifier takes nothing
 * away, the head's own return takes the endorsement back (rule 3). A copy is never in force itself.
 */
export type ForceEffect = 'KEEPS' | 'ENDORSED' | 'VERIFIED' | 'ENDS';

export interface Move {
  readonly act: Act;
  readonly from: InnovationStatus;
  readonly to: InnovationStatus;
  readonly by: readonly Role[];
  readonly force: ForceEffect;
  /** Only while an earlier endorsed revision is in force. */
  readonly onlyInForce?: true;
  /** Whether a working copy may do it; a copy is not declared, moved, or published itself. */
  readonly onCopy: boolean;
}

const STAFF_OR_HEAD = ['AGENCY_STAFF', 'AGENCY_HEAD'] as const;
const HEAD = ['AGENCY_HEAD'] as const;
const VERIFIER = ['VERIFIER'] as const;
const HEAD_OR_ADMIN = ['AGENCY_HEAD', 'REGION_ADMIN'] as const;
const HEAD_OR_VERIFIER = ['AGENCY_HEAD', 'VERIFIER'] as const;

type Extra = Partial<Pick<Move, 'force' | 'onlyInForce' | 'onCopy'>>;

/** Every allowed move; what is not here is refused. */
export const MOVES: readonly Move[] = [
  move('submission', ['DRAFT', 'SUBMITTED'], STAFF_OR_HEAD, { onCopy: true }),
  move('submission', ['RETURNED', 'SUBMITTED'], STAFF_OR_HEAD, { onCopy: true }),
  move('endorsement', ['SUBMITTED', 'ENDORSED'], HEAD, { onCopy: true, force: 'ENDORSED' }),
  move('return', ['SUBMITTED', 'RETURNED'], HEAD, { onCopy: true }),
  move('return', ['ENDORSED', 'RETURNED'], HEAD, { onCopy: true, force: 'ENDS' }),
  move('return', ['ENDORSED', 'RETURNED'], VERIFIER, { onCopy: true }),
  move('verification', ['ENDORSED', 'VERIFIED'], VERIFIER, { onCopy: true, force: 'VERIFIED' }),
  move('rejection', ['ENDORSED', 'REJECTED'], VERIFIER, { onCopy: true, force: 'ENDS' }),
  move('rejection', ['VERIFIED', 'REJECTED'], VERIFIER, { force: 'ENDS' }),
  // What counts while its correction is under way can still turn out to be false.
  move('rejection', ['RETURNED', 'REJECTED'], VERIFIER, { onlyInForce: true, force: 'ENDS' }),
  move('rejection', ['SUBMITTED', 'REJECTED'], VERIFIER, { onlyInForce: true, force: 'ENDS' }),
  move('withdrawal', ['DRAFT', 'WITHDRAWN'], STAFF_OR_HEAD, { onCopy: true, force: 'ENDS' }),
  move('withdrawal', ['SUBMITTED', 'WITHDRAWN'], HEAD, { onCopy: true, force: 'ENDS' }),
  move('withdrawal', ['RETURNED', 'WITHDRAWN'], HEAD, { onCopy: true, force: 'ENDS' }),
  move('withdrawal', ['ENDORSED', 'WITHDRAWN'], HEAD, { onCopy: true, force: 'ENDS' }),
  move('withdrawal', ['VERIFIED', 'WITHDRAWN'], HEAD, { force: 'ENDS' }),
  move('declaration', ['ENDORSED', 'ENDORSED'], HEAD),
  move('declaration', ['VERIFIED', 'VERIFIED'], HEAD),
  move('declaration', ['SUBMITTED', 'SUBMITTED'], HEAD, { onlyInForce: true }),
  move('declaration', ['RETURNED', 'RETURNED'], HEAD, { onlyInForce: true }),
  move('revision', ['ENDORSED', 'ENDORSED'], STAFF_OR_HEAD),
  move('revision', ['VERIFIED', 'VERIFIED'], STAFF_OR_HEAD),
  move('transfer', ['DRAFT', 'DRAFT'], HEAD),
  move('transfer', ['SUBMITTED', 'SUBMITTED'], HEAD_OR_ADMIN),
  move('transfer', ['RETURNED', 'RETURNED'], HEAD_OR_ADMIN),
  move('transfer', ['ENDORSED', 'ENDORSED'], HEAD_OR_ADMIN),
  move('transfer', ['VERIFIED', 'VERIFIED'], HEAD_OR_ADMIN),
  move('use-state', ['SUBMITTED', 'SUBMITTED'], STAFF_OR_HEAD),
  move('use-state', ['RETURNED', 'RETURNED'], STAFF_OR_HEAD),
  move('use-state', ['ENDORSED', 'ENDORSED'], STAFF_OR_HEAD),
  move('use-state', ['VERIFIED', 'VERIFIED'], STAFF_OR_HEAD),
  move('publication', ['VERIFIED', 'VERIFIED'], HEAD_OR_VERIFIER),
  move('unpublication', ['VERIFIED', 'VERIFIED'], HEAD_OR_VERIFIER),
];

function move(
  act: Act,
  [from, to]: readonly [InnovationStatus, InnovationStatus],
  by: readonly Role[],
  extra: Extra = {},
): Move {
  return { act, from, to, by, force: 'KEEPS', onCopy: false, ...extra };
}
