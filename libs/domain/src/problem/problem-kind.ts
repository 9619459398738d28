/** What kind of refusal a problem is, and the HTTP status that says so. */
export const PROBLEM_STATUS = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  conflict: 409,
  stale: 412,
  'too-large': 413,
  unsupported: 415,
  range: 416,
  unprocessable: 422,
  'version-required': 428,
  'too-many': 429,
  internal: 500,
  'try-again': 503,
  'no-space': 507,
} as const;

export type ProblemKind = keyof typeof PROBLEM_STATUS;

/** The HTTP status of a kind of problem. */
export function statusOf(kind: ProblemKind): number {
  return PROBLEM_STATUS[kind];
}
