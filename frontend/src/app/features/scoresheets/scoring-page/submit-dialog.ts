import { Component, LOCALE_ID, computed, inject, input, output } from '@angular/core';
import type { ScoresheetView } from '@satu/contract/views';

import { Button } from '../../../ui/button/button';
import { Dialog } from '../../../ui/dialog/dialog';
import { type SummaryRow, SummaryList } from '../../../ui/summary-list/summary-list';

/** Asks before a sheet is locked for good, with what was given to each criterion. */
@Component({
  selector: 'satu-submit-dialog',
  imports: [Button, Dialog, SummaryList],
  template: `
    <satu-dialog
      [open]="open()"
      i18n-heading="@@scoresheets.submit.heading"
      heading="Kirim lembar nilai ini?"
      (closed)="closed.emit()"
    >
      <p i18n="@@scoresheets.submit.text">
        Setelah dikirim, nilai dan catatan Anda untuk {{ sheet().innovationName }} terkunci dan
        tidak dapat diubah lagi. Periksa sekali lagi:
      </p>
      <satu-summary-list [rows]="rows()" />
      <div class="row">
        <button
          satuButton
          type="button"
          [busy]="busy()"
          (click)="sent.emit()"
          i18n="@@scoresheets.submit.yes"
        >
          Ya, kirim
        </button>
        <button
          satuButton
          type="button"
          variant="quiet"
          (click)="closed.emit()"
          i18n="@@scoresheets.submit.no"
        >
          Belum, periksa lagi
        </button>
      </div>
    </satu-dialog>
  `,
})
export class SubmitDialog {
  readonly open = input.required<boolean>();
  readonly sheet = input.required<ScoresheetView>();
  readonly busy = input(false);
  readonly sent = output();
  readonly closed = output();

  private readonly english = inject(LOCALE_ID) === 'en';
  protected readonly rows = computed<readonly SummaryRow[]>(() => {
    const { scores, stage } = this.sheet();
    return stage.criteria.map(({ id, name, nameEn }) => {
      const line = scores.find(({ criterionId }) => criterionId === id);
      const parts = [line?.level === null ? null : String(line?.level), line?.note];
      return {
        key: id,
        label: this.english ? nameEn : name,
        value: parts.filter((part): part is string => Boolean(part)),
      };
    });
  });
}
