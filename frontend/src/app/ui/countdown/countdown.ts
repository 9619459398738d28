import { Component, computed, input } from '@angular/core';

import { Icon } from '../icon/icon';
import { remaining } from './remaining';

/** Time left until a deadline, louder at seven days, one day and one hour. */
@Component({
  selector: 'satu-countdown',
  imports: [Icon],
  host: { '[attr.data-urgency]': 'left().urgency' },
  templateUrl: './countdown.html',
  styleUrl: './countdown.css',
})
export class Countdown {
  /** The instant of the deadline. */
  readonly until = input.required<string>();
  /** The server's time, in milliseconds. */
  readonly now = input.required<number>();
  /** The deadline in words, with its time zone. */
  readonly at = input.required<string>();
  protected readonly left = computed(() => remaining(Date.parse(this.until()) - this.now()));
}
