import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';

import { paged } from '../../../shell/http/paged';
import { LabelPipe } from '../../../shell/language/label.pipe';
import { keepPlace } from '../../../shell/navigation/keep-place';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { PageHeader } from '../../../ui/page-header/page-header';
import { Pager } from '../../../ui/pager/pager';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { BilingualPipe } from '../bilingual';
import { MaturityClient } from '../maturity-client';
import { REVIEW_LABELS } from '../maturity-words';

/** The one list of claims that an agency looks at again after the edition changed. */
@Component({
  selector: 'satu-reviews-page',
  imports: [
    BilingualPipe,
    EmptyState,
    LabelPipe,
    PageHeader,
    Pager,
    ProblemPanel,
    RouterLink,
    Skeleton,
  ],
  template: `
    <div class="stack-l">
      <satu-page-header
        i18n-heading="@@maturity.reviews.title"
        heading="Klaim yang perlu dilihat lagi"
        i18n-lead="@@maturity.reviews.lead"
        lead="Edisi indeks berganti. Bukti dan klaim tetap ada; nyatakan lagi yang masih benar, ubah yang tidak."
      />
      @switch (list.state()) {
        @case ('loading') {
          <satu-skeleton [rows]="6" />
        }
        @case ('problem') {
          <satu-problem-panel [problem]="list.problem()!" retryable (retry)="list.reload()" />
        }
        @case ('empty') {
          <satu-empty-state
            kind="none-yet"
            i18n-heading="@@maturity.reviews.none"
            heading="Tidak ada yang perlu dilihat lagi"
            i18n-text="@@maturity.reviews.noneText"
            text="Bila admin daerah mengganti edisi indeks, klaim yang bunyi, bobot, atau dasarnya berubah muncul di sini."
          />
        }
        @case ('full') {
          <ul role="list" class="stack">
            @for (item of list.items(); track item.id) {
              <li class="card">
                <h2>
                  <a [routerLink]="['/inovasi', item.id, 'kematangan']">{{ item.name }}</a>
                </h2>
                <p class="soft">{{ item.agencyName }}</p>
                <ul>
                  @for (claim of item.claims; track claim.indicatorKey) {
                    <li>
                      <a
                        [routerLink]="['/inovasi', item.id, 'kematangan']"
                        [fragment]="claim.indicatorKey"
                        >{{ claim.indicatorName | bilingual }}</a>:
                      @for (reason of claim.reasons; track reason; let last = $last) {
                        {{ reason | label: reasons }}{{ last ? '' : ',' }}
                      }
                    </li>
                  }
                </ul>
              </li>
            }
          </ul>
          <satu-pager
            [shown]="list.items().length"
            [total]="list.total()"
            [capped]="list.totalCapped()"
            [hasMore]="list.hasMore()"
            [loading]="list.loadingMore()"
            [problem]="list.problem()"
            (more)="list.more()"
          />
        }
      }
    </div>
  `,
})
export class ReviewsPage {
  private readonly client = inject(MaturityClient);
  protected readonly reasons = REVIEW_LABELS;
  protected readonly list = paged((cursor) => this.client.reviews({ cursor }), keepPlace());

  constructor() {
    void this.list.reload();
  }
}
