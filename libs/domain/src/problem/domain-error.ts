import type { ProblemKind } from './problem-kind.js';

/**
 * One field that is wrong: a JSON pointer into the request and what to repair. Rules put a word
 * of the field vocabulary (`required`, `too-long`) into `detail`; the edge turns it into a
 * sentence in the reader's language and leaves any other text as it is.
 */
export interface FieldError {
  readonly pointer: string;
  readonly detail: string;
  /** The number the sentence names, such as the longest length allowed. */
  readonly limit?: number;
}

/** Facts about a refusal that a client may show or act on. */
export type ProblemContext = Readonly<Record<string, unknown>>;

/**
 * The one way a rule refuses. The code is public API and stands in the catalogue of
 * libs/contract, which this library can't import: a test there reads every code thrown here.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly kind: ProblemKind,
    readonly code: string,
    readonly context: ProblemContext = {},
    readonly errors: readonly FieldError[] = [],
  ) {
    super(code);
  }
}
