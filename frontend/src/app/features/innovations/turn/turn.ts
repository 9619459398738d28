import { Component, computed, input } from '@angular/core';
import type { InnovationView } from '@satu/contract/views';

import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { nextWords, turnLabels } from '../innovation-words';
import { endedWords } from '../record-page/standing';

/** Posisi berkas in words: who has it and since when, who comes after, and until when. */
@Component({
  selector: 'satu-turn',
  imports: [ZonedPipe],
  host: { class: 'stack' },
  template: `
    @let turn = innovation().turn;
    <p>
      @if (turn.who === 'NOBODY') {
        {{ ended() }}
      } @else {
        <ng-container i18n="@@innovations.record.turnAt"
          >Di {{ labels[turn.who] }} sejak {{ turn.since | zoned: 'dateTime' }}.</ng-container
        >
      }
    </p>
    @if (next(); as words) {
      <p>{{ words }}</p>
    }
    @if (turn.due; as due) {
      <p>
        @if (innovation().status === 'SUBMITTED') {
          <ng-container i18n="@@innovations.turn.dueAgain"
            >Pengajuan ditutup {{ due | zoned: 'deadline' }}. Bila dikembalikan, berkas ini harus
            diajukan lagi sebelum itu.</ng-container
          >
        } @else {
          <ng-container i18n="@@innovations.turn.due"
            >Pengajuan untuk periode ini diterima sampai
            {{ due | zoned: 'deadline' }}.</ng-container
          >
        }
      </p>
    }
  `,
})
export class Turn {
  readonly innovation = input.required<InnovationView>();
  protected readonly labels = turnLabels();
  private readonly endings = endedWords();
  private readonly nexts = nextWords();
  protected readonly next = computed(() => this.nexts[this.innovation().turn.next] ?? null);
  protected readonly ended = computed(() => {
    const { status } = this.innovation();
    return status === 'REJECTED' || status === 'WITHDRAWN'
      ? this.endings[status]
      : this.endings.VERIFIED;
  });
}
