import type { IndexRubric } from '../maturity/index.js';
import { DomainError, type FieldError } from '../problem/index.js';

/** How much work a step is: 1 is a letter that exists already, 5 is a year of work. */
export const EFFORTS = [1, 2, 3, 4, 5] as const;
export type Effort = (typeof EFFORTS)[number];

/** What the user has set, by indicator or row key; what is not set has its default. */
export type EffortTable = Readonly<Record<string, Effort>>;

const MIDDLE: Effort = 3;

/** A first guess for the keys of iid-2026, to be set right by whoever plans; rows begin with `row:`. */
const DEFAULTS: EffortTable = {
  regulation: 2,
  humanResources: 1,
  budgetSupport: 4,
  workTools: 3,
  training: 2,
  rkpdIntegration: 4,
  actorInvolvement: 2,
  implementer: 1,
  network: 2,
  outreach: 1,
  technicalGuide: 1,
  serviceInfoAccess: 1,
  processEase: 3,
  complaintResolution: 2,
  serviceIntegration: 4,
  replication: 5,
  creationSpeed: 3,
  benefit: 3,
  monitoringEvaluation: 2,
  video: 2,
};

/** A row of the region takes the whole region: it is never light. */
const OF_A_ROW: Effort = 5;

/** The key under which the effort of a region's row is kept. */
export function rowEffortKey(rowKey: string): string {
  return `row:${rowKey}`;
}

/** Of a step whose proof alone is missing. */
const OF_A_PROOF: Effort = 1;

/** The effort of one step: what the user set, else the first guess. */
export function effortOf(key: string, set: EffortTable, onlyProof = false): Effort {
  if (onlyProof) return set[key] ?? OF_A_PROOF;
  return set[key] ?? DEFAULTS[key] ?? (key.startsWith('row:') ? OF_A_ROW : MIDDLE);
}

/** One effort as a person sets it; null goes back to the first guess. */
export interface GivenEffort {
  readonly key: string;
  readonly effort: number | null;
}

/** Refuses an effort for what the edition doesn't have, and what is no effort. */
export function assertEffort(rubric: IndexRubric, { key, effort }: GivenEffort): void {
  const isKnown =
    rubric.indicators.some((indicator) => indicator.key === key) ||
    rubric.rows.some((row) => rowEffortKey(row.key) === key);
  const errors: FieldError[] = [];
  if (!isKnown) errors.push({ pointer: '/key', detail: 'unknown' });
  if (effort !== null && !EFFORTS.some((one) => one === effort)) {
    errors.push({ pointer: '/effort', detail: 'not-allowed' });
  }
  if (errors.length > 0) throw new DomainError('invalid', 'validation-failed', {}, errors);
}

/** Kept efforts as a table; what is none is left out. */
export function effortTable(kept: readonly GivenEffort[]): EffortTable {
  return Object.fromEntries(
    kept.flatMap(({ key, effort }) => {
      const known = EFFORTS.find((one) => one === effort);
      return known === undefined ? [] : [[key, known]];
    }),
  );
}
