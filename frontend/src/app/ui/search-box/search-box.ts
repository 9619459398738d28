import { Component, computed, input, model, output } from '@angular/core';

import { Button } from '../button/button';
import { inputId } from '../field/field';
import { Icon } from '../icon/icon';

/** Search words and their button; asks on Enter, on the button and when the words are cleared. */
@Component({
  selector: 'satu-search-box',
  imports: [Button, Icon],
  template: `
    <form role="search" (submit)="submit($event)">
      <label [attr.for]="id()">{{ label() }}</label>
      <div class="line">
        <input
          class="control"
          type="search"
          enterkeyhint="search"
          [id]="id()"
          [attr.name]="field()"
          [value]="value()"
          [attr.placeholder]="placeholder()"
          (input)="value.set($any($event.target).value)"
          (search)="value() || searched.emit('')"
        />
        <button satuButton type="submit">
          <satu-icon name="search" />
          <span i18n="@@ui.searchBox.search">Cari</span>
        </button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: var(--gap-2xs);
    }

    label {
      font-weight: 650;
    }

    .line {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: var(--gap-xs);
    }
  `,
})
export class SearchBox {
  readonly label = input.required<string>();
  readonly field = input('q');
  readonly placeholder = input<string | null>();
  readonly value = model('');
  readonly searched = output<string>();
  protected readonly id = computed(() => inputId(this.field()));

  protected submit(event: Event): void {
    event.preventDefault();
    this.searched.emit(this.value().trim());
  }
}
