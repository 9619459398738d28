import { Component, booleanAttribute, computed, input, model } from '@angular/core';

import { Field, describedBy, inputId } from '../field/field';

/** One file from this device, or a photograph taken with it. */
@Component({
  selector: 'satu-file-field',
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
        type="file"
        [id]="id()"
        [attr.name]="field()"
        [attr.accept]="accept()"
        [attr.aria-describedby]="describedBy()"
        [attr.aria-invalid]="error() ? true : null"
        (change)="value.set($any($event.target).files[0] ?? null)"
      />
    </satu-field>
  `,
})
export class FileField {
  readonly field = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string | null>();
  readonly error = input<string | null>();
  readonly accept = input<string | null>(null);
  readonly optional = input(false, { transform: booleanAttribute });
  readonly value = model<File | null>(null);
  protected readonly id = computed(() => inputId(this.field()));
  protected readonly describedBy = computed(() =>
    describedBy(this.field(), this.hint(), this.error()),
  );
}
