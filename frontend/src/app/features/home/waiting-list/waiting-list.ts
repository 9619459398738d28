import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Notice } from '../../../ui/notice/notice';
import type { Waiting } from '../waiting';

/** Piles of innovations that wait for this person, each leading to its list. */
@Component({
  selector: 'satu-waiting-list',
  imports: [Notice, RouterLink],
  template: `
    <section class="stack" aria-labelledby="waiting-title">
      <h2 id="waiting-title" i18n="@@home.waiting.heading">Inovasi</h2>
      <ul role="list" class="grid">
        @for (item of items(); track item.key) {
          <li [attr.data-tone]="item.tone">
            <a [routerLink]="item.link" [queryParams]="item.query">
              <strong class="number">{{ item.count }}</strong>
              <span>{{ item.label }}</span>
            </a>
          </li>
        }
      </ul>
      @if (items().length === 0) {
        <satu-notice tone="good">
          <p i18n="@@home.waiting.none">Tidak ada inovasi yang menunggu Anda sekarang.</p>
        </satu-notice>
      }
    </section>
  `,
  styleUrl: './waiting-list.css',
})
export class WaitingList {
  readonly items = input.required<readonly Waiting[]>();
}
