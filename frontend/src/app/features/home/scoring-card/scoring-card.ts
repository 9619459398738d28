import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';

import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Button } from '../../../ui/button/button';
import { Countdown } from '../../../ui/countdown/countdown';
import { ProgressBar } from '../../../ui/progress-bar/progress-bar';

/** An evaluator's own pile: how many sheets, how many still open, until when. */
@Component({
  selector: 'satu-scoring-card',
  imports: [Button, Countdown, ProgressBar, RouterLink, ZonedPipe],
  template: `
    <section class="card" aria-labelledby="scoring-title">
      <h2 id="scoring-title" i18n="@@home.scoring.heading">Penilaian Anda</h2>
      @if (total() === 0) {
        <p i18n="@@home.scoring.none">Belum ada proposal yang ditugaskan kepada Anda.</p>
      } @else {
        <satu-progress-bar [label]="progress()" [value]="total() - open()" [max]="total()" />
        @if (closesAt(); as deadline) {
          <satu-countdown [until]="deadline" [now]="now()" [at]="deadline | zoned: 'deadline'" />
        }
        <div>
          @if (open() > 0) {
            <a satuButton routerLink="/penilaian" i18n="@@home.scoring.go">Lanjutkan menilai</a>
          } @else {
            <a routerLink="/penilaian" i18n="@@home.scoring.done"
              >Semua sudah dikirim. Lihat lembar nilai Anda</a
            >
          }
        </div>
      }
    </section>
  `,
})
export class ScoringCard {
  readonly total = input.required<number>();
  readonly open = input.required<number>();
  readonly closesAt = input.required<string | null>();
  readonly now = input.required<number>();
  protected readonly progress = computed(() => {
    const done = this.total() - this.open();
    return $localize`:@@home.scoring.progress:${done}:done: dari ${this.total()}:total: lembar nilai sudah dikirim`;
  });
}
