import { Component, computed, input } from '@angular/core';

import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icon-paths';

type NoticeTone = 'info' | 'warn' | 'error' | 'good';

const ICONS: Record<NoticeTone, IconName> = {
  info: 'info',
  warn: 'warning',
  error: 'error',
  good: 'check',
};

/** A message in the page. Errors interrupt a screen reader, the rest waits its turn. */
@Component({
  selector: 'satu-notice',
  imports: [Icon],
  host: {
    '[attr.data-tone]': 'tone()',
    '[attr.role]': "tone() === 'error' ? 'alert' : 'status'",
  },
  template: `
    <satu-icon [name]="icon()" />
    <div class="words">
      @if (heading()) {
        <p class="heading">{{ heading() }}</p>
      }
      <ng-content />
    </div>
  `,
  styleUrl: './notice.css',
})
export class Notice {
  readonly tone = input<NoticeTone>('info');
  readonly heading = input<string | null>();
  protected readonly icon = computed(() => ICONS[this.tone()]);
}
