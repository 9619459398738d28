import { Component, input } from '@angular/core';

let made = 0;

/** How much of a known amount is done, as words and as a bar. */
@Component({
  selector: 'satu-progress-bar',
  template: `
    <span [id]="labelId">{{ label() }}</span>
    <progress [attr.aria-labelledby]="labelId" [max]="max()" [value]="value()"></progress>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--gap-2xs);
    }

    progress {
      appearance: none;
      inline-size: 100%;
      block-size: 0.75rem;
      border: 1px solid var(--line-strong);
      border-radius: 999px;
      overflow: hidden;
      background: var(--surface);
    }

    progress::-webkit-progress-bar {
      background: var(--surface);
    }

    progress::-webkit-progress-value {
      background: var(--action);
    }

    progress::-moz-progress-bar {
      background: var(--action);
    }
  `,
})
export class ProgressBar {
  readonly label = input.required<string>();
  readonly value = input.required<number>();
  readonly max = input.required<number>();
  protected readonly labelId = `progress-${++made}`;
}
