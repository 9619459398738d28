import { Component, booleanAttribute, input, output } from '@angular/core';
import type { Problem } from '@satu/contract/views';

import { Button } from '../button/button';
import { ProblemPanel } from '../problem-panel/problem-panel';

/** How much of a list is shown, and the button for more, which also asks again for what didn't come. */
@Component({
  selector: 'satu-pager',
  imports: [Button, ProblemPanel],
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
    @if (problem(); as refused) {
      <satu-problem-panel [problem]="refused" />
    }
    @if (hasMore()) {
      <button satuButton type="button" variant="secondary" [busy]="loading()" (click)="more.emit()">
        @if (problem()) {
          <ng-container i18n="@@ui.problem.retry">Coba lagi</ng-container>
        } @else {
          <ng-container i18n="@@ui.pager.more">Muat lagi</ng-container>
        }
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
  /** Why the next page didn't come; the rows that are there stay. */
  readonly problem = input.required<Problem | null>();
  readonly more = output();
}
