import {
  Component,
  LOCALE_ID,
  booleanAttribute,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { type TableColumn, type TableRow, emptyRow } from '@satu/domain/form';
import type { Language } from '@satu/domain/language';

import { Button } from '../../../ui/button/button';
import { SelectField } from '../../../ui/select-field/select-field';
import { TextField } from '../../../ui/text-field/text-field';

/** Lines with the same columns, such as awards. A line that says nothing yet is not kept. */
@Component({
  selector: 'satu-table-editor',
  imports: [Button, SelectField, TextField],
  templateUrl: './table-editor.html',
})
export class TableEditor {
  readonly field = input.required<string>();
  readonly label = input.required<string>();
  readonly columns = input.required<readonly TableColumn[]>();
  readonly hint = input<string | null>(null);
  readonly error = input<string | null>(null);
  readonly optional = input(false, { transform: booleanAttribute });
  readonly value = input.required<unknown>();
  readonly changed = output<readonly TableRow[]>();

  private readonly language: Language = inject(LOCALE_ID) === 'en' ? 'en' : 'id';
  private readonly kept = computed(
    () => (Array.isArray(this.value()) ? this.value() : []) as TableRow[],
  );
  /** The line that was added and is still empty. */
  private readonly added = signal(false);
  protected readonly rows = computed<readonly TableRow[]>(() =>
    this.added() ? [...this.kept(), emptyRow(this.columns())] : this.kept(),
  );
  protected readonly heads = computed(() =>
    this.columns().map((column) => ({
      ...column,
      text: column.label[this.language],
      choices: (column.options ?? []).map(({ value, label }) => ({
        value,
        label: label[this.language],
      })),
    })),
  );

  protected add(): void {
    this.added.set(true);
  }

  protected change(at: number, key: string, cell: string): void {
    const rows = this.rows().map((row, place) => (place === at ? { ...row, [key]: cell } : row));
    this.emit(rows);
  }

  protected remove(at: number): void {
    this.emit(this.rows().filter((_, place) => place !== at));
  }

  /** What is emptied cell by cell stays on screen until the line is removed or filled again. */
  private emit(rows: readonly TableRow[]): void {
    const said = rows.filter((row) => Object.values(row).some((cell) => cell !== ''));
    this.added.set(said.length < rows.length);
    if (JSON.stringify(said) !== JSON.stringify(this.kept())) this.changed.emit(said);
  }
}
