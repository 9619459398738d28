import type { Problem } from '@satu/contract/views';

/** The sentence that a refusal says at one field (`/name`); null when it says nothing there. */
export function fieldError(problem: Problem | null, pointer: string): string | null {
  return problem?.errors?.find((error) => error.pointer === pointer)?.detail ?? null;
}

/** A refusal's sentences as lines of an error summary, each leading to its field. */
export function errorItems(
  problem: Problem | null,
): { text: string; field: string; unnamed: boolean }[] {
  return (problem?.errors ?? []).map(({ pointer, detail }) => ({
    text: detail,
    field: pointer,
    unnamed: true,
  }));
}
