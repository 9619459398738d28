import { Component, type ElementRef, effect, input, signal, viewChild } from '@angular/core';

import { inputId } from '../field/field';

/** One thing to mend; `field` is the `field` of the piece that mends it, absent when no field does. */
export interface ErrorItem {
  text: string;
  field?: string | undefined;
  /** The text doesn't say which field it means: the line begins with the field's label. */
  unnamed?: boolean;
}

/** What is wrong, before the form. Takes focus when something new is on it; each line leads to its field. */
@Component({
  selector: 'satu-error-summary',
  template: `
    @if (items().length > 0) {
      <section #box tabindex="-1" role="alert" aria-labelledby="error-summary-title">
        <h2 id="error-summary-title">{{ heading() }}</h2>
        <ul>
          @for (item of items(); track $index) {
            <li>
              @if (item.field) {
                <a [attr.href]="'#' + idOf(item.field)" (click)="goTo($event, item.field)"
                  >{{ labels()[$index] }}{{ item.text }}</a
                >
              } @else {
                {{ item.text }}
              }
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    /* With nothing to mend it takes no row of a grid. */
    :host(:empty) {
      display: none;
    }

    section {
      display: grid;
      gap: var(--gap-xs);
      padding: var(--gap-m);
      border: 3px solid var(--bad);
      border-radius: var(--radius-s);
      background: var(--surface);
    }

    h2 {
      font-size: var(--text-l);
    }

    a {
      color: var(--bad);
      font-weight: 600;
    }
  `,
})
export class ErrorSummary {
  readonly items = input.required<readonly ErrorItem[]>();
  readonly heading = input($localize`:@@ui.errorSummary.heading:Ada yang perlu diperbaiki`);
  private readonly box = viewChild<ElementRef<HTMLElement>>('box');
  protected readonly idOf = inputId;
  /** Texts of the list before this one. */
  private known: ReadonlySet<string> = new Set();
  /** What stands before each line: the label of its field, as the page shows it. */
  protected readonly labels = signal<readonly string[]>([]);

  constructor() {
    effect(() => {
      const items = this.items();
      const box = this.box()?.nativeElement;
      if (items.length === 0) this.known = new Set();
      if (items.length === 0 || !box) return;
      const { known } = this;
      this.known = new Set(items.map(({ text }) => text));
      const page = box.ownerDocument;
      this.labels.set(items.map((item) => (item.unnamed ? labelOf(page, item.field) : '')));
      // A list that only shrinks while somebody types must not take the keyboard away.
      if (items.some(({ text }) => !known.has(text))) box.focus();
    });
  }

  /** A bare fragment would be resolved against the base address and leave the page. */
  protected goTo(event: Event, field: string): void {
    event.preventDefault();
    const page = (event.target as HTMLElement).ownerDocument;
    const target = page.getElementById(inputId(field));
    target?.scrollIntoView({ block: 'center' });
    target?.focus({ preventScroll: true });
  }
}

function labelOf(page: Document, field = ''): string {
  const label = page.querySelector(`label[for="${inputId(field)}"]`);
  const words = label?.firstChild?.textContent?.trim();
  return words ? `${words}: ` : '';
}
