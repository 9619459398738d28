import { Component, booleanAttribute, computed, input, model, output } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';

import { Field, describedBy, inputId } from '../field/field';
import type { Option } from '../option';

/** One of a list, as the native select that every phone knows. `''` stands for nothing chosen. */
@Component({
  selector: 'satu-select-field',
  imports: [Field],
  templateUrl: './select-field.html',
})
export class SelectField implements FormValueControl<string> {
  readonly field = input.required<string>();
  readonly label = input.required<string>();
  readonly options = input.required<readonly Option[]>();
  readonly hint = input<string | null>();
  readonly error = input<string | null>();
  readonly optional = input(false, { transform: booleanAttribute });
  readonly disabled = input(false, { transform: booleanAttribute });
  /** Text of the empty choice; null leaves it out. */
  readonly emptyLabel = input<string | null>($localize`:@@ui.select.choose:Pilih…`);
  readonly value = model('');
  readonly touch = output();

  protected readonly id = computed(() => inputId(this.field()));
  protected readonly describedBy = computed(() =>
    describedBy(this.field(), this.hint(), this.error()),
  );
  protected readonly groups = computed(() => {
    const groups = Map.groupBy(this.options(), (option) => option.group ?? '');
    return [...groups].map(([name, options]) => ({ name, options }));
  });
}
