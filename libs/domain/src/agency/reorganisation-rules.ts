import type { Labels } from '../language/index.js';
import { DomainError, type FieldError } from '../problem/index.js';
import type { Day } from '../time/index.js';

/** Change of the SOTK (susunan organisasi dan tata kerja). */
export const REORGANISATION_KINDS = ['MERGE', 'SPLIT', 'RENAME', 'CLOSE'] as const;
export type ReorganisationKind = (typeof REORGANISATION_KINDS)[number];

export const REORGANISATION_KIND_LABELS: Labels<ReorganisationKind> = {
  MERGE: { id: 'Penggabungan', en: 'Merger' },
  SPLIT: { id: 'Pemecahan', en: 'Split' },
  RENAME: { id: 'Perubahan nama', en: 'Renaming' },
  CLOSE: { id: 'Penghapusan', en: 'Closure' },
};

/** Who answers for an innovation afterwards. */
export interface CustodyPlacement {
  readonly innovationId: string;
  readonly successorIndex: number;
}

export interface Reorganisation {
  readonly kind: ReorganisationKind;
  readonly effectiveOn: Day;
  readonly predecessorIds: readonly string[];
  readonly successorCount: number;
  readonly custody: readonly CustodyPlacement[];
}

interface Sizes {
  readonly predecessors: readonly [least: number, most: number];
  readonly successors: readonly [least: number, most: number];
}

const SIZES: Readonly<Record<ReorganisationKind, Sizes>> = {
  MERGE: { predecessors: [2, Infinity], successors: [1, 1] },
  SPLIT: { predecessors: [1, 1], successors: [2, Infinity] },
  RENAME: { predecessors: [1, 1], successors: [1, 1] },
  CLOSE: { predecessors: [1, 1], successors: [0, Infinity] },
};

/**
 * Refuses a reorganisation whose shape is wrong, that lies in the future, or that would leave an
 * innovation which counts today without anybody who answers for it (rule 6).
 */
export function assertReorganisation(
  plan: Reorganisation,
  countedInnovationIds: readonly string[],
  today: Day,
): void {
  const errors = [...sizeErrors(plan), ...dateErrors(plan, today), ...custodyErrors(plan)];
  if (errors.length > 0) throw new DomainError('invalid', 'validation-failed', {}, errors);
  // With one successor there is no choice to make: everything follows it.
  if (plan.successorCount === 1) return;
  const placed = new Set(plan.custody.map((placement) => placement.innovationId));
  const innovationIds = countedInnovationIds.filter((id) => !placed.has(id));
  if (innovationIds.length > 0) {
    throw new DomainError('unprocessable', 'custody-missing', { innovationIds });
  }
}

/**
 * Whether posts go on at the successor: only where an agency gets another name, as one that this act
 * enters. Whoever works in an agency that stands already was given a role there, by others and under
 * the rules of giving; no reorganisation gives one past them.
 */
export function doPostsGoOn(kind: ReorganisationKind, isSuccessorNew: boolean): boolean {
  return kind === 'RENAME' && isSuccessorNew;
}

function sizeErrors(plan: Reorganisation): FieldError[] {
  const { predecessors, successors } = SIZES[plan.kind];
  const errors: FieldError[] = [];
  if (new Set(plan.predecessorIds).size !== plan.predecessorIds.length) {
    errors.push({ pointer: '/predecessorIds', detail: 'duplicate' });
  }
  if (!isWithin(plan.predecessorIds.length, predecessors)) {
    errors.push({ pointer: '/predecessorIds', detail: 'wrong-count' });
  }
  if (!isWithin(plan.successorCount, successors)) {
    errors.push({ pointer: '/successors', detail: 'wrong-count' });
  }
  return errors;
}

function dateErrors(plan: Reorganisation, today: Day): FieldError[] {
  return plan.effectiveOn > today ? [{ pointer: '/effectiveOn', detail: 'in-the-future' }] : [];
}

function custodyErrors(plan: Reorganisation): FieldError[] {
  const seen = new Set<string>();
  return plan.custody.flatMap((placement, index) => {
    const errors: FieldError[] = [];
    if (placement.successorIndex < 0 || placement.successorIndex >= plan.successorCount) {
      errors.push({ pointer: `/custody/${index}/successorIndex`, detail: 'unknown' });
    }
    if (seen.has(placement.innovationId)) {
      errors.push({ pointer: `/custody/${index}/innovationId`, detail: 'duplicate' });
    }
    seen.add(placement.innovationId);
    return errors;
  });
}

function isWithin(count: number, [least, most]: readonly [number, number]): boolean {
  return count >= least && count <= most;
}
