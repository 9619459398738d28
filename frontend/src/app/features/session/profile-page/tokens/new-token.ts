import { Component, input, signal } from '@angular/core';
import type { NewTokenView } from '@satu/contract/views';

import { Button } from '../../../../ui/button/button';
import { Notice } from '../../../../ui/notice/notice';

/** A secret that is shown once, to be taken along. */
@Component({
  selector: 'satu-new-token',
  imports: [Button, Notice],
  template: `
    <satu-notice
      tone="good"
      i18n-heading="@@session.newToken.heading"
      heading="Token sudah dibuat: salin sekarang"
    >
      <p i18n="@@session.newToken.once">
        Token ini hanya ditampilkan sekali. Simpan di tempat yang aman; siapa pun yang memegangnya
        bekerja atas nama Anda.
      </p>
      <p class="secret">
        <code>{{ token().token }}</code>
      </p>
      <div class="row">
        <button satuButton type="button" (click)="copy()" i18n="@@session.newToken.copy">
          Salin token
        </button>
        <span role="status">
          @switch (copied()) {
            @case (true) {
              <ng-container i18n="@@session.newToken.copied">Tersalin.</ng-container>
            }
            @case (false) {
              <ng-container i18n="@@session.newToken.byHand"
                >Peramban tidak mengizinkan. Pilih teksnya, lalu salin sendiri.</ng-container
              >
            }
          }
        </span>
      </div>
    </satu-notice>
  `,
  styles: `
    .secret {
      overflow-wrap: anywhere;
    }
  `,
})
export class NewToken {
  readonly token = input.required<NewTokenView>();
  protected readonly copied = signal<boolean | null>(null);

  protected async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.token().token);
      this.copied.set(true);
    } catch {
      this.copied.set(false);
    }
  }
}
