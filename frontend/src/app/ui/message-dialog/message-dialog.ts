import { Component, effect, input, output, signal } from '@angular/core';

import { Button } from '../button/button';
import { Dialog } from '../dialog/dialog';
import { TextArea } from '../text-area/text-area';

export interface Message {
  heading: string;
  text: string;
}

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
        i18n-label="@@ui.message.label"
        label="Pesan (dapat disunting)"
        [rows]="8"
        [(value)]="text"
      />
      <div class="row">
        <button satuButton type="button" (click)="copy($event)">
          @if (copied()) {
            <ng-container i18n="@@ui.message.copied">Tersalin</ng-container>
          } @else {
            <ng-container i18n="@@ui.message.copy">Salin</ng-container>
          }
        </button>
        <a
          satuButton
          variant="secondary"
          target="_blank"
          rel="noopener noreferrer"
          [href]="'https://wa.me/?text=' + encoded()"
          i18n="@@ui.message.whatsapp"
          >Buka WhatsApp</a
        >
      </div>
    </satu-dialog>
  `,
})
export class MessageDialog {
  readonly message = input.required<Message | null>();
  readonly closed = output();

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

  protected async copy(event: Event): Promise<void> {
    const { defaultView } = (event.target as HTMLElement).ownerDocument;
    await defaultView?.navigator.clipboard.writeText(this.text());
    this.copied.set(true);
  }
}
