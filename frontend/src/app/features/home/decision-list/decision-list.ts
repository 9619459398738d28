import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';

import type { Decision } from '../decisions';

/** What waits for this person's decision; nothing is said as such. */
@Component({
  selector: 'satu-decision-list',
  imports: [RouterLink],
  template: `
    <section class="card" aria-labelledby="decisions-title">
      <h2 id="decisions-title" i18n="@@home.decisions.heading">Menunggu keputusan Anda</h2>
      @if (items().length > 0) {
        <ul>
          @for (item of items(); track item.key) {
            <li>
              <a [routerLink]="item.link">{{ item.text }}</a>
            </li>
          }
        </ul>
      } @else {
        <p i18n="@@home.decisions.none">Tidak ada yang menunggu keputusan Anda sekarang.</p>
      }
    </section>
  `,
  styles: `
    ul {
      display: grid;
      gap: var(--gap-xs);
    }
  `,
})
export class DecisionList {
  readonly items = input.required<readonly Decision[]>();
}
