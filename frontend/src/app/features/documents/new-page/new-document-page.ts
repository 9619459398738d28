import { Component, LOCALE_ID, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { DOCUMENT_KIND_LABELS, DOCUMENT_KINDS } from '@satu/domain/document';
import type { Language } from '@satu/domain/language';

import { acting } from '../../../shell/http/acting';
import { fieldError } from '../../../shell/http/field-error';
import { ScannedFile } from '../../../shell/scan/scanned-file';
import { FileSending } from '../../../shell/upload/file-sending';
import { Button } from '../../../ui/button/button';
import { DateField } from '../../../ui/date-field/date-field';
import { FileField } from '../../../ui/file-field/file-field';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { SelectField } from '../../../ui/select-field/select-field';
import { TextField } from '../../../ui/text-field/text-field';
import { DocumentClient } from '../document-client';
import { DOCUMENT_LACKS, firstLack, type Lack } from '../document-words';

/** Files a document once, with its file or the address where it is published. */
@Component({
  selector: 'satu-new-document-page',
  imports: [
    Button,
    DateField,
    FileField,
    PageHeader,
    ProblemPanel,
    RouterLink,
    ScannedFile,
    SelectField,
    TextField,
  ],
  templateUrl: './new-document-page.html',
})
export class NewDocumentPage {
  private readonly client = inject(DocumentClient);
  private readonly sending = inject(FileSending);
  private readonly router = inject(Router);
  private readonly language: Language = inject(LOCALE_ID) === 'en' ? 'en' : 'id';
  private readonly lacking = signal<Lack | null>(null);
  protected readonly acts = acting();
  protected readonly kind = signal('SK');
  protected readonly number = signal('');
  protected readonly datedOn = signal('');
  protected readonly title = signal('');
  protected readonly validUntil = signal('');
  protected readonly url = signal('');
  protected readonly file = signal<File | null>(null);
  protected readonly kinds = DOCUMENT_KINDS.map((value) => ({
    value,
    label: DOCUMENT_KIND_LABELS[value][this.language],
  }));

  protected errorAt(pointer: string): string | null {
    const own = this.lacking();
    if (own) return own.pointer === pointer ? own.text : null;
    return fieldError(this.acts.refused(), pointer);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const file = this.file();
    const url = this.url().trim();
    const lack = firstLack([
      [this.number().trim() !== '', DOCUMENT_LACKS.number],
      [this.datedOn() !== '', DOCUMENT_LACKS.datedOn],
      [this.title().trim() !== '', DOCUMENT_LACKS.title],
      [file !== null || url !== '', DOCUMENT_LACKS.file],
    ]);
    this.lacking.set(lack);
    if (lack) return;
    const filed = await this.acts.done(async () => {
      const source = file ? { uploadId: await this.sending.send(file, () => undefined) } : { url };
      return this.client.file({ ...this.words(), ...source });
    });
    if (!filed) return;
    this.file.set(null);
    await this.router.navigate(['/dokumen']);
  }

  private words(): object {
    return {
      kind: this.kind(),
      number: this.number().trim(),
      datedOn: this.datedOn(),
      title: this.title().trim(),
      validUntil: this.validUntil() || null,
    };
  }
}
