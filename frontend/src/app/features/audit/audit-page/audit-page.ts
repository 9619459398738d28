import { Component, effect, inject, input, untracked } from '@angular/core';
import { Router } from '@angular/router';

import { paged } from '../../../shell/http/paged';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { DataTable } from '../../../ui/data-list/data-table';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { PageHeader } from '../../../ui/page-header/page-header';
import { Pager } from '../../../ui/pager/pager';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { SearchBox } from '../../../ui/search-box/search-box';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { AuditClient } from '../audit-client';

/** The log of writes, for the inspectorate; `subjek` narrows it to one record. */
@Component({
  selector: 'satu-audit-page',
  imports: [DataTable, EmptyState, PageHeader, Pager, ProblemPanel, SearchBox, Skeleton, ZonedPipe],
  template: `
    <div class="stack-l">
      <satu-page-header i18n-heading="@@audit.title" heading="Jejak" />
      <satu-search-box
        i18n-label="@@audit.subject"
        label="Berkas (misalnya innovation:nomor)"
        [value]="subjek() ?? ''"
        (searched)="search($event)"
      />
      @switch (list.state()) {
        @case ('loading') {
          <satu-skeleton [rows]="8" />
        }
        @case ('problem') {
          <satu-problem-panel [problem]="list.problem()!" retryable (retry)="list.reload()" />
        }
        @case ('empty') {
          <satu-empty-state [kind]="subjek() ? 'no-match' : 'none-yet'" />
        }
        @case ('full') {
          <table satuTable>
            <caption class="visually-hidden" i18n="@@audit.title">
              Jejak
            </caption>
            <thead>
              <tr>
                <th scope="col" i18n="@@audit.at">Waktu</th>
                <th scope="col" i18n="@@audit.actor">Oleh</th>
                <th scope="col" i18n="@@audit.act">Perbuatan</th>
                <th scope="col" i18n="@@audit.record">Berkas</th>
              </tr>
            </thead>
            <tbody>
              @for (line of list.items(); track line.id) {
                <tr>
                  <td i18n-data-label="@@audit.at" data-label="Waktu">
                    {{ line.at | zoned: 'dateTime' }}
                  </td>
                  <td i18n-data-label="@@audit.actor" data-label="Oleh">
                    {{ line.actorName ?? '–' }}
                  </td>
                  <td i18n-data-label="@@audit.act" data-label="Perbuatan">{{ line.act }}</td>
                  <td i18n-data-label="@@audit.record" data-label="Berkas">{{ line.subject }}</td>
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
export class AuditTrailPage {
  readonly subjek = input<string>();

  private readonly client = inject(AuditClient);
  private readonly router = inject(Router);
  protected readonly list = paged((cursor) => this.client.list(this.subjek() ?? '', cursor));

  constructor() {
    effect(() => {
      this.subjek();
      untracked(() => void this.list.reload());
    });
  }

  protected search(subjek: string): void {
    void this.router.navigate([], {
      queryParams: { subjek: subjek || null },
      queryParamsHandling: 'merge',
    });
  }
}
