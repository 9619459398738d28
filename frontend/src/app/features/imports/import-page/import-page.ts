import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ImportFault, ImportView } from '@satu/contract/views';
import { IMPORT_COLUMNS } from '@satu/domain/import';

import { acting } from '../../../shell/http/acting';
import { loaded } from '../../../shell/http/loaded';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Button } from '../../../ui/button/button';
import { Notice } from '../../../ui/notice/notice';
import type { Option } from '../../../ui/option';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { SelectField } from '../../../ui/select-field/select-field';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { TextField } from '../../../ui/text-field/text-field';
import { ImportClient, type SeenImport } from '../import-client';

const LANGUAGE = $localize.locale === 'en' ? 'en' : 'id';

/** One import: what its columns are, what is to be mended, and then all of it at once. */
@Component({
  selector: 'satu-import-page',
  imports: [
    Button,
    Notice,
    PageHeader,
    ProblemPanel,
    RouterLink,
    SelectField,
    Skeleton,
    TextField,
    ZonedPipe,
  ],
  templateUrl: './import-page.html',
})
export class ImportPage {
  readonly id = input.required<string>();

  protected readonly client = inject(ImportClient);
  protected readonly acts = acting();
  protected readonly shown = loaded(() => this.client.get(this.id()));
  protected readonly one = computed(() => this.shown.value()?.body ?? null);
  /** Cells as they are being mended, by row and column. */
  private readonly mended = signal<Readonly<Record<string, string>>>({});
  protected readonly columnOptions: Option[] = IMPORT_COLUMNS.map(({ key, label }) => ({
    value: key,
    label: label[LANGUAGE],
  }));
  protected readonly hasMended = computed(() => Object.keys(this.mended()).length > 0);

  constructor() {
    effect(() => {
      this.id();
      untracked(() => void this.shown.reload());
    });
  }

  /** What a column holds, so that one sees what it is. */
  protected exampleOf(one: ImportView, column: number): string {
    return one.sample.map((row) => row[column] ?? '').find(Boolean) ?? '';
  }

  protected headingOf(one: ImportView, { column }: ImportFault): string {
    if (column !== null) return one.headings[column] ?? '';
    return $localize`:@@imports.wholeSheet:Seluruh lembar`;
  }

  protected valueOf(fault: ImportFault): string {
    return this.mended()[keyOf(fault)] ?? fault.value;
  }

  protected mend(fault: ImportFault, value: string): void {
    this.mended.update((all) => ({ ...all, [keyOf(fault)]: value }));
  }

  protected async remap(one: ImportView, column: number, key: string): Promise<void> {
    // What one column becomes, another can't stay.
    const mapping = one.mapping.map((old, place) =>
      place === column ? key : old === key ? '' : old,
    );
    await this.act((etag) => this.client.change(one.id, { mapping }, etag));
  }

  protected async sendMended(one: ImportView): Promise<void> {
    const cells = Object.entries(this.mended()).map(([key, value]) => {
      const [row, column] = key.split(':').map(Number);
      return { row, column, value };
    });
    const isSent = await this.act((etag) => this.client.change(one.id, { cells }, etag));
    if (isSent) this.mended.set({});
  }

  protected async perform(one: ImportView, withDuplicates: boolean): Promise<void> {
    const wishes = { leaveFaulty: one.faulty > 0, withDuplicates };
    await this.act((etag) => this.client.perform(one.id, wishes, etag));
  }

  protected async undo(one: ImportView): Promise<void> {
    await this.act((etag) => this.client.undo(one.id, etag));
  }

  private async act(act: (etag: string) => Promise<SeenImport>): Promise<boolean> {
    const after = await this.acts.run(() => act(this.shown.value()?.etag ?? ''));
    if (after) this.shown.set(after);
    return after !== null;
  }
}

function keyOf({ row, column }: ImportFault): string {
  return `${row}:${column ?? ''}`;
}
