import { Component, booleanAttribute, computed, input, model, output } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';

import { Button } from '../button/button';
import { Field, describedBy, inputId } from '../field/field';
import { Icon } from '../icon/icon';
import type { Option } from '../option';

/** One of a list, as the native select that every phone knows. `''` stands for nothing chosen. */
@Component({
  selector: 'satu-select-field',
  imports: [Button, Field, Icon],
  templateUrl: './select-field.html',
  styles: `
    .error {
      display: flex;
      gap: var(--gap-2xs);
      align-items: center;
      color: var(--bad);
      font-weight: 600;
    }
  `,
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
  /** The options could not be had: an empty list would be read as nothing to choose. */
  readonly unloaded = input(false, { transform: booleanAttribute });
  readonly retry = output();
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
