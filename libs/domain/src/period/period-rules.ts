import type { InnovationStage, InnovationStatus } from '../innovation/innovation-words.js';
import { DomainError, type FieldError } from '../problem/index.js';
import { type PeriodTimes, statusOfPeriod } from './period-status.js';

/** What meets the duty: endorsed ("terdaftar", the default) or only verified ("terpenuhi"). */
export const COUNTING_LEVELS = ['ENDORSED', 'VERIFIED'] as const;
export type CountingLevel = (typeof COUNTING_LEVELS)[number];

/** What a period asks of each obliged agency. */
export interface PeriodTerms {
  readonly requiredCount: number;
  readonly countingLevel: CountingLevel;
  readonly countingStages: readonly InnovationStage[];
}

export interface Period extends PeriodTimes, PeriodTerms {
  readonly id: string;
  readonly name: string;
}

export interface ChangeableTerms extends PeriodTerms, Pick<PeriodTimes, 'opensAt' | 'closesAt'> {
  /** Days to cure a lapse; left out where they stay. */
  readonly cureDays?: number;
}

const STATUSES_AT: Readonly<Record<CountingLevel, readonly InnovationStatus[]>> = {
  ENDORSED: ['ENDORSED', 'VERIFIED'],
  VERIFIED: ['VERIFIED'],
};

/** The statuses that count at this level, as clients read and write them. */
export function countingStatusesOf(level: CountingLevel): readonly InnovationStatus[] {
  return STATUSES_AT[level];
}

/** The level that these statuses mean; null when they mean none (verified alone never excludes). */
export function countingLevelOf(statuses: readonly string[]): CountingLevel | null {
  const given = new Set(statuses);
  const isAt = (level: CountingLevel): boolean =>
    given.size === STATUSES_AT[level].length && STATUSES_AT[level].every((one) => given.has(one));
  return COUNTING_LEVELS.find(isAt) ?? null;
}

/** Whether submissions and declarations for the period are taken at this instant. */
export function takesSubmissions(period: PeriodTimes, now: Date): boolean {
  return statusOfPeriod(period, now) === 'OPEN' && now < period.closesAt;
}

/** Refuses from `closesAt` on, and before the period has opened. */
export function assertTakesSubmissions(
  period: Pick<Period, 'id' | 'name'> & PeriodTimes,
  now: Date,
): void {
  if (takesSubmissions(period, now)) return;
  const code = statusOfPeriod(period, now) === 'PLANNED' ? 'period-not-open' : 'period-closed';
  throw new DomainError('unprocessable', code, {
    periodId: period.id,
    periodName: period.name,
    opensAt: period.opensAt.toISOString(),
    closesAt: period.closesAt.toISOString(),
  });
}

/** Whether the change asks the same or less of everybody: fewer, later, or more that counts. */
export function loosens(before: ChangeableTerms, after: ChangeableTerms): boolean {
  return tightenedFields(before, after).length === 0;
}

/** Refuses any change of a closed period, and tightening an open one. */
export function assertMayChange(
  before: ChangeableTerms & PeriodTimes,
  after: ChangeableTerms,
  now: Date,
): void {
  const status = statusOfPeriod(before, now);
  if (status === 'CLOSED') throw new DomainError('unprocessable', 'period-closed');
  const fields = tightenedFields(before, after);
  if (status === 'OPEN' && fields.length > 0) {
    throw new DomainError('conflict', 'only-loosening', { fields });
  }
}

/** Refuses a period that ends before it begins, asks nothing, or lets nothing count. */
export function assertPeriod(terms: ChangeableTerms): void {
  const errors: FieldError[] = [];
  if (terms.closesAt <= terms.opensAt) {
    errors.push({ pointer: '/closesAt', detail: 'before-start' });
  }
  if (!Number.isInteger(terms.requiredCount) || terms.requiredCount < 1) {
    errors.push({ pointer: '/requiredCount', detail: 'too-small', limit: 1 });
  }
  if (terms.countingStages.length === 0) {
    errors.push({ pointer: '/countingStages', detail: 'required' });
  }
  if (errors.length > 0) throw new DomainError('invalid', 'validation-failed', {}, errors);
}

function tightenedFields(before: ChangeableTerms, after: ChangeableTerms): readonly string[] {
  const tightened: readonly [field: string, isTighter: boolean][] = [
    ['requiredCount', after.requiredCount > before.requiredCount],
    ['countingStatuses', before.countingLevel === 'ENDORSED' && after.countingLevel === 'VERIFIED'],
    ['countingStages', before.countingStages.some((one) => !after.countingStages.includes(one))],
    ['opensOn', after.opensAt > before.opensAt],
    ['closesAt', after.closesAt < before.closesAt],
    ['cureDays', (after.cureDays ?? Infinity) < (before.cureDays ?? 0)],
  ];
  return tightened.flatMap(([field, isTighter]) => (isTighter ? [field] : []));
}
