import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { ImportFault, ImportView } from '@satu/contract/views';

import { Button } from '../../../ui/button/button';
import { TextField } from '../../../ui/text-field/text-field';
import { ImportClient, type MendedCell } from '../import-client';

/** What is to be mended, by row and column: in place, or in a file. */
@Component({
  selector: 'satu-fault-list',
  imports: [Button, TextField],
  templateUrl: './fault-list.html',
})
export class FaultList {
  readonly one = input.required<ImportView>();
  readonly busy = input.required<boolean>();
  readonly mended = output<MendedCell[]>();
  protected readonly client = inject(ImportClient);
  /** Cells as they are being mended, by row and column. */
  private readonly cells = signal<Readonly<Record<string, string>>>({});
  protected readonly hasMended = computed(() => Object.keys(this.cells()).length > 0);

  /** The cells are kept; what is typed into others stays. */
  forget(cells: readonly MendedCell[]): void {
    const kept = new Set(cells.map(({ row, column }) => `${row}:${column}`));
    this.cells.update((all) =>
      Object.fromEntries(Object.entries(all).filter(([key]) => !kept.has(key))),
    );
  }

  protected headingOf({ column }: ImportFault): string {
    if (column !== null) return this.one().headings[column] ?? '';
    return $localize`:@@imports.wholeSheet:Seluruh lembar`;
  }

  protected hintOf({ choices }: ImportFault): string | null {
    if (choices.length === 0) return null;
    return $localize`:@@imports.choices:Pilihannya: ${choices.join(', ')}:choices:`;
  }

  protected valueOf(fault: ImportFault): string {
    return this.cells()[keyOf(fault)] ?? fault.value;
  }

  protected mend(fault: ImportFault, value: string): void {
    this.cells.update((all) => ({ ...all, [keyOf(fault)]: value }));
  }

  protected send(): void {
    const cells = Object.entries(this.cells()).map(([key, value]) => {
      const [row = 0, column = 0] = key.split(':').map(Number);
      return { row, column, value };
    });
    this.mended.emit(cells);
  }
}

function keyOf({ row, column }: ImportFault): string {
  return `${row}:${column ?? ''}`;
}
