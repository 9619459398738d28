import { Component, type ElementRef, effect, input, output, viewChild } from '@angular/core';

import { Icon } from '../icon/icon';

let made = 0;

/** A modal question on the native dialog: focus stays inside, Escape closes, the page behind is inert. */
@Component({
  selector: 'satu-dialog',
  imports: [Icon],
  template: `
    <dialog
      #dialog
      [attr.aria-labelledby]="titleId"
      (close)="closedByBrowser()"
      (cancel)="cancel($event)"
    >
      @if (open()) {
        <div class="stack">
          <div class="head">
            <h2 [id]="titleId">{{ heading() }}</h2>
            <button type="button" [attr.aria-label]="closeLabel" (click)="closed.emit()">
              <satu-icon name="close" />
            </button>
          </div>
          <ng-content />
        </div>
      }
    </dialog>
  `,
  styles: `
    dialog {
      inline-size: min(34rem, calc(100vw - 2rem));
      max-block-size: calc(100dvh - 2rem);
      padding: var(--gap-l);
      border: 0;
      border-radius: var(--radius-l);
      color: var(--ink);
      background: var(--surface);
      box-shadow: 0 20px 60px rgb(8 38 47 / 35%);
    }

    .head {
      display: flex;
      gap: var(--gap-s);
      align-items: start;
      justify-content: space-between;
      overflow-wrap: anywhere;
    }

    .head button {
      display: grid;
      flex: none;
      place-content: center;
      inline-size: var(--touch);
      block-size: var(--touch);
      margin: calc(var(--gap-s) * -1) calc(var(--gap-s) * -1) 0 0;
      border: 0;
      border-radius: var(--radius-s);
      background: transparent;
      color: var(--ink-soft);
      cursor: pointer;
    }

    .head button:hover {
      background: var(--surface-sunken);
    }

    dialog::backdrop {
      background: rgb(8 38 47 / 60%);
    }
  `,
})
export class Dialog {
  readonly open = input.required<boolean>();
  readonly heading = input.required<string>();
  /** Someone pressed Escape or the cross; the page that owns `open` decides. */
  readonly closed = output();

  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  protected readonly closeLabel = $localize`:@@ui.dialog.close:Tutup`;
  protected readonly titleId = `dialog-title-${++made}`;

  constructor() {
    effect(() => {
      const { nativeElement: dialog } = this.dialog();
      if (this.open() && !dialog.open) dialog.showModal();
      if (!this.open() && dialog.open) dialog.close();
    });
  }

  protected cancel(event: Event): void {
    event.preventDefault();
    this.closed.emit();
  }

  /** A browser may close without asking (a second Escape); the owner must learn of it. */
  protected closedByBrowser(): void {
    if (this.open()) this.closed.emit();
  }
}
