import { Component, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { PERIOD_STATUS_LABELS, type PeriodStatus } from '@satu/domain/period';

import { withOutcome } from '../../../shell/announce/arrival';
import { acting } from '../../../shell/http/acting';
import { paged } from '../../../shell/http/paged';
import { keepPlace } from '../../../shell/navigation/keep-place';
import { LabelPipe } from '../../../shell/language/label.pipe';
import { Session } from '../../../shell/session/session';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Button } from '../../../ui/button/button';
import { Dialog } from '../../../ui/dialog/dialog';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { PageHeader } from '../../../ui/page-header/page-header';
import { Pager } from '../../../ui/pager/pager';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { StatusBadge, type Tone } from '../../../ui/status-badge/status-badge';
import { type NewPeriod, PeriodClient } from '../period-client';
import { PeriodForm } from '../period-form/period-form';

export const PERIOD_TONES: Readonly<Record<PeriodStatus, Tone>> = {
  PLANNED: 'still',
  OPEN: 'good',
  CLOSED: 'info',
};

/** All periods of the region, and setting up the next. */
@Component({
  selector: 'satu-period-list-page',
  imports: [
    Button,
    Dialog,
    EmptyState,
    LabelPipe,
    PageHeader,
    Pager,
    PeriodForm,
    ProblemPanel,
    RouterLink,
    Skeleton,
    StatusBadge,
    ZonedPipe,
  ],
  templateUrl: './period-list-page.html',
})
export class PeriodListPage {
  private readonly client = inject(PeriodClient);
  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly list = paged((cursor) => this.client.list(cursor), keepPlace());
  protected readonly statusLabels = PERIOD_STATUS_LABELS;
  protected readonly tones = PERIOD_TONES;
  protected readonly creating = signal(false);
  protected readonly acts = acting();

  constructor() {
    void this.list.reload();
  }

  protected start(): void {
    this.acts.forget();
    this.creating.set(true);
  }

  protected async create(terms: NewPeriod): Promise<void> {
    const made = await this.acts.run(() => this.client.create(terms));
    if (made) await this.router.navigate(['/periode', made.body.id], withOutcome('created'));
  }
}
