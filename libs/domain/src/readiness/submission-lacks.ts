import { type EnteringFacts, obstaclesToEntering } from '../competition/index.js';
import { fieldsOf, type FormDefinition, pointerOf } from '../form/index.js';
import { type Obstacle, obstaclesToSubmitting, type SubmissionFacts } from '../innovation/index.js';
import type { Period } from '../period/index.js';
import { lack, type Lack, type LackLevel } from './lack.js';

/** No repair of the text helps against these. */
const FINAL: ReadonlySet<string> = new Set([
  ...['period-closed', 'period-not-open'],
  ...['stage-closed', 'already-entered'],
]);

/** What would make the server refuse the submission now, in the order of the form. */
export function lacksForSubmission(
  facts: SubmissionFacts,
  period: Period | null,
  now: Date,
): readonly Lack[] {
  const obstacles = obstaclesToSubmitting(facts, period, now);
  return inFormOrder(facts.form, obstacles).map((one) => lackOf(one, 'SUBMISSION'));
}

/** What would make the server refuse an entry in an edition now. */
export function lacksForEntry(facts: EnteringFacts, now: Date): readonly Lack[] {
  return obstaclesToEntering(facts, now).map((code) => lackOf({ code, pointer: '' }, 'ENTRY'));
}

export function lackOf({ code, pointer, limit }: Obstacle, level: LackLevel): Lack {
  return lack({ code, level, pointer, limit: limit ?? null, mendable: !FINAL.has(code) });
}

/** By the place of the field in the form; what concerns no field of it stands first. */
export function inFormOrder<One extends { readonly pointer: string }>(
  form: FormDefinition,
  lacks: readonly One[],
): readonly One[] {
  const places = new Map(fieldsOf(form).map((field, place) => [pointerOf(field), place]));
  const placeOf = ({ pointer }: One): number => places.get(pointer) ?? -1;
  return [...lacks].sort((one, other) => placeOf(one) - placeOf(other));
}
