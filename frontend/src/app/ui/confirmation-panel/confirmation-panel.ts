import { Component, input } from '@angular/core';

import { Icon } from '../icon/icon';

/** It is done: what, its number, and what comes next by when (projected). */
@Component({
  selector: 'satu-confirmation-panel',
  imports: [Icon],
  template: `
    <div class="banner" role="status">
      <satu-icon name="check" />
      <h1 tabindex="-1">{{ heading() }}</h1>
      @if (number()) {
        <p>
          <ng-container i18n="@@ui.confirmation.number">Nomor</ng-container>&ngsp;
          <strong class="number">{{ number() }}</strong>
        </p>
      }
    </div>
    <div class="stack"><ng-content /></div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--gap-l);
    }

    .banner {
      display: grid;
      justify-items: center;
      gap: var(--gap-xs);
      padding: var(--gap-xl) var(--gap-m);
      border-radius: var(--radius-l);
      background: var(--good-soft);
      border: 2px solid var(--good);
      color: var(--good);
      text-align: center;
    }

    satu-icon {
      font-size: 2rem;
    }
  `,
})
export class ConfirmationPanel {
  readonly heading = input.required<string>();
  readonly number = input<string | null>();
}
