import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { RegionTotalsView } from '@satu/contract/views';

import { Button } from '../../../ui/button/button';

/** The regions beneath in one sentence, and the way to each of them. */
@Component({
  selector: 'satu-totals-card',
  imports: [Button, RouterLink],
  template: `
    <section class="card" aria-labelledby="totals-title">
      <h2 id="totals-title" i18n="@@home.totals.sentence">
        {{ view().totals.registered }} dari {{ view().totals.obliged }} perangkat daerah di
        {{ view().items.length }} daerah sudah mendaftarkan inovasi {{ view().year }},
        {{ view().totals.verified }} terverifikasi.
      </h2>
      <div>
        <a satuButton routerLink="/kepatuhan" i18n="@@home.totals.more">Lihat tiap daerah</a>
      </div>
    </section>
  `,
})
export class TotalsCard {
  readonly view = input.required<RegionTotalsView>();
}
