import { Component, booleanAttribute, input, output } from '@angular/core';

import { Button } from '../button/button';

/** How much of a list is shown, and the button for more. */
@Component({
  selector: 'satu-pager',
  imports: [Button],
  template: `
    @if (total() !== null) {
      <p class="soft small">
        @if (capped()) {
          <ng-container i18n="@@ui.pager.ofMoreThan"
            >Ditampilkan {{ shown() }} dari lebih dari {{ total() }}</ng-container
          >
        } @else {
          <ng-container i18n="@@ui.pager.of"
            >Ditampilkan {{ shown() }} dari {{ total() }}</ng-container
          >
        }
      </p>
    }
    @if (hasMore()) {
      <button satuButton type="button" variant="secondary" [busy]="loading()" (click)="more.emit()">
        <ng-container i18n="@@ui.pager.more">Muat lagi</ng-container>
      </button>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--gap-s);
      justify-items: center;
    }
  `,
})
export class Pager {
  readonly shown = input.required<number>();
  readonly total = input<number | null>(null);
  readonly capped = input(false, { transform: booleanAttribute });
  readonly hasMore = input(false, { transform: booleanAttribute });
  readonly loading = input(false, { transform: booleanAttribute });
  readonly more = output();
}
