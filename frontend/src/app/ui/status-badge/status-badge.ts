import { Component, computed, input } from '@angular/core';

import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icon-paths';

export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'still';

const ICONS: Record<Tone, IconName> = {
  good: 'check',
  warn: 'warning',
  bad: 'error',
  info: 'info',
  still: 'clock',
};

/** A status as words, shape and colour: grey print and colour blindness lose nothing. */
@Component({
  selector: 'satu-status-badge',
  imports: [Icon],
  host: { '[attr.data-tone]': 'tone()' },
  template: `<satu-icon [name]="icon()" /><span>{{ label() }}</span>`,
  styleUrl: './status-badge.css',
})
export class StatusBadge {
  readonly tone = input<Tone>('still');
  readonly label = input.required<string>();
  protected readonly icon = computed(() => ICONS[this.tone()]);
}
