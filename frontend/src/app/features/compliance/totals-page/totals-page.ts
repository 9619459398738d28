import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router } from '@angular/router';

import { Session } from '../../../shell/session/session';
import { Clock } from '../../../shell/time/clock';
import { Button } from '../../../ui/button/button';
import { DataTable } from '../../../ui/data-list/data-table';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { SelectField } from '../../../ui/select-field/select-field';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { TotalsStore } from './totals-store';

/** How many years back one can look, this one included. */
const YEARS = 6;

/** The province's page: totals of each region, no agency and no draft. */
@Component({
  selector: 'satu-totals-page',
  imports: [Button, DataTable, EmptyState, PageHeader, ProblemPanel, SelectField, Skeleton],
  providers: [TotalsStore],
  templateUrl: './totals-page.html',
})
export class TotalsPage {
  readonly tahun = input<string>();

  private readonly session = inject(Session);
  private readonly clock = inject(Clock);
  private readonly router = inject(Router);
  protected readonly store = inject(TotalsStore);
  private readonly regionId = computed(
    () => this.session.grants().find(({ role }) => role === 'OVERSEER')?.regionId ?? '',
  );
  private readonly thisYear = computed(() => new Date(this.clock.now()).getFullYear());
  private readonly year = computed(() => Number(this.tahun()) || this.thisYear());
  protected readonly years = computed(() => {
    const newest = this.thisYear();
    const years = Array.from({ length: YEARS }, (_, back) => newest - back);
    const all = years.includes(this.year()) ? years : [this.year(), ...years];
    return all.map((year) => ({ value: `${year}`, label: `${year}` }));
  });

  constructor() {
    effect(() => {
      const [year, regionId] = [this.year(), this.regionId()];
      untracked(() => void this.store.show(year, regionId));
    });
  }

  protected choose(year: string): void {
    void this.router.navigate([], { queryParams: { tahun: year } });
  }

  protected print(): void {
    window.print();
  }
}
