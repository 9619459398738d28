import { Component, input, output } from '@angular/core';

import { Icon } from '../icon/icon';

/** A short label; with `removeLabel` it can be taken away, such as a filter in force. */
@Component({
  selector: 'satu-tag',
  imports: [Icon],
  template: `
    <span><ng-content /></span>
    @if (removeLabel()) {
      <button type="button" [attr.aria-label]="removeLabel()" (click)="removed.emit()">
        <satu-icon name="close" />
      </button>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: var(--gap-2xs);
      padding: 0.125rem 0.625rem;
      border-radius: var(--radius-s);
      background: var(--surface-sunken);
      font-size: var(--text-s);
    }

    button {
      display: inline-grid;
      place-items: center;
      min-inline-size: 1.75rem;
      min-block-size: 1.75rem;
      margin-inline-end: -0.375rem;
      border: 0;
      background: none;
      cursor: pointer;
    }
  `,
})
export class Tag {
  readonly removeLabel = input<string>();
  readonly removed = output();
}
