import { Component, booleanAttribute, computed, input, output } from '@angular/core';
import { type Reference, isReference } from '@satu/domain/form';

import { Button } from '../../../ui/button/button';
import { Combobox } from '../../../ui/combobox/combobox';
import type { Option } from '../../../ui/option';

/** Picks from a register: one, or several one after the other. What was picked keeps its name. */
@Component({
  selector: 'satu-reference-field',
  imports: [Button, Combobox],
  template: `
    <div class="stack">
      <satu-combobox
        [field]="field()"
        [label]="label()"
        [hint]="hint()"
        [error]="error()"
        [optional]="optional()"
        [options]="open()"
        [value]="''"
        (valueChange)="pick($event)"
      />
      @if (picked().length > 0) {
        <ul class="stack" role="list" [attr.aria-label]="label()">
          @for (one of picked(); track one.id) {
            <li class="row">
              <span>{{ one.label }}</span>
              <button satuButton type="button" variant="quiet" (click)="drop(one.id)">
                <ng-container i18n="@@innovations.reference.drop"
                  >Lepas {{ one.label }}</ng-container
                >
              </button>
            </li>
          }
        </ul>
      }
    </div>
  `,
})
export class ReferenceField {
  readonly field = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string | null>(null);
  readonly error = input<string | null>(null);
  readonly optional = input(false, { transform: booleanAttribute });
  readonly many = input(false, { transform: booleanAttribute });
  readonly options = input.required<readonly Option[]>();
  readonly value = input.required<unknown>();
  readonly changed = output<readonly Reference[] | Reference | null>();

  protected readonly picked = computed<readonly Reference[]>(() => {
    const value = this.value();
    return (Array.isArray(value) ? value : [value]).filter(isReference);
  });
  protected readonly open = computed(() => {
    const taken = new Set(this.picked().map(({ id }) => id));
    return this.options().filter(({ value }) => !taken.has(value));
  });

  protected pick(id: string): void {
    const label = this.options().find(({ value }) => value === id)?.label;
    if (label === undefined) return;
    this.emit([...(this.many() ? this.picked() : []), { id, label }]);
  }

  protected drop(id: string): void {
    this.emit(this.picked().filter((one) => one.id !== id));
  }

  private emit(picked: readonly Reference[]): void {
    if (this.many()) this.changed.emit(picked.length === 0 ? null : picked);
    else this.changed.emit(picked[0] ?? null);
  }
}
