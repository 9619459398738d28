import { Component, inject, input, output, signal } from '@angular/core';
import type { Problem } from '@satu/contract/views';

import { fieldError } from '../../../shell/http/field-error';
import { ScannedFile } from '../../../shell/scan/scanned-file';
import { FileSending } from '../../../shell/upload/file-sending';
import { Button } from '../../../ui/button/button';
import { DateField } from '../../../ui/date-field/date-field';
import { FileField } from '../../../ui/file-field/file-field';
import { TextField } from '../../../ui/text-field/text-field';
import { DOCUMENT_LACKS, firstLack, type Lack } from '../document-words';

/** What is said of the signed decree, once its file has been sent. */
export type Signed = () => Promise<object>;

/** Number, date and file of the decree that came back signed. */
@Component({
  selector: 'satu-signature-form',
  imports: [Button, DateField, FileField, ScannedFile, TextField],
  template: `
    <satu-scanned-file [keepAs]="'sk/' + decreeId()" [(file)]="file" />
    <form class="stack" (submit)="send($event)" novalidate>
      <satu-text-field
        field="number"
        i18n-label="@@documents.decrees.number"
        label="Nomor SK"
        [error]="errorAt('/number')"
        [(value)]="number"
      />
      <satu-date-field
        field="datedOn"
        i18n-label="@@documents.decrees.datedOn"
        label="Tanggal SK"
        [error]="errorAt('/datedOn')"
        [(value)]="datedOn"
      />
      <satu-file-field
        field="file"
        i18n-label="@@documents.decrees.file"
        label="SK bertanda tangan (PDF)"
        accept="application/pdf"
        optional
        [error]="errorAt('/uploadId')"
        [(value)]="file"
      />
      @if (!file()) {
        <satu-text-field
          field="url"
          i18n-label="@@documents.field.url"
          label="Tautan resmi"
          optional
          [error]="errorAt('/url')"
          [(value)]="url"
        />
      }
      <div class="row">
        <button satuButton type="submit" [busy]="busy()" i18n="@@documents.decrees.sign">
          Catat, jadikan bukti dukung
        </button>
        <button
          satuButton
          type="button"
          variant="quiet"
          (click)="cancelled.emit()"
          i18n="@@documents.cancel"
        >
          Batal
        </button>
      </div>
    </form>
  `,
})
export class SignatureForm {
  readonly decreeId = input.required<string>();
  readonly problem = input.required<Problem | null>();
  readonly busy = input(false);
  readonly sent = output<Signed>();
  readonly cancelled = output();

  private readonly sending = inject(FileSending);
  private readonly lacking = signal<Lack | null>(null);
  protected readonly number = signal('');
  protected readonly datedOn = signal('');
  protected readonly url = signal('');
  protected readonly file = signal<File | null>(null);

  protected errorAt(pointer: string): string | null {
    const own = this.lacking();
    if (own) return own.pointer === pointer ? own.text : null;
    return fieldError(this.problem(), pointer);
  }

  protected send(event: Event): void {
    event.preventDefault();
    const file = this.file();
    const url = this.url().trim();
    const lack = firstLack([
      [this.number().trim() !== '', DOCUMENT_LACKS.number],
      [this.datedOn() !== '', DOCUMENT_LACKS.datedOn],
      [file !== null || url !== '', DOCUMENT_LACKS.file],
    ]);
    this.lacking.set(lack);
    if (lack) return;
    const words = { number: this.number().trim(), datedOn: this.datedOn() };
    this.sent.emit(async () =>
      file
        ? { ...words, uploadId: await this.sending.send(file, () => undefined) }
        : { ...words, url },
    );
  }
}
