import { Component, booleanAttribute, input } from '@angular/core';

/** A button or a link that looks like one; the element stays native, so keyboard and forms just work. */
@Component({
  selector: 'button[satuButton], a[satuButton]',
  host: {
    '[attr.data-variant]': 'variant()',
    '[attr.aria-busy]': 'busy() || null',
    '[attr.aria-disabled]': 'busy() || null',
    '(click)': 'hold($event)',
  },
  template: `<ng-content />`,
  styleUrl: './button.css',
})
export class Button {
  readonly variant = input<'primary' | 'secondary' | 'quiet' | 'danger'>('primary');
  /** Shows that the press was heard. It keeps the focus, which a disabled button would lose. */
  readonly busy = input(false, { transform: booleanAttribute });

  /** A form isn't sent a second time while the first is under way. */
  protected hold(event: Event): void {
    if (!this.busy()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}
