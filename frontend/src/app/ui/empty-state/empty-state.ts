import { Component, computed, input } from '@angular/core';

import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icon-paths';

export type EmptyKind = 'none-yet' | 'no-match' | 'no-right';

const ICONS: Record<EmptyKind, IconName> = {
  'none-yet': 'plus',
  'no-match': 'search',
  'no-right': 'shield',
};

/** Why nothing is here, and what to do about it: three different reasons, three different texts. */
@Component({
  selector: 'satu-empty-state',
  imports: [Icon],
  template: `
    <span class="mark"><satu-icon [name]="icon()" /></span>
    <h2>{{ heading() ?? headings[kind()] }}</h2>
    <p class="soft">{{ text() ?? texts[kind()] }}</p>
    <div class="row"><ng-content /></div>
  `,
  styleUrl: './empty-state.css',
})
export class EmptyState {
  readonly kind = input.required<EmptyKind>();
  readonly heading = input<string | null>();
  readonly text = input<string | null>();
  protected readonly icon = computed(() => ICONS[this.kind()]);

  protected readonly headings: Record<EmptyKind, string> = {
    'none-yet': $localize`:@@ui.empty.noneYet:Belum ada apa-apa di sini`,
    'no-match': $localize`:@@ui.empty.noMatch:Tidak ada yang cocok`,
    'no-right': $localize`:@@ui.empty.noRight:Halaman ini bukan untuk peran Anda`,
  };
  protected readonly texts: Record<EmptyKind, string> = {
    'none-yet': $localize`:@@ui.empty.noneYetText:Begitu ada isinya, Anda akan melihatnya di sini.`,
    'no-match': $localize`:@@ui.empty.noMatchText:Coba kata lain, periksa ejaannya, atau kurangi saringan.`,
    'no-right': $localize`:@@ui.empty.noRightText:Bila Anda seharusnya dapat membukanya, minta administrator daerah memeriksa peran Anda.`,
  };
}
