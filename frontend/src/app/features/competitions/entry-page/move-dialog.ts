import { Component, computed, input, output } from '@angular/core';
import type { EntryView, Problem } from '@satu/contract/views';

import { Button } from '../../../ui/button/button';
import { Dialog } from '../../../ui/dialog/dialog';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';

/** The agency's own acts on its entry; neither can be taken back. */
export type EntryMove = 'submission' | 'withdrawal';

/** Asks before an entry is sent or withdrawn, and says what follows. */
@Component({
  selector: 'satu-move-dialog',
  imports: [Button, Dialog, ProblemPanel],
  template: `
    <satu-dialog [open]="move() !== null" [heading]="heading()" (closed)="cancelled.emit()">
      <div class="stack">
        @if (problem(); as refused) {
          <satu-problem-panel [problem]="refused" />
        }
        @if (move() === 'submission') {
          <p i18n="@@competitions.move.submission">
            {{ entry().innovationName }} didaftarkan pada {{ entry().editionName }} dengan isi yang
            berlaku saat ini. Setelah dikirim isinya tidak dapat diubah lagi: perbaikan inovasi
            sesudahnya tidak ikut dinilai.
          </p>
        } @else if (entry().status === 'DRAFT') {
          <p i18n="@@competitions.move.withdrawalOfDraft">
            Draf usulan {{ entry().innovationName }} tidak jadi dikirim dan tidak dapat dibuka lagi.
            Selama pendaftaran masih dibuka, inovasi ini dapat diikutkan lagi dengan usulan baru.
          </p>
        } @else {
          <p i18n="@@competitions.move.withdrawal">
            Usulan {{ entry().innovationName }} tidak dinilai dan tidak diperingkat lagi, dan tidak
            dapat dikembalikan. Nilai yang sudah masuk tetap tersimpan tetapi tidak dihitung. Selama
            pendaftaran masih dibuka, inovasi ini dapat diikutkan lagi dengan usulan baru.
          </p>
        }
        <div class="row">
          <button
            satuButton
            type="button"
            [variant]="move() === 'withdrawal' ? 'danger' : 'primary'"
            [busy]="busy()"
            (click)="confirmed.emit()"
          >
            @if (move() === 'withdrawal') {
              <ng-container i18n="@@competitions.move.withdraw">Ya, tarik usulan</ng-container>
            } @else {
              <ng-container i18n="@@competitions.move.submit">Ya, kirim usulan</ng-container>
            }
          </button>
          <button
            satuButton
            type="button"
            variant="quiet"
            (click)="cancelled.emit()"
            i18n="@@competitions.move.cancel"
          >
            Batal
          </button>
        </div>
      </div>
    </satu-dialog>
  `,
})
export class MoveDialog {
  /** What is asked about; null while nothing is. */
  readonly move = input.required<EntryMove | null>();
  readonly entry = input.required<EntryView>();
  readonly busy = input(false);
  readonly problem = input<Problem | null>(null);
  readonly confirmed = output();
  readonly cancelled = output();

  protected readonly heading = computed(() =>
    this.move() === 'withdrawal'
      ? $localize`:@@competitions.move.withdrawalHeading:Tarik usulan ini?`
      : $localize`:@@competitions.move.submissionHeading:Kirim usulan ini?`,
  );
}
