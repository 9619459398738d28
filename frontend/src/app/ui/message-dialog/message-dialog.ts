import { Component, DOCUMENT, effect, inject, input, output, signal } from '@angular/core';

import { Button } from '../../../ui/button/button';
import { Dialog } from '../../../ui/dialog/dialog';
import { TextArea } from '../../../ui/text-area/text-area';

/** A prepared message: read, edit, then a person passes it on. The portal sends nothing by itself. */
@Component({
  selector: 'satu-message-dialog',
  imports: [Button, Dialog, TextArea],
  template: `
    <satu-dialog
      [open]="message() !== null"
      [heading]="message()?.heading ?? ''"
      (closed)="closed.emit()"
    >
      <satu-text-area
        field="message"
        i18n-label="@@compliance.message.label"
        label="Pesan (dapat disunting)"
        [rows]="8"
        [(value)]="text"
      />
      <div class="row">
        <button satuButton type="button" (click)="copy()">
          @if (copied()) {
            <ng-container i18n="@@compliance.message.copied">Tersalin</ng-container>
          } @else {
            <ng-container i18n="@@compliance.message.copy">Salin</ng-container>
          }
        </button>
        <a
          satuButton
          variant="secondary"
          target="_blank"
          rel="noopener noreferrer"
          [href]="'https://wa.me/?text=' + encoded()"
          i18n="@@compliance.message.whatsapp"
          >Buka WhatsApp</a
        >
        <button
          satuButton
          type="button"
          variant="quiet"
          (click)="closed.emit()"
          i18n="@@compliance.message.close"
        >
          Tutup
        </button>
      </div>
    </satu-dialog>
  `,
})
export class MessageDialog {
  readonly message = input.required<{ heading: string; text: string } | null>();
  readonly closed = output();

  private readonly navigator = inject(DOCUMENT).defaultView?.navigator;
  protected readonly text = signal('');
  protected readonly copied = signal(false);

  constructor() {
    effect(() => {
      this.text.set(this.message()?.text ?? '');
      this.copied.set(false);
    });
  }

  protected encoded(): string {
    return encodeURIComponent(this.text());
  }

  protected async copy(): Promise<void> {
    await this.navigator?.clipboard.writeText(this.text());
    this.copied.set(true);
  }
}
