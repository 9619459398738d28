import { Component, input, output, signal } from '@angular/core';
import type { Problem } from '@satu/contract/views';

import { Button } from '../../../ui/button/button';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { TextArea } from '../../../ui/text-area/text-area';

/** Taking a sent entry out of the contest: what it means, and why. */
@Component({
  selector: 'satu-exclusion-form',
  imports: [Button, ProblemPanel, TextArea],
  template: `
    <form class="stack" (submit)="send($event)" novalidate>
      @if (problem(); as refused) {
        <satu-problem-panel [problem]="refused" />
      }
      <p i18n="@@competitions.exclusion.text">
        Usulan ini tidak dinilai dan tidak diperingkat lagi, dan tidak dapat dikembalikan. Nilai
        yang sudah masuk tetap tersimpan tetapi tidak dihitung. Alasan Anda dibaca oleh perangkat
        daerah pengusul.
      </p>
      <satu-text-area
        field="exclusion"
        i18n-label="@@competitions.exclusion.reason"
        label="Mengapa usulan ini dikeluarkan"
        [rows]="3"
        [error]="missing()"
        [(value)]="reason"
      />
      <div class="row">
        <button
          satuButton
          type="submit"
          variant="danger"
          [busy]="busy()"
          i18n="@@competitions.exclusion.send"
        >
          Keluarkan dari kompetisi
        </button>
        <button
          satuButton
          type="button"
          variant="quiet"
          (click)="cancelled.emit()"
          i18n="@@competitions.exclusion.cancel"
        >
          Batal
        </button>
      </div>
    </form>
  `,
})
export class ExclusionForm {
  readonly busy = input(false);
  readonly problem = input<Problem | null>(null);
  readonly sent = output<string>();
  readonly cancelled = output();
  protected readonly reason = signal('');
  protected readonly missing = signal<string | null>(null);

  protected send(event: Event): void {
    event.preventDefault();
    const reason = this.reason().trim();
    this.missing.set(
      reason ? null : $localize`:@@competitions.exclusion.missing:Tuliskan alasannya.`,
    );
    if (reason) this.sent.emit(reason);
  }
}
