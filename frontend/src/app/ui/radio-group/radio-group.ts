import { Component, booleanAttribute, computed, input, model, output } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';

import { describedBy, inputId } from '../field/field';
import { Icon } from '../icon/icon';
import type { Option } from '../option';

/** One of a few, all of them visible. */
@Component({
  selector: 'satu-radio-group',
  imports: [Icon],
  templateUrl: './radio-group.html',
  styleUrl: './choice.css',
})
export class RadioGroup implements FormValueControl<string> {
  readonly field = input.required<string>();
  readonly label = input.required<string>();
  readonly options = input.required<readonly Option[]>();
  readonly hint = input<string | null>();
  readonly error = input<string | null>();
  readonly optional = input(false, { transform: booleanAttribute });
  readonly disabled = input(false, { transform: booleanAttribute });
  readonly value = model('');
  readonly touch = output();

  protected readonly id = computed(() => inputId(this.field()));
  protected readonly describedBy = computed(() =>
    describedBy(this.field(), this.hint(), this.error()),
  );
}
