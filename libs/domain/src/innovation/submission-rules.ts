import {
  type FieldValues,
  type FormDefinition,
  isBlank,
  pointerOf,
  requiredFields,
  type SubmissionTarget,
  validateContent,
  wordTallies,
} from '../form/index.js';
import { DomainError, type FieldError } from '../problem/index.js';
import { type Period, takesSubmissions } from '../period/index.js';
import { type InForce, INNOVATION_STAGES, type InnovationStatus } from './innovation-words.js';
import { isEditable } from './working-copy-rules.js';

/** What submitting depends on: the text, and whether the duty's deadline concerns it. */
export interface SubmissionFacts {
  /** Columns and content together, by field key. */
  readonly fields: FieldValues;
  /** The form the text was written under. */
  readonly form: FormDefinition;
  readonly isCopy: boolean;
  readonly inForce: InForce | null;
}

/** One thing in the way of submitting, and where to repair it. */
export interface Obstacle {
  readonly code: string;
  readonly pointer: string;
  readonly limit?: number;
}

/**
 * Everything that keeps the text from being sent for the target; page and server ask the same
 * question. `period` is the one named, else the open one that contains today, else null.
 */
export function obstaclesToSubmitting(
  innovation: SubmissionFacts,
  period: Period | null,
  now: Date,
  target: SubmissionTarget = 'QUICK',
): readonly Obstacle[] {
  const { fields, form } = innovation;
  return [
    ...periodObstacles(innovation, period, now),
    ...missingFields(form, fields, target),
    ...shortDesigns(form, fields, target),
    ...validateContent(form, fields).map(asObstacle),
  ];
}

/** Refuses a submission that has obstacles, the deadline first: no repair helps against it. */
export function assertSubmittable(
  innovation: SubmissionFacts,
  period: Period | null,
  now: Date,
  target: SubmissionTarget = 'QUICK',
): void {
  const obstacles = obstaclesToSubmitting(innovation, period, now, target);
  if (obstacles.length === 0) return;
  const late = obstacles.find(({ code }) => code === 'period-closed' || code === 'period-not-open');
  if (late !== undefined) {
    const facts = period && { periodId: period.id, closesAt: period.closesAt.toISOString() };
    throw new DomainError('unprocessable', late.code, facts ?? {});
  }
  throw new DomainError('invalid', 'validation-failed', {}, obstacles.map(asError));
}

/**
 * A correction of what counts already, and a working copy, claim nothing new for the period: they
 * may come after its deadline. Everything else must come in time (rule 5).
 */
function periodObstacles(
  innovation: SubmissionFacts,
  period: Period | null,
  now: Date,
): readonly Obstacle[] {
  if (innovation.isCopy || innovation.inForce !== null) return [];
  if (period !== null && takesSubmissions(period, now)) return [];
  return [{ code: period === null ? 'period-not-open' : 'period-closed', pointer: '' }];
}

/** Until when it can still be sent, or sent again, for the period; null where no deadline concerns it. */
export function dueOf(
  innovation: Pick<SubmissionFacts, 'isCopy' | 'inForce'> & { readonly status: InnovationStatus },
  period: Period | null,
  now: Date,
): Date | null {
  const { status, isCopy, inForce } = innovation;
  if (!isEditable(status) && status !== 'SUBMITTED') return null;
  if (isCopy || inForce !== null) return null;
  return period !== null && takesSubmissions(period, now) ? period.closesAt : null;
}

function missingFields(
  form: FormDefinition,
  fields: FieldValues,
  target: SubmissionTarget,
): readonly Obstacle[] {
  const stage = INNOVATION_STAGES.find((candidate) => candidate === fields['stage']) ?? null;
  return requiredFields(form, target, stage)
    .filter((field) => isBlank(fields[field.key]))
    .map((field) => ({ code: 'required', pointer: pointerOf(field) }));
}

function shortDesigns(
  form: FormDefinition,
  fields: FieldValues,
  target: SubmissionTarget,
): readonly Obstacle[] {
  return wordTallies(form, fields)
    .filter(({ requiredFor, words, minWords }) => requiredFor === target && words < minWords)
    .map(({ fields: [first = ''], minWords }) => ({
      code: 'too-few-words',
      pointer: `/content/${first}`,
      limit: minWords,
    }));
}

function asObstacle({ pointer, detail, limit }: FieldError): Obstacle {
  return { code: detail, pointer, ...(limit === undefined ? {} : { limit }) };
}

function asError({ code, pointer, limit }: Obstacle): FieldError {
  return { pointer, detail: code, ...(limit === undefined ? {} : { limit }) };
}
