import { Component, input, output, signal } from '@angular/core';

import { Button } from '../../../ui/button/button';
import { DateField } from '../../../ui/date-field/date-field';
import { TextField } from '../../../ui/text-field/text-field';

/** The official letter of an edition: number, date, and where it is kept. */
@Component({
  selector: 'satu-letter-form',
  imports: [Button, DateField, TextField],
  template: `
    <form class="stack" (submit)="send($event)" novalidate>
      <satu-text-field
        field="number"
        i18n-label="@@maturity.letter.number"
        label="Nomor surat"
        [(value)]="number"
      />
      <satu-date-field
        field="on"
        i18n-label="@@maturity.letter.on"
        label="Tanggal surat"
        [(value)]="on"
      />
      <satu-text-field
        field="note"
        i18n-label="@@maturity.letter.note"
        label="Tempat berkas suratnya disimpan"
        [(value)]="note"
      />
      <div>
        <button satuButton [busy]="busy()" i18n="@@maturity.letter.save">Simpan surat</button>
      </div>
    </form>
  `,
})
export class LetterForm {
  readonly busy = input(false);
  readonly given = output<object>();
  protected readonly number = signal('');
  protected readonly on = signal('');
  protected readonly note = signal('');

  protected send(event: Event): void {
    event.preventDefault();
    this.given.emit({ number: this.number(), on: this.on(), note: this.note() });
  }
}
