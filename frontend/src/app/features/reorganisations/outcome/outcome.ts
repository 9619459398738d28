import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Button } from '../../../ui/button/button';
import { ConfirmationPanel } from '../../../ui/confirmation-panel/confirmation-panel';

/** One innovation that went over; without an id its text is its agency's alone. */
export interface Moved {
  readonly id: string | null;
  readonly name: string;
  readonly to: string;
}

/** It is done: what went over, and to whom. */
@Component({
  selector: 'satu-outcome',
  imports: [Button, ConfirmationPanel, RouterLink],
  template: `
    <satu-confirmation-panel
      i18n-heading="@@reorganisations.done.heading"
      heading="Perubahan SOTK sudah berlaku"
    >
      <h2 i18n="@@reorganisations.done.moved">Inovasi yang beralih ({{ moved().length }})</h2>
      <ul>
        @for (one of moved(); track $index) {
          <li>
            @if (one.id) {
              <a [routerLink]="['/inovasi', one.id]">{{ one.name }}</a>
            } @else {
              {{ one.name }}
            }
            <span class="soft"> → {{ one.to }}</span>
          </li>
        } @empty {
          <li class="soft" i18n="@@reorganisations.done.none">Tidak ada inovasi yang beralih.</li>
        }
      </ul>
      <p i18n="@@reorganisations.done.next">
        Jabatan di perangkat daerah asal sudah berakhir. Beri peran baru kepada orang-orangnya.
      </p>
      <div class="row no-print">
        <a satuButton routerLink="/orang" i18n="@@reorganisations.done.people"
          >Atur orang dan peran</a
        >
        <a
          satuButton
          variant="secondary"
          routerLink="/perangkat-daerah"
          i18n="@@reorganisations.done.agencies"
          >Lihat perangkat daerah</a
        >
      </div>
    </satu-confirmation-panel>
  `,
})
export class Outcome {
  readonly moved = input.required<readonly Moved[]>();
}
