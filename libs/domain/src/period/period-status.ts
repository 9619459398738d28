import type { Labels } from '../language/index.js';

export const PERIOD_STATUSES = ['PLANNED', 'OPEN', 'CLOSED'] as const;
export type PeriodStatus = (typeof PERIOD_STATUSES)[number];

export const PERIOD_STATUS_LABELS: Labels<PeriodStatus> = {
  PLANNED: { id: 'Belum dibuka', en: 'Planned' },
  OPEN: { id: 'Berjalan', en: 'Open' },
  CLOSED: { id: 'Ditutup', en: 'Closed' },
};

export interface PeriodTimes {
  /** The first instant of the opening day in the region's zone. */
  readonly opensAt: Date;
  /** From here on nothing is submitted or declared; the act of closing comes later. */
  readonly closesAt: Date;
  /** When the office closed it; null while it is open. */
  readonly closedAt: Date | null;
}

/** A period stays open past its deadline until somebody closes it (rule 5). */
export function statusOfPeriod(period: PeriodTimes, now: Date): PeriodStatus {
  if (period.closedAt !== null) return 'CLOSED';
  return now < period.opensAt ? 'PLANNED' : 'OPEN';
}
