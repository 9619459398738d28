import { Component, effect, inject, input, untracked } from '@angular/core';
import { Router } from '@angular/router';

import { paged } from '../../../shell/http/paged';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { CheckboxGroup } from '../../../ui/checkbox-group/checkbox-group';
import { DataTable } from '../../../ui/data-list/data-table';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { PageHeader } from '../../../ui/page-header/page-header';
import { Pager } from '../../../ui/pager/pager';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { StatusBadge } from '../../../ui/status-badge/status-badge';
import { SopClient } from '../sop-client';

/** SOPs and which of them are past their yearly evaluation. */
@Component({
  selector: 'satu-sop-list-page',
  imports: [
    CheckboxGroup,
    DataTable,
    EmptyState,
    PageHeader,
    Pager,
    ProblemPanel,
    Skeleton,
    StatusBadge,
    ZonedPipe,
  ],
  template: `
    <div class="stack-l">
      <satu-page-header i18n-heading="@@sops.list.title" heading="SOP" />
      <satu-checkbox-group
        field="terlambat"
        i18n-label="@@sops.list.filter"
        label="Saringan"
        [options]="overdueOption"
        [value]="terlambat() ? ['overdue'] : []"
        (valueChange)="filter($event.length > 0)"
      />
      @switch (list.state()) {
        @case ('loading') {
          <satu-skeleton [rows]="6" />
        }
        @case ('problem') {
          <satu-problem-panel [problem]="list.problem()!" retryable (retry)="list.reload()" />
        }
        @case ('empty') {
          <satu-empty-state [kind]="terlambat() ? 'no-match' : 'none-yet'" />
        }
        @case ('full') {
          <table satuTable>
            <caption class="visually-hidden" i18n="@@sops.list.title">
              SOP
            </caption>
            <thead>
              <tr>
                <th scope="col" i18n="@@sops.list.name">Nama</th>
                <th scope="col" i18n="@@sops.list.number">Nomor</th>
                <th scope="col" i18n="@@sops.list.due">Evaluasi berikutnya</th>
              </tr>
            </thead>
            <tbody>
              @for (sop of list.items(); track sop.id) {
                <tr>
                  <th scope="row">
                    {{ sop.name }}
                    <p class="small soft">{{ sop.agencyName }}</p>
                  </th>
                  <td i18n-data-label="@@sops.list.number" data-label="Nomor">{{ sop.number }}</td>
                  <td i18n-data-label="@@sops.list.due" data-label="Evaluasi berikutnya">
                    {{ sop.evaluationDueOn | zoned }}
                    @if (sop.overdue) {
                      <satu-status-badge
                        tone="warn"
                        i18n-label="@@sops.list.overdue"
                        label="Terlambat dievaluasi"
                      />
                    }
                  </td>
                </tr>
              }
            </tbody>
          </table>
          <satu-pager
            [shown]="list.items().length"
            [total]="list.total()"
            [capped]="list.totalCapped()"
            [hasMore]="list.hasMore()"
            [loading]="list.loadingMore()"
            (more)="list.more()"
          />
        }
      }
    </div>
  `,
})
export class SopListPage {
  readonly terlambat = input<string>();

  private readonly client = inject(SopClient);
  private readonly router = inject(Router);
  protected readonly list = paged((cursor) =>
    this.client.list({ cursor, ...(this.terlambat() ? { overdue: true } : {}) }),
  );
  protected readonly overdueOption = [
    {
      value: 'overdue',
      label: $localize`:@@sops.list.onlyOverdue:Hanya yang terlambat dievaluasi`,
    },
  ];

  constructor() {
    effect(() => {
      this.terlambat();
      untracked(() => void this.list.reload());
    });
  }

  protected filter(overdue: boolean): void {
    void this.router.navigate([], {
      queryParams: { terlambat: overdue ? 'ya' : null },
      queryParamsHandling: 'merge',
    });
  }
}
