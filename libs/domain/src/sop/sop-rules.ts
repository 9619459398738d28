import { DomainError, type FieldError } from '../problem/index.js';
import type { Day } from '../time/index.js';
import { SOP_QUESTIONS, type SopOutcome, type SopStatus } from './sop-words.js';

/** An SOP is evaluated at least once a year; an agency may tighten or a decree stretch it. */
export const SOP_INTERVAL_MONTHS = 12;

export interface SopAnswer {
  readonly key: string;
  readonly yes: boolean;
  readonly note: string | null;
}

export interface SopEvaluation {
  readonly evaluatedOn: Day;
  readonly outcome: SopOutcome;
  readonly answers: readonly SopAnswer[];
}

export interface SopStanding {
  readonly status: SopStatus;
  readonly effectiveOn: Day | null;
  readonly lastEvaluatedOn: Day | null;
}

const STATUS_AFTER: Readonly<Record<SopOutcome, SopStatus>> = {
  KEEP: 'IN_FORCE',
  REVISE: 'TO_REVISE',
  REVOKE: 'REVOKED',
};

/** What an SOP is after it was evaluated. */
export function statusAfterEvaluation(outcome: SopOutcome): SopStatus {
  return STATUS_AFTER[outcome];
}

/** A revision brings the SOP back into force with the new day on which it takes effect. */
export function statusAfterEdit(before: SopStanding, effectiveOn: Day | null): SopStatus {
  const isRevised = effectiveOn !== null && effectiveOn > (before.effectiveOn ?? '');
  return before.status === 'TO_REVISE' && isRevised ? 'IN_FORCE' : before.status;
}

/** Refuses writing in or evaluating what is no longer in use. */
export function assertSopInUse(status: SopStatus): void {
  if (status !== 'REVOKED') return;
  throw new DomainError('conflict', 'invalid-transition', { status });
}

/** Refuses an evaluation that leaves a question open, lies ahead, or before the last one. */
export function assertSopEvaluation(
  evaluation: SopEvaluation,
  lastEvaluatedOn: Day | null,
  today: Day,
): void {
  const errors = [
    ...dayErrors(evaluation.evaluatedOn, lastEvaluatedOn, today),
    ...answerErrors(evaluation.answers),
  ];
  if (errors.length > 0) throw new DomainError('invalid', 'validation-failed', {}, errors);
}

function dayErrors(day: Day, lastEvaluatedOn: Day | null, today: Day): FieldError[] {
  if (day > today) return [{ pointer: '/evaluatedOn', detail: 'in-the-future' }];
  if (lastEvaluatedOn === null || day >= lastEvaluatedOn) return [];
  return [{ pointer: '/evaluatedOn', detail: 'before-start' }];
}

function answerErrors(answers: readonly SopAnswer[]): FieldError[] {
  const keys = answers.map((answer) => answer.key);
  const errors = keys.flatMap((key, index): FieldError[] =>
    keys.indexOf(key) === index ? [] : [{ pointer: `/answers/${index}/key`, detail: 'duplicate' }],
  );
  const isOpen = SOP_QUESTIONS.some((question) => !keys.includes(question));
  return isOpen ? [...errors, { pointer: '/answers', detail: 'wrong-count' }] : errors;
}
