import { Component, input, output, signal } from '@angular/core';

import { Button } from '../../../ui/button/button';
import { TextField } from '../../../ui/text-field/text-field';

/** Why a file must go for good. */
@Component({
  selector: 'satu-purge-form',
  imports: [Button, TextField],
  template: `
    <form class="stack" (submit)="send($event)">
      <p i18n="@@evidence.purge.text">
        Isi berkas dihapus untuk selamanya, juga salinan samarannya. Yang tersisa hanya catatan:
        jenis, ukuran, sidik (SHA-256), siapa, kapan, dan alasan ini.
      </p>
      <satu-text-field
        field="purgeReason"
        i18n-label="@@evidence.purge.reason"
        label="Alasan"
        i18n-hint="@@evidence.purge.hint"
        hint="Jangan menulis nama atau nomor siapa pun: alasan ini tetap terbaca."
        [error]="error()"
        [(value)]="reason"
      />
      <div>
        <button satuButton type="submit" variant="danger" [busy]="busy()">
          <ng-container i18n="@@evidence.purge.send">Musnahkan sekarang</ng-container>
        </button>
      </div>
    </form>
  `,
})
export class PurgeForm {
  readonly busy = input(false);
  readonly sent = output<string>();
  protected readonly reason = signal('');
  protected readonly error = signal<string | null>(null);

  protected send(event: Event): void {
    event.preventDefault();
    const reason = this.reason().trim();
    this.error.set(reason ? null : $localize`:@@evidence.purge.required:Tulis alasannya.`);
    if (reason) this.sent.emit(reason);
  }
}
