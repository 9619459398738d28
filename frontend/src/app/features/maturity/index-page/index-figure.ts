import { Component, computed, input } from '@angular/core';
import type { RegionIndexFigure, RegionIndexView } from '@satu/contract/views';

import { StatusBadge } from '../../../ui/status-badge/status-badge';
import { BilingualPipe } from '../bilingual';
import { FigurePipe } from '../figure.pipe';
import { BAND_TONES } from '../maturity-words';

/** One view of the index: the number, its band, and the arithmetic behind it. */
@Component({
  selector: 'satu-index-figure',
  imports: [BilingualPipe, FigurePipe, StatusBadge],
  template: `
    @let one = figure();
    <section class="card" [attr.aria-label]="heading()">
      <h2>{{ heading() }}</h2>
      <p class="row">
        <strong class="big number">{{ one.index | figure }}</strong>
        <satu-status-badge [tone]="tones[one.band]" [label]="band()!.label | bilingual" />
      </p>
      <details>
        <summary i18n="@@maturity.index.why">Kenapa begitu?</summary>
        <dl>
          <div>
            <dt i18n="@@maturity.index.rowPoints">Nilai pemda (baris daerah)</dt>
            <dd>{{ one.regionPoints | figure }}</dd>
          </div>
          <div>
            <dt i18n="@@maturity.index.average">
              Rata-rata inovasi: {{ one.innovationPoints | figure }} ÷ {{ one.divisor }}
            </dt>
            <dd>{{ one.average | figure }}</dd>
          </div>
          <div>
            <dt>
              @if (one.countCounts) {
                <ng-container i18n="@@maturity.index.count"
                  >Jumlah inovasi: {{ one.innovations }} ×
                  {{ edition().formula.countPoints | figure }} (paling banyak
                  {{ edition().formula.countCap }})</ng-container
                >
              } @else {
                <ng-container i18n="@@maturity.index.noCount"
                  >Jumlah inovasi belum dihitung: {{ one.basicServices }} dari
                  {{ edition().formula.basicServiceAffairsRequired }} urusan pelayanan dasar yang
                  disyaratkan</ng-container
                >
              }
            </dt>
            <dd>{{ one.countPoints | figure }}</dd>
          </div>
          <div class="sum">
            <dt i18n="@@maturity.index.sum">
              Jumlah ÷ {{ edition().most.total | figure }} × 100, dibulatkan dua angka
            </dt>
            <dd>{{ one.points | figure }} → {{ one.index | figure }}</dd>
          </div>
        </dl>
        @if (one.divisor > one.innovations) {
          <p class="soft small" i18n="@@maturity.index.floor">
            Ada {{ one.innovations }} inovasi yang diukur, tetapi pembaginya paling kecil
            {{ edition().formula.minDivisor }}: sampai di situ tiap inovasi baru hanya menambah.
          </p>
        }
      </details>
    </section>
  `,
  styleUrl: './index-figure.css',
})
export class IndexFigure {
  readonly heading = input.required<string>();
  readonly figure = input.required<RegionIndexFigure>();
  readonly edition = input.required<Pick<RegionIndexView, 'formula' | 'bands' | 'most'>>();

  protected readonly tones = BAND_TONES;
  protected readonly band = computed(() =>
    this.edition().bands.find(({ key }) => key === this.figure().band),
  );
}
