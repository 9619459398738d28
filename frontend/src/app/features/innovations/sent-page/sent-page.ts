import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PeriodSummary } from '@satu/contract/views';

import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Button } from '../../../ui/button/button';
import { ConfirmationPanel } from '../../../ui/confirmation-panel/confirmation-panel';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { InnovationClient } from '../innovation-client';
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
        <satu-problem-panel
          [problem]="store.problem()!"
          list="/inovasi"
          retryable
          (retry)="store.reload()"
        />
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
          @if (period(); as due) {
            <p i18n="@@innovations.sent.due">
              Pengajuan untuk {{ due.name }} ditutup {{ due.closesAt | zoned: 'deadline' }}. Bila
              berkas dikembalikan, ajukan lagi sebelum saat itu.
            </p>
          }
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
  private readonly client = inject(InnovationClient);
  private readonly periods = signal<readonly PeriodSummary[] | null>(null);
  protected readonly store = inject(InnovationStore);

  /** The period for which it was sent; without it the receipt stands all the same. */
  protected readonly period = computed(() => {
    const declared = this.store.innovation()?.periodIds ?? [];
    return this.periods()?.find(({ id }) => declared.includes(id)) ?? null;
  });

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => void this.open(id));
    });
  }

  private async open(id: string): Promise<void> {
    await this.store.load(id);
    try {
      this.periods.set((await this.client.periods()).items);
    } catch {
      this.periods.set(null);
    }
  }
}
