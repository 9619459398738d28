import { Component, computed, effect, inject, input, untracked } from '@angular/core';

import { Session } from '../../../shell/session/session';
import { Clock } from '../../../shell/time/clock';
import { DataTable } from '../../../ui/data-list/data-table';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { TotalsStore } from './totals-store';

/** The province's page: totals of each region, no agency and no draft. */
@Component({
  selector: 'satu-totals-page',
  imports: [DataTable, EmptyState, PageHeader, ProblemPanel, Skeleton],
  providers: [TotalsStore],
  templateUrl: './totals-page.html',
})
export class TotalsPage {
  readonly tahun = input<string>();

  private readonly session = inject(Session);
  private readonly clock = inject(Clock);
  protected readonly store = inject(TotalsStore);
  private readonly regionId = computed(
    () => this.session.grants().find(({ role }) => role === 'OVERSEER')?.regionId ?? '',
  );

  constructor() {
    effect(() => {
      const year =
        Number(this.tahun()) || untracked(() => new Date(this.clock.now()).getFullYear());
      const regionId = this.regionId();
      untracked(() => void this.store.show(year, regionId));
    });
  }
}
