import { Injectable } from '@nestjs/common';
import { assertTakesSubmissions, type Period } from '@satu/domain/period';
import { DomainError } from '@satu/domain/problem';
import type { Reader, Tx } from '../../platform/database/transaction.js';
import { PeriodRepository } from './period.repository.js';

/** Periods, towards the features that submit and declare for them. */
@Injectable()
export class PeriodService {
  constructor(private readonly periods: PeriodRepository) {}

  /** The period that runs in the region right now, for what a page shows; null: none does. */
  async periodToday(reader: Reader, regionId: string): Promise<Period | null> {
    return this.periods.current(reader, regionId);
  }

  /**
   * The period a submission or declaration lands in, with a shared lock: closing and changing its
   * terms wait for us, or we for them. Refused with `period-closed` from its deadline on.
   */
  async periodForSubmission(tx: Tx, regionId: string, periodId?: string): Promise<Period> {
    const period = periodId
      ? await this.periods.lockNamed(tx, regionId, periodId)
      : await this.periods.lockCurrent(tx, regionId);
    if (!period) throw missing(periodId);
    assertTakesSubmissions(period, tx.now);
    return period;
  }
}

function missing(periodId: string | undefined): DomainError {
  if (periodId === undefined) return new DomainError('unprocessable', 'period-not-open');
  return new DomainError('invalid', 'validation-failed', {}, [
    { pointer: '/periodId', detail: 'unknown' },
  ]);
}
