import { Component, booleanAttribute, computed, input, model, output } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';

import { describedBy, inputId } from '../field/field';
import { Icon } from '../icon/icon';
import type { Option } from '../option';

/** Any of a few. The value keeps the order of the options, whatever the order of ticking. */
@Component({
  selector: 'satu-checkbox-group',
  imports: [Icon],
  templateUrl: './checkbox-group.html',
  styleUrl: '../radio-group/choice.css',
})
export class CheckboxGroup implements FormValueControl<readonly string[]> {
  readonly field = input.required<string>();
  readonly label = input.required<string>();
  readonly options = input.required<readonly Option[]>();
  readonly hint = input<string | null>();
  readonly error = input<string | null>();
  readonly optional = input(false, { transform: booleanAttribute });
  readonly disabled = input(false, { transform: booleanAttribute });
  readonly value = model<readonly string[]>([]);
  readonly touch = output();

  protected readonly id = computed(() => inputId(this.field()));
  protected readonly describedBy = computed(() =>
    describedBy(this.field(), this.hint(), this.error()),
  );

  protected toggle(changed: string, on: boolean): void {
    const wanted = new Set(this.value());
    if (on) wanted.add(changed);
    else wanted.delete(changed);
    const order = this.options().map((option) => option.value);
    this.value.set(order.filter((value) => wanted.has(value)));
  }
}
