import { Component, booleanAttribute, input } from '@angular/core';

/** A button or a link that looks like one; the element stays native, so keyboard and forms just work. */
@Component({
  selector: 'button[satuButton], a[satuButton]',
  host: {
    '[attr.data-variant]': 'variant()',
    '[attr.aria-busy]': 'busy() || null',
  },
  template: `<ng-content />`,
  styleUrl: './button.css',
})
export class Button {
  readonly variant = input<'primary' | 'secondary' | 'quiet' | 'danger'>('primary');
  /** Shows that the press was heard; the button stays pressable, the act itself is idempotent. */
  readonly busy = input(false, { transform: booleanAttribute });
}
