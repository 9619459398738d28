import type { Stage } from '../innovation/innovation-words.js';
import { DomainError, type FieldError } from '../problem/index.js';
import { type PeriodTimes, statusOfPeriod } from './period-status.js';

/** Which standings can meet the duty: endorsed is "terdaftar", verified is "terpenuhi". */
export const COUNTING_STATUSES = ['ENDORSED', 'VERIFIED'] as const;
export type CountingStatus = (typeof COUNTING_STATUSES)[number];

/** What a period asks of each obliged agency. */
export interface PeriodTerms {
  readonly requiredCount: number;
  readonly countingStatuses: readonly CountingStatus[];
  readonly countingStages: readonly Stage[];
}

export interface Period extends PeriodTimes, PeriodTerms {
  readonly id: string;
  readonly name: string;
}

/** Whether submissions and declarations for the period are taken at this instant. */
export function takesSubmissions(period: PeriodTimes, now: Date): boolean {
  return statusOfPeriod(period, now) === 'OPEN' && now < period.closesAt;
}

/** Refuses from `closesAt` on, and before the period has opened. */
export function assertTakesSubmissions(period: Pick<Period, 'id' | 'name'> & PeriodTimes, now: Date): void {
  if (takesSubmissions(period, now)) return;
  const code = statusOfPeriod(period, now) === 'PLANNED' ? 'period-not-open' : 'period-closed';
  throw new DomainError('unprocessable', code, {
    periodId: period.id,
    periodName: period.name,
    opensAt: period.opensAt.toISOString(),
    closesAt: period.closesAt.toISOString(),
  });
}

type Changeable = PeriodTerms & Pick<PeriodTimes, 'opensAt' | 'closesAt'>;

/** Whether the change asks the same or less of everybody: fewer, later, or more that counts. */
export function loosens(before: Changeable, after: Changeable): boolean {
  return tightenedFields(before, after).length === 0;
}

/** Refuses any change of a closed period, and tightening an open one. */
export function assertMayChange(before: Changeable & PeriodTimes, after: Changeable, now: Date): void {
  const status = statusOfPeriod(before, now);
  if (status === 'CLOSED') throw new DomainError('unprocessable', 'period-closed');
  const fields = tightenedFields(before, after);
  if (status === 'OPEN' && fields.length > 0) {
    throw new DomainError('conflict', 'only-loosening', { fields });
  }
}

/** Refuses a period that ends before it begins, asks nothing sensible, or lets nothing count. */
export function assertPeriod(period: Changeable): void {
  const errors: FieldError[] = [];
  if (period.closesAt <= period.opensAt) errors.push({ pointer: '/closesAt', detail: 'before-start' });
  if (!Number.isInteger(period.requiredCount) || period.requiredCount < 1) {
    errors.push({ pointer: '/requiredCount', detail: 'too-small', limit: 1 });
  }
  for (const field of ['countingStatuses', 'countingStages'] as const) {
    if (period[field].length === 0) errors.push({ pointer: `/${field}`, detail: 'required' });
  }
  if (errors.length > 0) throw new DomainError('invalid', 'validation-failed', {}, errors);
}

function tightenedFields(before: Changeable, after: Changeable): string[] {
  const fields: string[] = [];
  if (after.requiredCount > before.requiredCount) fields.push('requiredCount');
  if (!isSuperset(after.countingStatuses, before.countingStatuses)) fields.push('countingStatuses');
  if (!isSuperset(after.countingStages, before.countingStages)) fields.push('countingStages');
  if (after.opensAt > before.opensAt) fields.push('opensOn');
  if (after.closesAt < before.closesAt) fields.push('closesAt');
  return fields;
}

function isSuperset<T>(larger: readonly T[], smaller: readonly T[]): boolean {
  return smaller.every((value) => larger.includes(value));
}
