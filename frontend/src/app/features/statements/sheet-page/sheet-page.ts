import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { StatementView } from '@satu/contract/views';
import { isOpenStatement, STATEMENT_STATUS_LABELS } from '@satu/domain/statement';

import { acting } from '../../../shell/http/acting';
import { fieldError } from '../../../shell/http/field-error';
import { loaded } from '../../../shell/http/loaded';
import { LabelPipe } from '../../../shell/language/label.pipe';
import { ScannedFile } from '../../../shell/scan/scanned-file';
import { Session } from '../../../shell/session/session';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { FileSending } from '../../../shell/upload/file-sending';
import { Button } from '../../../ui/button/button';
import { DateField } from '../../../ui/date-field/date-field';
import { FileField } from '../../../ui/file-field/file-field';
import { Notice } from '../../../ui/notice/notice';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { ProgressBar } from '../../../ui/progress-bar/progress-bar';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { StatusBadge } from '../../../ui/status-badge/status-badge';
import { TextArea } from '../../../ui/text-area/text-area';
import { StatementClient } from '../statement-client';
import { signatoryText, STATEMENT_TONES } from '../statement-words';

const LACKS = {
  file: {
    pointer: '/uploadId',
    text: $localize`:@@statements.sheet.fileLack:Pilih foto atau pindaian lembarnya.`,
  },
  date: {
    pointer: '/signedOn',
    text: $localize`:@@statements.sheet.dateLack:Isi tanggal yang tertulis di lembar.`,
  },
  reason: {
    pointer: '/reason',
    text: $localize`:@@statements.sheet.reasonLack:Tuliskan apa yang berbeda, agar dapat diperbaiki.`,
  },
} as const;

/** One sheet: print it, send the signed one back, hold both side by side, and match. */
@Component({
  selector: 'satu-sheet-page',
  imports: [
    Button,
    DateField,
    FileField,
    LabelPipe,
    Notice,
    PageHeader,
    ProblemPanel,
    ProgressBar,
    RouterLink,
    ScannedFile,
    Skeleton,
    StatusBadge,
    TextArea,
    ZonedPipe,
  ],
  templateUrl: './sheet-page.html',
  styleUrl: './sheet-page.css',
})
export class SheetPage {
  readonly id = input.required<string>();

  private readonly client = inject(StatementClient);
  private readonly sending = inject(FileSending);
  private readonly session = inject(Session);
  protected readonly acts = acting();
  protected readonly tones = STATEMENT_TONES;
  protected readonly statusLabels = STATEMENT_STATUS_LABELS;
  protected readonly signatoryText = signatoryText;
  protected readonly statement = loaded(() => this.client.get(this.id()));
  protected readonly file = signal<File | null>(null);
  protected readonly signedOn = signal('');
  protected readonly reason = signal('');
  protected readonly share = signal<number | null>(null);
  private readonly lacking = signal<{ pointer: string; text: string } | null>(null);
  protected readonly sends = computed(() => this.isOpen() && this.session.can('statement:print'));
  protected readonly judges = computed(
    () => this.statement.value()?.status === 'SCANNED' && this.session.can('statement:confirm'),
  );
  private readonly isOpen = computed(() => {
    const status = this.statement.value()?.status;
    return status !== undefined && isOpenStatement(status);
  });

  constructor() {
    effect(() => {
      this.id();
      untracked(() => void this.statement.reload());
    });
  }

  protected paper(): string {
    return this.client.paperAddress(this.id());
  }

  protected sheet(): string {
    return this.client.sheetAddress(this.id());
  }

  protected errorAt(pointer: string): string | null {
    const own = this.lacking();
    if (own) return own.pointer === pointer ? own.text : null;
    return fieldError(this.acts.refused(), pointer);
  }

  protected async send(event: Event, statement: StatementView): Promise<void> {
    event.preventDefault();
    const file = this.file();
    const signedOn = this.signedOn();
    this.lacking.set(file === null ? LACKS.file : signedOn === '' ? LACKS.date : null);
    if (file === null || signedOn === '') return;
    await this.perform(async () => {
      const uploadId = await this.sending.send(file, (share) => {
        this.share.set(share);
      });
      const scanned = await this.client.scan(statement, { uploadId, signedOn });
      this.file.set(null);
      return scanned;
    });
    this.share.set(null);
  }

  protected async confirm(statement: StatementView): Promise<void> {
    await this.perform(() => this.client.confirm(statement));
  }

  protected async refuse(statement: StatementView): Promise<void> {
    const reason = this.reason().trim();
    this.lacking.set(reason === '' ? LACKS.reason : null);
    if (reason !== '') await this.perform(() => this.client.refuse(statement, reason));
  }

  private async perform(act: () => Promise<StatementView>): Promise<void> {
    const changed = await this.acts.run(act);
    if (changed) this.statement.set(changed);
  }
}
