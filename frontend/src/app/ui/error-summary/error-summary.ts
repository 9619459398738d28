import {
  Component,
  type ElementRef,
  afterRenderEffect,
  effect,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';

import { inputId } from '../field/field';

let made = 0;

/** One thing to mend; `field` is the `field` of the piece that mends it, absent when no field does. */
export interface ErrorItem {
  text: string;
  field?: string | undefined;
  /** Where it is mended when that is another page, and the id of the field there. */
  link?: readonly unknown[] | null;
  fragment?: string | undefined;
  /** The text doesn't say which field it means: the line begins with the field's label. */
  unnamed?: boolean;
}

/**
 * What is wrong, before the form; each line leads to its field. Takes focus when something new is on it,
 * and whenever the form around it was sent in vain.
 */
@Component({
  selector: 'satu-error-summary',
  imports: [RouterLink],
  template: `
    @if (items().length > 0) {
      <section #box tabindex="-1" role="alert" [attr.aria-labelledby]="titleId">
        <h2 [id]="titleId">{{ heading() }}</h2>
        <ul>
          @for (item of items(); track $index) {
            <li>
              @if (item.field) {
                <a [attr.href]="'#' + idOf(item.field)" (click)="goTo($event, item.field)"
                  >{{ labels()[$index] }}{{ item.text }}</a
                >
              } @else if (item.link) {
                <a [routerLink]="item.link" [fragment]="item.fragment">{{ item.text }}</a>
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
  private readonly asked = signal(0);
  protected readonly idOf = inputId;
  protected readonly titleId = `error-summary-title-${++made}`;
  /** Texts of the list before this one. */
  private known: ReadonlySet<string> = new Set();
  /** What stands before each line: the label of its field, as the page shows it. */
  protected readonly labels = signal<readonly string[]>([]);

  constructor() {
    effect((onCleanup) => {
      const form = this.box()?.nativeElement.closest('form');
      const sent = (): void => {
        this.takeFocus();
      };
      form?.addEventListener('submit', sent);
      onCleanup(() => form?.removeEventListener('submit', sent));
    });
    afterRenderEffect(() => {
      if (this.asked() > 0) untracked(this.box)?.nativeElement.focus();
    });
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

  /** Once the page shows what was found; nothing happens when nothing was. */
  takeFocus(): void {
    this.asked.update((times) => times + 1);
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
  const id = inputId(field);
  const label =
    page.querySelector(`label[for="${id}"]`) ??
    page.getElementById(id)?.closest('fieldset')?.querySelector('legend');
  const words = label?.firstChild?.textContent?.trim();
  return words ? `${words}: ` : '';
}
