import { Component, booleanAttribute, computed, input, output, signal } from '@angular/core';
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
      <legend>
        {{ label() }}
        @if (optional()) {
          <span class="optional" i18n="@@innovations.field.optional">(boleh dikosongkan)</span>
        }
      </legend>
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
      @for (line of lines(); track $index) {
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
            [value]="line.ceiling === 0 ? '' : '' + line.ceiling"
            (valueChange)="change($index, { ceiling: toWhole($event) })"
          />
          <satu-text-field
            [field]="field() + '/' + $index + '/realised'"
            optional
            i18n-label="@@innovations.budget.realised"
            label="Realisasi (rupiah)"
            inputMode="numeric"
            [value]="line.realised === null ? '' : '' + line.realised"
            (valueChange)="change($index, { realised: $event === '' ? null : toWhole($event) })"
          />
          <div class="row">
            <button satuButton type="button" variant="quiet" (click)="remove($index)">
              <ng-container i18n="@@innovations.budget.remove"
                >Hapus tahun {{ line.year }}</ng-container
              >
            </button>
          </div>
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
  readonly optional = input(false, { transform: booleanAttribute });
  readonly value = input.required<unknown>();
  readonly changed = output<Budget>();

  protected readonly noneOption = [
    { value: NONE, label: $localize`:@@innovations.budget.none:Tanpa anggaran` },
  ];
  protected readonly budget = computed(
    () => (this.value() as Budget | null) ?? { none: false, lines: [] },
  );

  /** A year that was added and says nothing yet: it is no answer, so it isn't kept. */
  private readonly added = signal<BudgetLine | null>(null);
  protected readonly lines = computed(() => {
    const added = this.added();
    return added === null ? this.budget().lines : [...this.budget().lines, added];
  });

  protected setNone(none: boolean): void {
    this.added.set(null);
    this.changed.emit({ none, lines: none ? [] : this.budget().lines });
  }

  protected add(): void {
    const year = (this.lines().at(-1)?.year ?? new Date().getFullYear() - 1) + 1;
    this.added.set({ year, code: '', name: '', ceiling: 0, realised: null });
  }

  protected change(index: number, part: Partial<BudgetLine>): void {
    const lines = this.lines().map((line, at) => (at === index ? { ...line, ...part } : line));
    this.emit(lines);
  }

  protected remove(index: number): void {
    this.emit(this.lines().filter((_, at) => at !== index));
  }

  protected toWhole(text: string): number {
    return Number(text.replace(/\D/g, '')) || 0;
  }

  private emit(lines: readonly BudgetLine[]): void {
    const last = lines.at(-1);
    const isSaying = last && (last.code !== '' || last.name !== '' || last.ceiling !== 0);
    const kept = last && !isSaying ? lines.slice(0, -1) : lines;
    this.added.set(last && !isSaying ? last : null);
    if (kept.length !== this.budget().lines.length || isSaying) {
      this.changed.emit({ none: false, lines: kept });
    }
  }
}
