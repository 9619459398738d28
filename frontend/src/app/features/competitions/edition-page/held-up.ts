import type { Problem } from '@satu/contract/views';

/** An entry that keeps the results back, and who still owes a sheet for it. */
export interface HeldUp {
  readonly entryId: string;
  readonly number: string | null;
  readonly innovationName: string;
  readonly evaluators: readonly string[];
}

/** What a refused publication names; nothing for any other refusal. */
export function heldUpBy(problem: Problem | null): readonly HeldUp[] {
  const named = problem?.context?.['entries'];
  return Array.isArray(named) ? (named as HeldUp[]) : [];
}

/** Until when entries come in, where that is what publication waits for. */
export function entriesOpenUntil(problem: Problem | null): string | null {
  const closesAt = problem?.context?.['closesAt'];
  return problem?.code === 'entries-open' && typeof closesAt === 'string' ? closesAt : null;
}
