import { Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import type { ConsenterView } from '@satu/contract/views';
import { ROLE_LABELS } from '@satu/domain/access';
import type { Language } from '@satu/domain/language';

/** More names than this help nobody to choose whom to ask. */
const MOST = 5;

/** Whose yes a role waits for, by name and role; or that nobody can give it. */
@Component({
  selector: 'satu-consenters',
  template: `
    @if (names()) {
      <ng-container i18n="@@people.consent.from"
        >Menunggu persetujuan dari {{ names() }}.</ng-container
      >
    } @else {
      <ng-container i18n="@@people.consent.nobody"
        >Menunggu persetujuan orang kedua, tetapi belum ada yang berhak memberikannya. Angkat lebih
        dahulu seorang pengambil keputusan atau admin daerah yang tidak terkait dengan pemberi peran
        ini.</ng-container
      >
    }
  `,
})
export class Consenters {
  readonly people = input.required<readonly ConsenterView[]>();

  private readonly language: Language = inject(LOCALE_ID) === 'en' ? 'en' : 'id';
  protected readonly names = computed(() => {
    const named = this.people()
      .slice(0, MOST)
      .map(({ name, roles }) => {
        const held = roles.map((role) => ROLE_LABELS[role][this.language]).join(', ');
        return `${name} (${held})`;
      });
    return new Intl.ListFormat(this.language, { type: 'disjunction' }).format(named);
  });
}
