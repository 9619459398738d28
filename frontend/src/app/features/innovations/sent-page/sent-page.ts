import { Component, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';

import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Button } from '../../../ui/button/button';
import { ConfirmationPanel } from '../../../ui/confirmation-panel/confirmation-panel';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { InnovationStore } from '../innovation-store';

/** The receipt: it is sent, when, and what happens next. */
@Component({
  selector: 'satu-sent-page',
  imports: [Button, ConfirmationPanel, ProblemPanel, RouterLink, Skeleton, ZonedPipe],
  providers: [InnovationStore],
  template: `
    @switch (store.state()) {
      @case ('loading') {
        <satu-skeleton [rows]="4" />
      }
      @case ('problem') {
        <satu-problem-panel [problem]="store.problem()!" retryable (retry)="store.reload()" />
      }
      @case ('full') {
        @let innovation = store.innovation()!;
        <div class="stack measure">
          <satu-confirmation-panel
            i18n-heading="@@innovations.sent.heading"
            heading="Inovasi Anda sudah diajukan"
          />
          <p>
            <strong>{{ innovation.name }}</strong>
          </p>
          <p i18n="@@innovations.sent.next">
            Diajukan {{ innovation.submittedAt | zoned: 'dateTime' }}. Selanjutnya kepala perangkat
            daerah memeriksa dan menyetujui atau mengembalikannya dengan catatan.
          </p>
          <p class="soft" i18n="@@innovations.sent.again">
            Temukan lagi kapan saja dengan mencari namanya di daftar inovasi. Halaman ini dapat
            dicetak sebagai tanda terima.
          </p>
          <div class="row no-print">
            <a satuButton [routerLink]="['/inovasi', id()]" i18n="@@innovations.sent.record"
              >Lihat posisi berkas</a
            >
            <a satuButton variant="secondary" routerLink="/inovasi" i18n="@@innovations.sent.list"
              >Daftar inovasi</a
            >
          </div>
        </div>
      }
    }
  `,
})
export class SentPage {
  readonly id = input.required<string>();
  protected readonly store = inject(InnovationStore);

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => void this.store.load(id));
    });
  }
}
