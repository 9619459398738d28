import {
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ImportView } from '@satu/contract/views';

import { acting } from '../../../shell/http/acting';
import { loaded } from '../../../shell/http/loaded';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Button } from '../../../ui/button/button';
import { Notice } from '../../../ui/notice/notice';
import type { Option } from '../../../ui/option';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { RadioGroup } from '../../../ui/radio-group/radio-group';
import { SelectField } from '../../../ui/select-field/select-field';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { ImportClient, type MendedCell, type SeenImport } from '../import-client';
import { FaultList } from './fault-list';
import { RunningImport } from './running-import';

/** What becomes of rows whose innovation stands already. */
type Existing = 'SKIP' | 'REPLACE' | 'ADD';

/** One import: what its columns are, what is to be mended, and then all of it at once. */
@Component({
  selector: 'satu-import-page',
  imports: [
    Button,
    FaultList,
    Notice,
    PageHeader,
    ProblemPanel,
    RadioGroup,
    RouterLink,
    RunningImport,
    SelectField,
    Skeleton,
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
  protected readonly existing = signal<string>('SKIP' satisfies Existing);
  protected readonly performing = signal(false);
  private readonly faults = viewChild(FaultList);
  protected readonly columnOptions = computed<Option[]>(() =>
    (this.one()?.columns ?? []).map(({ key, label }) => ({ value: key, label })),
  );

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

  protected existingOptions({ duplicateCount, replaceableCount }: ImportView): Option[] {
    const options: (Option & { value: Existing })[] = [
      { value: 'SKIP', label: $localize`:@@imports.skip:Lewati` },
      {
        value: 'REPLACE',
        label: $localize`:@@imports.replace:Timpa ${replaceableCount}:count: draf dengan isi berkas; sel kosong tidak mengubah apa pun`,
      },
      {
        value: 'ADD',
        label: $localize`:@@imports.add:Masukkan ${duplicateCount}:count: sebagai inovasi lain`,
      },
    ];
    return options.filter(({ value }) => value !== 'REPLACE' || replaceableCount > 0);
  }

  /** How many rows would go in with what is chosen. */
  protected countOf({ ready, duplicateCount, replaceableCount }: ImportView): number {
    const added: Record<string, number> = { REPLACE: replaceableCount, ADD: duplicateCount };
    return ready + (added[this.existing()] ?? 0);
  }

  protected async remap(one: ImportView, column: number, key: string): Promise<void> {
    // What one column becomes, another can't stay.
    const mapping = one.mapping.map((old, place) =>
      place === column ? key : old === key ? '' : old,
    );
    await this.act((etag) => this.client.change(one.id, { mapping }, etag));
  }

  protected async sendMended(one: ImportView, cells: MendedCell[]): Promise<void> {
    const isSent = await this.act((etag) => this.client.change(one.id, { cells }, etag));
    if (isSent) this.faults()?.forget(cells);
  }

  protected async perform(one: ImportView): Promise<void> {
    const wishes = {
      leaveFaulty: one.faulty > 0,
      withDuplicates: this.existing() === 'ADD',
      replaceDuplicates: this.existing() === 'REPLACE',
    };
    this.performing.set(true);
    await this.act((etag) => this.client.perform(one.id, wishes, etag));
    this.performing.set(false);
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
