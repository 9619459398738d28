import type { Bilingual } from '@satu/domain/language';
import { type ProblemKind, statusOf } from '@satu/domain/problem';

/** What a code means: how it is answered, and what a person reads. */
export interface ProblemEntry {
  readonly kind: ProblemKind;
  readonly status: number;
  readonly title: Bilingual;
}

/** One line of the catalogue. */
export function problem(kind: ProblemKind, id: string, en: string): ProblemEntry {
  return { kind, status: statusOf(kind), title: { id, en } };
}
