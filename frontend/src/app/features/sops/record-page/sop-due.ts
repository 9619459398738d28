import { Component, computed, input } from '@angular/core';
import type { SopView } from '@satu/contract/views';

import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Notice } from '../../../ui/notice/notice';

/** When the next evaluation is due, in words, and why then. */
@Component({
  selector: 'satu-sop-due',
  imports: [Notice, ZonedPipe],
  templateUrl: './sop-due.html',
  styles: `
    :host {
      display: grid;
      gap: var(--gap-s);
    }
  `,
})
export class SopDue {
  readonly sop = input.required<SopView>();
  /** Negative once it is late; null when none is due. */
  readonly daysLeft = input.required<number | null>();

  protected readonly late = computed(() => Math.max(0, -(this.daysLeft() ?? 0)));
  protected readonly left = computed(() => Math.max(0, this.daysLeft() ?? 0));
}
