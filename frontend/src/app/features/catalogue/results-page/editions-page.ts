import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';

import { loaded } from '../../../shell/http/loaded';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { CatalogueClient } from '../catalogue-client';

/** Every edition whose results are published. */
@Component({
  selector: 'satu-editions-page',
  imports: [EmptyState, PageHeader, ProblemPanel, RouterLink, Skeleton, ZonedPipe],
  template: `
    <div class="stack-l">
      <satu-page-header i18n-heading="@@catalogue.results.title" heading="Hasil lomba" />
      @switch (editions.state()) {
        @case ('loading') {
          <satu-skeleton [rows]="4" />
        }
        @case ('problem') {
          <satu-problem-panel
            [problem]="editions.problem()!"
            retryable
            (retry)="editions.reload()"
          />
        }
        @case ('full') {
          <ul role="list" class="stack">
            @for (one of editions.value()!.items; track one.editionId) {
              <li class="card">
                <h2>
                  <a [routerLink]="['/katalog/lomba', one.editionId]">{{ one.editionName }}</a>
                </h2>
                <p class="soft">{{ one.regionName }} · {{ one.publishedAt | zoned }}</p>
              </li>
            } @empty {
              <li>
                <satu-empty-state
                  kind="none-yet"
                  i18n-heading="@@catalogue.editions.none"
                  heading="Belum ada hasil lomba yang diumumkan"
                  i18n-text="@@catalogue.editions.noneText"
                  text="Begitu panitia mengumumkan hasil sebuah lomba, peringkatnya dapat dibaca siapa pun di sini."
                />
              </li>
            }
          </ul>
        }
      }
    </div>
  `,
})
export class EditionsPage {
  private readonly client = inject(CatalogueClient);
  protected readonly editions = loaded(() => this.client.editions());

  constructor() {
    void this.editions.reload();
  }
}
