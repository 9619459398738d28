import { Component, booleanAttribute, computed, input } from '@angular/core';
import { ROLE_LABELS } from '@satu/domain/access';

import { LabelPipe } from '../../../shell/language/label.pipe';
import { countsByRole, type Post } from '../posts';

/** What becomes of the roles in the agencies that end, before anybody confirms it. */
@Component({
  selector: 'satu-posts-forecast',
  imports: [LabelPipe],
  template: `
    @if (counts().length === 0) {
      <p i18n="@@reorganisations.posts.none">
        Tidak ada orang yang memegang peran di perangkat daerah asal.
      </p>
    } @else {
      @if (goesOn()) {
        <p i18n="@@reorganisations.posts.goOn">
          Hanya namanya yang berubah: peran berikut berlanjut di penerus.
        </p>
      } @else {
        <p i18n="@@reorganisations.posts.end">
          Peran berikut ikut berakhir; orangnya perlu diberi peran baru satu per satu:
        </p>
      }
      <ul>
        @for (one of counts(); track one.role) {
          <li>
            {{ one.role | label: roleLabels }}:
            <ng-container i18n="@@reorganisations.posts.people">{one.people, plural,
              =1 {1 orang}
              other {{{ one.people }} orang}
            }</ng-container>
          </li>
        }
      </ul>
    }
  `,
})
export class PostsForecast {
  readonly posts = input.required<readonly Post[]>();
  readonly goesOn = input(false, { transform: booleanAttribute });

  protected readonly roleLabels = ROLE_LABELS;
  protected readonly counts = computed(() => countsByRole(this.posts()));
}
