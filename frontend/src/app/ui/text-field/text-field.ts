import { Component, booleanAttribute, computed, input, model, output } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';

import { Field, describedBy, inputId } from '../field/field';

/** One line of text. Works with `[(value)]` and with Signal Forms' `[formField]`. */
@Component({
  selector: 'satu-text-field',
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
        [id]="id()"
        [attr.name]="field()"
        [type]="type()"
        [value]="value()"
        [attr.autocomplete]="autocomplete()"
        [attr.inputmode]="inputMode()"
        [attr.spellcheck]="type() === 'text' ? null : false"
        [attr.aria-describedby]="describedBy()"
        [attr.aria-invalid]="error() ? true : null"
        [readOnly]="readonly()"
        (input)="value.set($any($event.target).value)"
        (blur)="touch.emit()"
      />
    </satu-field>
  `,
})
export class TextField implements FormValueControl<string> {
  readonly field = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string | null>();
  readonly error = input<string | null>();
  readonly optional = input(false, { transform: booleanAttribute });
  readonly readonly = input(false, { transform: booleanAttribute });
  readonly type = input<'text' | 'email' | 'password' | 'tel' | 'url' | 'number'>('text');
  readonly autocomplete = input<string | null>('off');
  readonly inputMode = input<string | null>();
  readonly value = model('');
  readonly touch = output();
  protected readonly id = computed(() => inputId(this.field()));
  protected readonly describedBy = computed(() =>
    describedBy(this.field(), this.hint(), this.error()),
  );
}
