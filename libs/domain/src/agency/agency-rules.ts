import { DomainError, type FieldError } from '../problem/index.js';
import type { Day } from '../time/index.js';
import { type AgencyNode, relativesBelow } from './agency-relation.js';

/** What makes an agency valid, beside its own words. */
export interface AgencyFrame {
  readonly obliged: boolean;
  readonly parentId: string | null;
  readonly affairCodes: readonly string[];
  readonly validFrom: Day;
  /** The last day; null: it stands. */
  readonly validUntil: Day | null;
}

/** What the region knows that an agency may refer to. */
export interface AgencySurroundings {
  /** Every agency of the region. */
  readonly tree: readonly AgencyNode[];
  readonly knownAffairCodes: readonly string[];
}

/** Refuses a parent or an affair that does not exist in the region, and dates out of order. */
export function assertAgencyFrame(frame: AgencyFrame, around: AgencySurroundings): void {
  const errors: FieldError[] = frame.affairCodes.flatMap((code, index) =>
    around.knownAffairCodes.includes(code)
      ? []
      : [{ pointer: `/affairCodes/${index}`, detail: 'unknown' }],
  );
  const { parentId } = frame;
  if (parentId !== null && !around.tree.some((node) => node.id === parentId)) {
    errors.push({ pointer: '/parentId', detail: 'unknown' });
  }
  if (frame.validUntil !== null && frame.validUntil < frame.validFrom) {
    errors.push({ pointer: '/validUntil', detail: 'before-start' });
  }
  if (errors.length > 0) throw new DomainError('invalid', 'validation-failed', {}, errors);
}

/** Refuses to hang an agency below itself or below one of its own units. */
export function assertNoCycle(
  agencyId: string,
  parentId: string | null,
  tree: readonly AgencyNode[],
): void {
  if (parentId !== null && relativesBelow(agencyId, tree).includes(parentId)) {
    throw new DomainError('conflict', 'agency-cycle', { agencyId, parentId });
  }
}

/**
 * An obliged agency ends by a reorganisation, which settles who answers for its innovations: a date
 * typed into a form would take the duty away and nobody would have decided it.
 */
export function assertMayEnd(
  before: Pick<AgencyFrame, 'obliged' | 'validUntil'>,
  validUntil: Day | null,
): void {
  if (before.obliged && validUntil !== null && validUntil !== before.validUntil) {
    throw new DomainError('conflict', 'reorganisation-needed');
  }
}
