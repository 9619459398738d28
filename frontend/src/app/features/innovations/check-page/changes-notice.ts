import { Component, computed, input, model } from '@angular/core';

import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Button } from '../../../ui/button/button';
import { Notice } from '../../../ui/notice/notice';
import { pastLabels } from '../innovation-words';
import type { Baseline } from './changes-store';

/** Says against what the text is compared, how much differs, and shows the rest on request. */
@Component({
  selector: 'satu-changes-notice',
  imports: [Button, Notice, ZonedPipe],
  template: `
    <satu-notice i18n-heading="@@innovations.changes.heading" heading="Yang berubah">
      @let baseline = against();
      @if (baseline.at && baseline.by && act()) {
        <p i18n="@@innovations.changes.since">
          Dibandingkan dengan revisi "{{ act() }}" oleh {{ baseline.by }},
          {{ baseline.at | zoned: 'dateTime' }}.
        </p>
      } @else {
        <p i18n="@@innovations.changes.inForce">Dibandingkan dengan tulisan yang berlaku.</p>
      }
      @if (count() === 0) {
        <p i18n="@@innovations.changes.none">Tidak ada isian yang berubah.</p>
      } @else {
        <p i18n="@@innovations.changes.count">Isian yang diubah: {{ count() }}.</p>
        @if (foldable()) {
          <div class="no-print">
            <button
              satuButton
              type="button"
              variant="secondary"
              [attr.aria-pressed]="!onlyChanged()"
              (click)="onlyChanged.set(!onlyChanged())"
              i18n="@@innovations.changes.all"
            >
              Tampilkan semua isian
            </button>
          </div>
        }
      }
    </satu-notice>
  `,
})
export class ChangesNotice {
  readonly against = input.required<Baseline>();
  readonly count = input.required<number>();
  /** Whether what didn't change can be left out. */
  readonly foldable = input(false);
  readonly onlyChanged = model(true);

  private readonly pastLabels = pastLabels();
  protected readonly act = computed(() => {
    const { act } = this.against();
    return act === null ? null : this.pastLabels[act];
  });
}
