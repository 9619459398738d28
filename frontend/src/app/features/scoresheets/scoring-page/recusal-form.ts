import { Component, input, output, signal } from '@angular/core';

import { Button } from '../../../ui/button/button';
import { TextArea } from '../../../ui/text-area/text-area';

/** Stepping back from an entry, with the reason. */
@Component({
  selector: 'satu-recusal-form',
  imports: [Button, TextArea],
  template: `
    <form class="stack" (submit)="send($event)" novalidate>
      <satu-text-area
        field="recusal"
        i18n-label="@@scoresheets.recusal.reason"
        label="Mengapa Anda tidak dapat menilai usulan ini"
        [rows]="2"
        [error]="missing()"
        [(value)]="reason"
      />
      <div class="row">
        <button
          satuButton
          type="submit"
          variant="danger"
          [busy]="busy()"
          i18n="@@scoresheets.recusal.send"
        >
          Mengundurkan diri
        </button>
        <button
          satuButton
          type="button"
          variant="quiet"
          (click)="cancelled.emit()"
          i18n="@@scoresheets.recusal.cancel"
        >
          Batal
        </button>
      </div>
    </form>
  `,
})
export class RecusalForm {
  readonly busy = input(false);
  readonly sent = output<string>();
  readonly cancelled = output();
  protected readonly reason = signal('');
  protected readonly missing = signal<string | null>(null);

  protected send(event: Event): void {
    event.preventDefault();
    const reason = this.reason().trim();
    this.missing.set(reason ? null : $localize`:@@scoresheets.recusal.missing:Tuliskan alasannya.`);
    if (reason) this.sent.emit(reason);
  }
}
