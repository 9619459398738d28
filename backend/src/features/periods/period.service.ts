import { Injectable } from '@nestjs/common';
import type { Page, PeriodSummary, PeriodView } from '@satu/contract/views';
import { type Permission, regionsWhere, type Viewer } from '@satu/domain/access';
import { assertTakesSubmissions, type Period } from '@satu/domain/period';
import { DomainError } from '@satu/domain/problem';
import { Database } from '../../platform/database/database.js';
import type { Reader, Tx } from '../../platform/database/transaction.js';
import { ExemptionRepository } from './exemption.repository.js';
import type { ListPeriodsQuery } from './list-periods.query.js';
import { presentPeriod, presentPeriodSummary } from './period.presenter.js';
import { PeriodRepository } from './period.repository.js';
import type { PeriodRow } from './period.row.js';
import { VerdictRepository } from './verdict.repository.js';

export type { PeriodRow } from './period.row.js';

/** Reading periods, and which of them a submission lands in. */
@Injectable()
export class PeriodService {
  constructor(
    private readonly database: Database,
    private readonly periods: PeriodRepository,
    private readonly exemptions: ExemptionRepository,
    private readonly verdicts: VerdictRepository,
  ) {}

  /** The periods of the viewer's regions. */
  async list(viewer: Viewer, query: ListPeriodsQuery): Promise<Page<PeriodSummary>> {
    return this.periods.list(viewer, query);
  }

  /** One period with its exemptions and verdicts. */
  async read(viewer: Viewer, id: string): Promise<PeriodView> {
    return this.view(this.database, await this.visible(viewer, id));
  }

  /** The period's row, or `not-found` for this viewer. */
  async visible(viewer: Viewer, id: string, reader: Reader = this.database): Promise<PeriodRow> {
    const period = await this.periods.find(viewer, id, reader);
    if (!period) throw new DomainError('not-found', 'not-found');
    return period;
  }

  /** The period a page of figures is about: the one named, else that of `shownIn`. */
  async shown(viewer: Viewer, id?: string): Promise<PeriodRow> {
    if (id !== undefined) return this.visible(viewer, id);
    const period = await this.periods.shownIn(this.database, regionsWhere(viewer, 'period:read'));
    if (!period) throw new DomainError('not-found', 'not-found');
    return period;
  }

  /** A period as lists show it. */
  summary(period: PeriodRow, now: Date): PeriodSummary {
    return presentPeriodSummary(period, now);
  }

  /** The period's row held alone: whoever counts for it waits for us, or we for them. */
  async lockAlone(tx: Tx, viewer: Viewer, permission: Permission, id: string): Promise<PeriodRow> {
    const period = await this.periods.lockAlone(tx, viewer, permission, id);
    if (!period) throw new DomainError('not-found', 'not-found');
    return period;
  }

  /** A row as it leaves, read within the transaction that changed it. */
  async view(reader: Reader, period: PeriodRow): Promise<PeriodView> {
    const exemptions = await this.exemptions.listOf(reader, period.id);
    const verdicts = period.closedAt ? await this.verdicts.listOf(reader, period.id) : [];
    return presentPeriod(period, { exemptions, verdicts }, reader.now);
  }

  /** The period that opened last in the region, for what a page shows; null: none ever did. */
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
