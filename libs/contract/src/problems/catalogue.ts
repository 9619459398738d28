import { COMPETITION_PROBLEMS } from './competition-problems.js';
import { DUTY_PROBLEMS } from './duty-problems.js';
import { EVIDENCE_PROBLEMS } from './evidence-problems.js';
import { INNOVATION_PROBLEMS } from './innovation-problems.js';
import { MATURITY_PROBLEMS } from './maturity-problems.js';
import { PEOPLE_PROBLEMS } from './people-problems.js';
import { REQUEST_PROBLEMS } from './request-problems.js';
import { STATEMENT_PROBLEMS } from './statement-problems.js';

/** Every code a client may meet. Codes are public API: they are added, never renamed. */
export const PROBLEMS = {
  ...REQUEST_PROBLEMS,
  ...PEOPLE_PROBLEMS,
  ...DUTY_PROBLEMS,
  ...INNOVATION_PROBLEMS,
  ...STATEMENT_PROBLEMS,
  ...EVIDENCE_PROBLEMS,
  ...COMPETITION_PROBLEMS,
  ...MATURITY_PROBLEMS,
} as const;

export type ProblemCode = keyof typeof PROBLEMS;
