import { Component, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';

import { loaded } from '../../../shell/http/loaded';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { titledBy } from '../../../shell/title/subject-title';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { ResultTable } from '../../../ui/result-table/result-table';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { CatalogueClient } from '../catalogue-client';

/** The published list of one edition, for everybody at once. */
@Component({
  selector: 'satu-public-results-page',
  imports: [PageHeader, ProblemPanel, ResultTable, RouterLink, Skeleton, ZonedPipe],
  template: `
    @switch (results.state()) {
      @case ('loading') {
        <satu-skeleton [rows]="8" />
      }
      @case ('problem') {
        <satu-problem-panel
          [problem]="results.problem()!"
          list="/katalog/lomba"
          retryable
          (retry)="results.reload()"
        />
      }
      @case ('full') {
        @let view = results.value()!;
        <div class="stack-l">
          <p class="no-print">
            <a routerLink="/katalog/lomba" i18n="@@catalogue.results.back">Semua hasil lomba</a>
          </p>
          <satu-page-header [heading]="view.editionName">
            <p class="soft" i18n="@@catalogue.results.published">
              Diumumkan {{ view.publishedAt | zoned: 'dateTime' }}
            </p>
          </satu-page-header>
          <satu-result-table [rows]="view.items" />
          <details class="card">
            <summary i18n="@@catalogue.results.how">Bagaimana nilai dihitung?</summary>
            <p i18n="@@catalogue.results.method">
              Nilai sebuah usulan adalah rata-rata lembar nilai yang terkirim. Tiap lembar: jumlah
              bobot kali tingkat, dibagi jumlah bobot, diskalakan ke 0–100, dibulatkan dua angka di
              belakang koma. Nilai yang sama diurutkan menurut rata-rata kriteria berbobot terbesar;
              bila tetap sama, peringkatnya setara.
            </p>
          </details>
        </div>
      }
    }
  `,
})
export class PublicResultsPage {
  readonly editionId = input.required<string>();
  private readonly client = inject(CatalogueClient);
  protected readonly results = loaded(() => this.client.results(this.editionId()));

  constructor() {
    titledBy(() => this.results.value()?.editionName);
    effect(() => {
      this.editionId();
      untracked(() => void this.results.reload());
    });
  }
}
