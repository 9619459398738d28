import type { Role } from '../access/index.js';
import { isPartial } from '../agency/index.js';
import { DomainError } from '../problem/index.js';
import { type Act, ACTS, type Move, MOVES } from './innovation-moves.js';
import type { InForce, InnovationStatus } from './innovation-words.js';

/** What a move depends on. */
export interface InnovationState {
  readonly status: InnovationStatus;
  readonly turnSince: Date;
  /** The custodian agency, its ancestors and its descendants. */
  readonly relatives: readonly string[];
  /** Everybody who wrote in the text or submitted it: none of them endorses it. */
  readonly authorIds: readonly string[];
  readonly inForce: InForce | null;
  readonly isCopy: boolean;
  readonly published: boolean;
}

/** Who acts: the roles over this innovation and the person's own agencies. */
export interface Actor {
  readonly personId: string;
  readonly roles: readonly Role[];
  readonly ownAgencyIds: readonly string[];
}

export const TURN_HOLDERS = ['AGENCY_STAFF', 'AGENCY_HEAD', 'VERIFIER', 'NOBODY'] as const;
export type TurnHolder = (typeof TURN_HOLDERS)[number];

/** Posisi berkas: who has it, since when, and what comes next. */
export interface Turn {
  readonly who: TurnHolder;
  readonly since: Date;
  readonly next: Act | 'none';
}

const TURNS: Readonly<Record<InnovationStatus, readonly [who: TurnHolder, next: Act | 'none']>> = {
  DRAFT: ['AGENCY_STAFF', 'submission'],
  RETURNED: ['AGENCY_STAFF', 'submission'],
  SUBMITTED: ['AGENCY_HEAD', 'endorsement'],
  ENDORSED: ['VERIFIER', 'verification'],
  VERIFIED: ['NOBODY', 'none'],
  REJECTED: ['NOBODY', 'none'],
  WITHDRAWN: ['NOBODY', 'none'],
};

type Refusal = 'invalid-transition' | 'OWN_DRAFT' | 'OWN_AGENCY';

/** Whose turn it is. */
export function turnOf(innovation: Pick<InnovationState, 'status' | 'turnSince'>): Turn {
  const [who, next] = TURNS[innovation.status];
  return { who, since: innovation.turnSince, next };
}

/** The acts this person can do now, in the order of ACTS. */
export function movesOpenTo(innovation: InnovationState, actor: Actor): readonly Act[] {
  return ACTS.filter((act) => typeof judge(innovation, act, actor) !== 'string');
}

/** The move the act makes, or a refusal: not from here, or partial (benturan kepentingan). */
export function assertMove(innovation: InnovationState, act: Act, actor: Actor): Move {
  const judged = judge(innovation, act, actor);
  if (typeof judged !== 'string') return innovation.isCopy ? { ...judged, force: 'KEEPS' } : judged;
  if (judged === 'invalid-transition') {
    throw new DomainError('conflict', 'invalid-transition', { status: innovation.status, act });
  }
  throw new DomainError('conflict', 'conflict-of-interest', { reason: judged });
}

function judge(innovation: InnovationState, act: Act, actor: Actor): Move | Refusal {
  const found = MOVES.filter((move) => move.act === act && fits(move, innovation));
  const allowed = found.filter((move) => move.by.some((role) => actor.roles.includes(role)));
  if (allowed.length === 0) return 'invalid-transition';
  if (act === 'endorsement' && innovation.authorIds.includes(actor.personId)) return 'OWN_DRAFT';
  return allowed.find((move) => !isPartialIn(move, innovation, actor)) ?? 'OWN_AGENCY';
}

function fits(move: Move, innovation: InnovationState): boolean {
  if (move.from !== innovation.status) return false;
  if (move.onlyInForce === true && innovation.inForce === null) return false;
  if (innovation.isCopy && !move.onCopy) return false;
  if (move.act === 'publication') return !innovation.published;
  return move.act !== 'unpublication' || innovation.published;
}

/** Acting as verifier for the own agency, its parent or its child. */
function isPartialIn(move: Move, innovation: InnovationState, actor: Actor): boolean {
  const role = move.by.find((candidate) => actor.roles.includes(candidate));
  return role === 'VERIFIER' && isPartial(actor.ownAgencyIds, innovation.relatives);
}
