import { Component, booleanAttribute, computed, input, model, output } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';

import { Field, describedBy, inputId } from '../field/field';

/** A day as `YYYY-MM-DD`, in the native picker; `''` stands for no date. */
@Component({
  selector: 'satu-date-field',
  imports: [Field],
  template: `
    <satu-field
      [field]="field()"
      [label]="label()"
      [hint]="hint()"
      [error]="error()"
      [optional]="optional()"
    >
      <input
        class="control"
        type="date"
        [id]="id()"
        [attr.name]="field()"
        [value]="value()"
        [attr.min]="earliest()"
        [attr.max]="latest()"
        [attr.aria-describedby]="describedBy()"
        [attr.aria-invalid]="error() ? true : null"
        [readOnly]="readonly()"
        (change)="value.set($any($event.target).value)"
        (blur)="touch.emit()"
      />
    </satu-field>
  `,
  styles: `
    input {
      max-inline-size: 14rem;
    }
  `,
})
export class DateField implements FormValueControl<string> {
  readonly field = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string | null>();
  readonly error = input<string | null>();
  readonly earliest = input<string | null>();
  readonly latest = input<string | null>();
  readonly optional = input(false, { transform: booleanAttribute });
  readonly readonly = input(false, { transform: booleanAttribute });
  readonly value = model('');
  readonly touch = output();
  protected readonly id = computed(() => inputId(this.field()));
  protected readonly describedBy = computed(() =>
    describedBy(this.field(), this.hint(), this.error()),
  );
}
