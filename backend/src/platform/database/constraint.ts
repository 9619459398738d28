import { DomainError, type ProblemKind } from '@satu/domain/problem';

/** What a named constraint means to the person whose write broke it. */
export interface ConstraintMeaning {
  kind: ProblemKind;
  code: string;
  context?: Record<string, unknown>;
}

const meanings = new Map<string, ConstraintMeaning>();

/** Features name the meaning of their constraints once, beside their repository. */
export function registerConstraints(named: Readonly<Record<string, ConstraintMeaning>>): void {
  for (const [name, meaning] of Object.entries(named)) meanings.set(name, meaning);
}

/** The problem of a broken constraint; null for one that nobody registered (a defect of ours). */
export function problemOfConstraint(name: string): DomainError | null {
  const meaning = meanings.get(name);
  return meaning ? new DomainError(meaning.kind, meaning.code, meaning.context) : null;
}

/** For the house test: every registered meaning. */
export function registeredConstraints(): ReadonlyMap<string, ConstraintMeaning> {
  return meanings;
}
