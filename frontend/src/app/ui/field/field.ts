import { Component, booleanAttribute, computed, input } from '@angular/core';

import { Icon } from '../icon/icon';

/** Id of the element that takes a field's input; the error summary leads there. */
export function inputId(field: string): string {
  return `f-${field.replace(/^\//, '').replaceAll('/', '-')}`;
}

/** Ids of what describes a field, for `aria-describedby`; null when nothing does. */
export function describedBy(
  field: string,
  hint: string | null | undefined,
  error: string | null | undefined,
): string | null {
  const id = inputId(field);
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : null;
}

/** Frame of one field: label, hint and error around whatever takes the input. */
@Component({
  selector: 'satu-field',
  imports: [Icon],
  host: { '[class.wrong]': '!!error()' },
  template: `
    <label [attr.for]="id()">
      {{ label() }}
      @if (optional()) {
        <span class="optional" i18n="@@ui.field.optional">(boleh dikosongkan)</span>
      }
    </label>
    @if (hint()) {
      <p class="hint" [id]="id() + '-hint'">{{ hint() }}</p>
    }
    @if (error()) {
      <p class="error" [id]="id() + '-error'"><satu-icon name="error" /> {{ error() }}</p>
    }
    <ng-content />
  `,
  styleUrl: './field.css',
})
export class Field {
  readonly field = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string | null>();
  readonly error = input<string | null>();
  readonly optional = input(false, { transform: booleanAttribute });
  protected readonly id = computed(() => inputId(this.field()));
}
