import type { Labels } from '../language/index.js';
import { isOutstanding, type Obligation } from '../obligation/obligation-rules.js';
import { DomainError } from '../problem/index.js';
import type { Period } from './period-rules.js';
import { statusOfPeriod } from './period-status.js';

/** What closing writes for each agency, once and for good. */
export const VERDICT_OUTCOMES = ['MET', 'UNMET', 'EXEMPT', 'LAPSED', 'ENDED'] as const;
export type VerdictOutcome = (typeof VERDICT_OUTCOMES)[number];

export const VERDICT_OUTCOME_LABELS: Labels<VerdictOutcome> = {
  MET: { id: 'Terpenuhi', en: 'Met' },
  UNMET: { id: 'Belum terpenuhi', en: 'Not met' },
  EXEMPT: { id: 'Dikecualikan', en: 'Exempt' },
  LAPSED: { id: 'Gugur', en: 'Lapsed' },
  ENDED: { id: 'Berakhir karena perubahan SOTK', en: 'Ended by reorganisation' },
};

/** The obligations that block a closing without notes. */
export function findingsOf<T extends Obligation>(obligations: readonly T[]): readonly T[] {
  return obligations.filter(isOutstanding);
}

/**
 * Refuses closing a period that isn't open, and one with findings unless the office closes with
 * notes. Closing before the deadline is allowed: it is an act of its own (rule 5).
 */
export function assertMayClose(
  period: Period,
  findings: readonly Obligation[],
  withFindings: boolean,
  now: Date,
): void {
  const status = statusOfPeriod(period, now);
  const context = { periodId: period.id, periodName: period.name };
  if (status === 'CLOSED') throw new DomainError('unprocessable', 'period-closed', context);
  if (status === 'PLANNED') throw new DomainError('unprocessable', 'period-not-open', context);
  if (findings.length === 0 || withFindings) return;
  throw new DomainError('unprocessable', 'period-has-findings', {
    ...context,
    agencies: findings.map(({ agencyId, agencyName, required, counted, lapseOpen }) => ({
      agencyId,
      agencyName,
      required,
      counted,
      lapsed: lapseOpen,
    })),
  });
}

/** The verdict that closing writes for one obligation. */
export function verdictOf(obligation: Obligation): VerdictOutcome {
  if (obligation.endedOn !== null) return 'ENDED';
  if (obligation.exempt) return 'EXEMPT';
  if (obligation.lapseOpen) return 'LAPSED';
  return obligation.counted >= obligation.required ? 'MET' : 'UNMET';
}
