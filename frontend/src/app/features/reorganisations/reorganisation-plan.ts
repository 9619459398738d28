import {
  assertReorganisation,
  doPostsGoOn,
  isSameName,
  type ReorganisationKind,
} from '@satu/domain/agency';
import { DomainError, type FieldError } from '@satu/domain/problem';
import type { Day } from '@satu/domain/time';

/** Who stands afterwards: an agency that is there already, or with `agencyId` empty a new one. */
export interface Successor {
  readonly agencyId: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
}

/** A reorganisation as it is being filled in; `''` stands for what is not chosen yet. */
export interface Plan {
  readonly kind: ReorganisationKind | '';
  readonly effectiveOn: Day;
  readonly predecessorIds: readonly string[];
  readonly successors: readonly Successor[];
  /** Index of the successor by innovation; a missing one is not placed yet. */
  readonly custody: ReadonlyMap<string, number>;
}

export const NEW_SUCCESSOR: Successor = { agencyId: '', code: '', name: '', kind: '' };

/** How many successors a kind begins with. */
export const FIRST_SUCCESSORS: Readonly<Record<ReorganisationKind, number>> = {
  MERGE: 1,
  SPLIT: 2,
  RENAME: 1,
  CLOSE: 0,
};

/** What the server is asked to do. */
export function requestOf(plan: Plan): object {
  const { kind, effectiveOn, predecessorIds, successors } = plan;
  return {
    kind,
    effectiveOn,
    predecessorIds,
    successors: successors.map(({ agencyId, code, name, kind: agencyKind }) =>
      agencyId ? { agencyId } : { code: code.trim(), name: name.trim(), kind: agencyKind },
    ),
    custody: placements(plan),
  };
}

/** Whether the roles of the agencies that end go on; in one that stands already nobody gets a role by it. */
export function rolesGoOn({ kind, successors }: Plan): boolean {
  return (
    kind !== '' &&
    doPostsGoOn(
      kind,
      successors.every(({ agencyId }) => agencyId === ''),
    )
  );
}

/** An agency that stands beside the plan. */
export interface Standing {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** New successors whose code or name another agency keeps, as the server would refuse them. */
export function takenFaults(
  { predecessorIds, successors }: Plan,
  agencies: readonly Standing[],
): readonly Taken[] {
  const staying = agencies.filter(({ id }) => !predecessorIds.includes(id));
  return successors.flatMap(({ agencyId, code, name }, index) => {
    if (agencyId) return [];
    const earlier = successors.slice(0, index).filter((one) => !one.agencyId);
    const others = [...staying, ...earlier];
    const sameCode = others.find((one) => one.code.trim() === code.trim());
    const sameName = others.find((one) => isSameName(one.name, name));
    return [
      ...(sameCode ? [{ pointer: `/successors/${index}/code`, by: sameCode }] : []),
      ...(sameName ? [{ pointer: `/successors/${index}/name`, by: sameName }] : []),
    ];
  });
}

/** What another agency has, and at which field it was wanted. */
export interface Taken {
  readonly pointer: string;
  readonly by: { readonly code: string; readonly name: string };
}

/** Everything still wrong with the plan, by the same rule that the server asks. */
export function faultsOf(
  plan: Plan,
  livingIds: readonly string[],
  today: Day,
): readonly FieldError[] {
  const blank = blankFaults(plan);
  if (blank.length > 0 || plan.kind === '') return blank;
  const { kind, effectiveOn, predecessorIds, successors } = plan;
  const asked = { kind, effectiveOn, predecessorIds, custody: placements(plan) };
  try {
    assertReorganisation({ ...asked, successorCount: successors.length }, livingIds, today);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.code === 'custody-missing' ? homelessFaults(plan, livingIds) : error.errors;
  }
}

function blankFaults({ kind, effectiveOn, successors }: Plan): FieldError[] {
  const told = { '/kind': kind, '/effectiveOn': effectiveOn };
  const entered = successors.flatMap(({ agencyId, ...fields }, index) =>
    agencyId
      ? []
      : Object.entries(fields).map(([field, value]) => [`/successors/${index}/${field}`, value]),
  ) as [string, string][];
  return [...Object.entries(told), ...entered]
    .filter(([, value]) => value.trim() === '')
    .map(([pointer]) => ({ pointer, detail: 'required' }));
}

/** Without any successor there is nothing to choose from: then the successors are what is wrong. */
function homelessFaults({ successors, custody }: Plan, livingIds: readonly string[]): FieldError[] {
  if (successors.length === 0) return [{ pointer: '/successors', detail: 'custody-missing' }];
  return livingIds.flatMap((id, index) =>
    custody.has(id) ? [] : [{ pointer: `/custody/${index}/successorIndex`, detail: 'required' }],
  );
}

/** With one successor everything follows it, and nothing has to be said. */
function placements({
  custody,
  successors,
}: Plan): { innovationId: string; successorIndex: number }[] {
  if (successors.length < 2) return [];
  return [...custody].map(([innovationId, successorIndex]) => ({ innovationId, successorIndex }));
}
