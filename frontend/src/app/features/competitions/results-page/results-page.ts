import { Component, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';

import { loaded } from '../../../shell/http/loaded';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { Notice } from '../../../ui/notice/notice';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { ResultTable } from '../../../ui/result-table/result-table';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { CompetitionClient } from '../competition-client';

/** The list of results; before publication the secretariat alone can open it. */
@Component({
  selector: 'satu-results-page',
  imports: [
    EmptyState,
    Notice,
    PageHeader,
    ProblemPanel,
    ResultTable,
    RouterLink,
    Skeleton,
    ZonedPipe,
  ],
  template: `
    @switch (results.state()) {
      @case ('loading') {
        <satu-skeleton [rows]="8" />
      }
      @case ('problem') {
        <satu-problem-panel
          [problem]="results.problem()!"
          list="/kompetisi"
          retryable
          (retry)="results.reload()"
        />
      }
      @case ('full') {
        @let view = results.value()!;
        <div class="stack-l">
          <div>
            <p class="no-print">
              <a [routerLink]="['/kompetisi', id()]" i18n="@@competitions.results.back">Kembali</a>
            </p>
            <satu-page-header
              [caption]="view.editionName"
              i18n-heading="@@competitions.results.title"
              heading="Hasil penilaian"
            >
              @if (view.publishedAt) {
                <p class="soft" i18n="@@competitions.results.published">
                  Diumumkan {{ view.publishedAt | zoned: 'dateTime' }}
                </p>
              }
            </satu-page-header>
          </div>
          @if (!view.publishedAt) {
            <satu-notice tone="warn"
              ><p i18n="@@competitions.results.interim">
                Hasil sementara, tersegel: hanya panitia yang melihatnya.
              </p></satu-notice
            >
          }
          @if (view.items.length === 0) {
            <satu-empty-state kind="none-yet" />
          } @else {
            <satu-result-table [rows]="view.items" />
          }
        </div>
      }
    }
  `,
})
export class ResultsPage {
  readonly id = input.required<string>();
  private readonly client = inject(CompetitionClient);
  protected readonly results = loaded(() => this.client.results(this.id()));

  constructor() {
    effect(() => {
      this.id();
      untracked(() => void this.results.reload());
    });
  }
}
