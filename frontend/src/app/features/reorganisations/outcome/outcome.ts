import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ROLE_LABELS } from '@satu/domain/access';

import { LabelPipe } from '../../../shell/language/label.pipe';
import { Button } from '../../../ui/button/button';
import { ConfirmationPanel } from '../../../ui/confirmation-panel/confirmation-panel';
import type { Post } from '../posts';

/** One innovation that went over; without an id its text is its agency's alone. */
export interface Moved {
  readonly id: string | null;
  readonly name: string;
  readonly to: string;
}

/** It is done: what went over, and to whom. */
@Component({
  selector: 'satu-outcome',
  imports: [Button, ConfirmationPanel, LabelPipe, RouterLink],
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
      @if (carried()) {
        @if (posts().length > 0) {
          <p i18n="@@reorganisations.done.carried">
            Semua peran di perangkat daerah asal berlanjut di penerusnya.
          </p>
        }
      } @else if (posts().length > 0) {
        <h2 i18n="@@reorganisations.done.lost">Kehilangan peran</h2>
        <p i18n="@@reorganisations.done.next">
          Buka tiap orang untuk memberi peran di perangkat daerah penerus.
          <a routerLink="/orang" [queryParams]="{ sotk: id() }">Daftar ini</a> dapat dibuka lagi
          nanti.
        </p>
        <ul>
          @for (post of posts(); track $index) {
            <li>
              <a [routerLink]="['/orang', post.personId]">{{ post.name }}</a>
              <span class="soft">
                – {{ post.role | label: roleLabels }}, {{ post.agencyName }}</span
              >
            </li>
          }
        </ul>
      }
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
  /** Roles that were held in the agencies that ended. */
  readonly posts = input.required<readonly Post[]>();
  /** Whether they go on under the new name. */
  readonly carried = input.required<boolean>();
  readonly id = input.required<string>();

  protected readonly roleLabels = ROLE_LABELS;
}
