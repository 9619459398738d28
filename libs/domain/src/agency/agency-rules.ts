import { DomainError, type FieldError } from '../problem/index.js';
import type { Day } from '../time/index.js';
import { type AgencyNode, relativesBelow } from './agency-relation.js';

/** What makes an agency valid, beside its own words and its place. */
export interface AgencyFrame {
  readonly affairCodes: readonly string[];
  readonly validFrom: Day;
  /** The last day; null: it stands. */
  readonly validUntil: Day | null;
}

/** Refuses an affair that does not exist, and dates out of order. */
export function assertAgencyFrame(frame: AgencyFrame, knownAffairCodes: readonly string[]): void {
  const errors: FieldError[] = frame.affairCodes.flatMap((code, index) =>
    knownAffairCodes.includes(code)
      ? []
      : [{ pointer: `/affairCodes/${index}`, detail: 'unknown' }],
  );
  if (frame.validUntil !== null && frame.validUntil < frame.validFrom) {
    errors.push({ pointer: '/validUntil', detail: 'before-start' });
  }
  if (errors.length > 0) throw new DomainError('invalid', 'validation-failed', {}, errors);
}

/**
 * Refuses a parent outside the region's tree, and an agency below itself or one of its own units.
 */
export function assertParent(
  agencyId: string,
  parentId: string | null,
  tree: readonly AgencyNode[],
): void {
  if (parentId === null) return;
  if (relativesBelow(agencyId, tree).includes(parentId)) {
    throw new DomainError('conflict', 'agency-cycle', { agencyId, parentId });
  }
  if (!tree.some((node) => node.id === parentId)) {
    throw new DomainError('invalid', 'validation-failed', {}, [
      { pointer: '/parentId', detail: 'unknown' },
    ]);
  }
}

/**
 * Refuses a name that another agency of the region has at the same time: in a list nobody could tell
 * them apart, and half of what belongs together would be entered under each.
 */
export function assertNameFree(
  namesake: { readonly agencyId: string; readonly name: string; readonly code: string } | null,
  pointer: string,
): void {
  if (namesake === null) return;
  throw new DomainError('conflict', 'name-taken', { ...namesake }, [
    { pointer, detail: 'same-name' },
  ]);
}

/**
 * On which side an agency would stand on days on which it did not before: then it may meet a
 * namesake. One that ends earlier meets nobody, so the older of two namesakes can always be ended.
 */
export function standsLonger(
  before: Pick<AgencyFrame, 'validFrom' | 'validUntil'>,
  after: Pick<AgencyFrame, 'validFrom' | 'validUntil'>,
): 'validFrom' | 'validUntil' | null {
  if (before.validUntil !== null) {
    if (after.validUntil === null || after.validUntil > before.validUntil) return 'validUntil';
  }
  return after.validFrom < before.validFrom ? 'validFrom' : null;
}

/** Letters alone make a name another one: neither their case nor the blanks between them do. */
export function isSameName(one: string, other: string): boolean {
  const plain = (name: string): string => name.trim().replaceAll(/\s+/g, ' ').toLowerCase();
  return plain(one) === plain(other);
}

/** What an agency's own duty is known by, and its end. */
interface Ending {
  readonly id: string;
  /** Itself, while it is obliged or still owes a running period. */
  readonly dutyAgencyId: string | null;
  readonly validUntil: Day | null;
}

/**
 * An agency with a duty of its own ends by a reorganisation, which settles who answers for its
 * innovations: a date typed into a form would take the duty away and nobody would have decided it.
 */
export function assertMayEnd(before: Ending, validUntil: Day | null): void {
  const hasOwnDuty = before.dutyAgencyId === before.id;
  if (hasOwnDuty && validUntil !== null && validUntil !== before.validUntil) {
    throw new DomainError('conflict', 'reorganisation-needed');
  }
}
