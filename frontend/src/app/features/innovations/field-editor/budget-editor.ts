import { Component, computed, input, output } from '@angular/core';
import type { Budget, BudgetLine } from '@satu/domain/form';

import { Button } from '../../../ui/button/button';
import { CheckboxGroup } from '../../../ui/checkbox-group/checkbox-group';
import { TextField } from '../../../ui/text-field/text-field';

const NONE = 'none';

/** Budget by year; "tanpa anggaran" is a full answer. */
@Component({
  selector: 'satu-budget-editor',
  imports: [Button, CheckboxGroup, TextField],
  template: `
    <fieldset class="stack">
      <legend>{{ label() }}</legend>
      @if (hint()) {
        <p class="soft small">{{ hint() }}</p>
      }
      @if (error()) {
        <p role="alert">{{ error() }}</p>
      }
      <satu-checkbox-group
        [field]="field()"
        i18n-label="@@innovations.budget.any"
        label="Anggaran"
        [options]="noneOption"
        [value]="budget().none ? ['none'] : []"
        (valueChange)="setNone($event.length > 0)"
      />
      @for (line of budget().lines; track $index) {
        <div class="grid">
          <satu-text-field
            [field]="field() + '/' + $index + '/year'"
            i18n-label="@@innovations.budget.year"
            label="Tahun"
            inputMode="numeric"
            [value]="'' + line.year"
            (valueChange)="change($index, { year: toWhole($event) })"
          />
          <satu-text-field
            [field]="field() + '/' + $index + '/code'"
            i18n-label="@@innovations.budget.code"
            label="Kode subkegiatan"
            [value]="line.code"
            (valueChange)="change($index, { code: $event })"
          />
          <satu-text-field
            [field]="field() + '/' + $index + '/name'"
            i18n-label="@@innovations.budget.name"
            label="Nama subkegiatan"
            [value]="line.name"
            (valueChange)="change($index, { name: $event })"
          />
          <satu-text-field
            [field]="field() + '/' + $index + '/ceiling'"
            i18n-label="@@innovations.budget.ceiling"
            label="Pagu (rupiah)"
            inputMode="numeric"
            [value]="'' + line.ceiling"
            (valueChange)="change($index, { ceiling: toWhole($event) })"
          />
        </div>
      }
      @if (!budget().none) {
        <div>
          <button
            satuButton
            type="button"
            variant="secondary"
            (click)="add()"
            i18n="@@innovations.budget.add"
          >
            Tambah tahun
          </button>
        </div>
      }
    </fieldset>
  `,
})
export class BudgetEditor {
  readonly field = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string | null>(null);
  readonly error = input<string | null>(null);
  readonly value = input.required<unknown>();
  readonly changed = output<Budget>();

  protected readonly noneOption = [
    { value: NONE, label: $localize`:@@innovations.budget.none:Tanpa anggaran` },
  ];
  protected readonly budget = computed(
    () => (this.value() as Budget | null) ?? { none: false, lines: [] },
  );

  protected setNone(none: boolean): void {
    this.changed.emit({ none, lines: none ? [] : this.budget().lines });
  }

  protected add(): void {
    const year = (this.budget().lines.at(-1)?.year ?? new Date().getFullYear() - 1) + 1;
    this.changed.emit({
      none: false,
      lines: [...this.budget().lines, { year, code: '', name: '', ceiling: 0, realised: null }],
    });
  }

  protected change(index: number, part: Partial<BudgetLine>): void {
    const lines = this.budget().lines.map((line, at) =>
      at === index ? { ...line, ...part } : line,
    );
    this.changed.emit({ none: false, lines });
  }

  protected toWhole(text: string): number {
    return Number(text.replace(/\D/g, '')) || 0;
  }
}
