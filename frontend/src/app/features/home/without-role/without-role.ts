import { Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import type { WithoutRoleView } from '@satu/contract/views';
import { ROLE_LABELS } from '@satu/domain/access';
import type { Language } from '@satu/domain/language';

import { Zoned } from '../../../shell/time/zoned';
import { Notice } from '../../../ui/notice/notice';

/** To somebody with an account and no role: why nothing is here, since when, and who can change that. */
@Component({
  selector: 'satu-without-role',
  imports: [Notice],
  template: `
    <satu-notice
      tone="warn"
      i18n-heading="@@home.noRole.heading"
      heading="Anda tidak memegang peran sekarang"
    >
      <p>{{ reason() }}</p>
      @if (grantors()) {
        <p i18n="@@home.noRole.grantors">
          Yang dapat memberi Anda peran: {{ grantors() }}, sebagai admin daerah.
        </p>
      } @else {
        <p i18n="@@home.noRole.admin">Mintalah peran kepada admin daerah Anda.</p>
      }
      <p class="soft" i18n="@@home.noRole.kept">
        Yang pernah Anda tulis tetap tersimpan. Setelah peran diberikan, muat ulang halaman ini.
      </p>
    </satu-notice>
  `,
})
export class WithoutRole {
  readonly view = input.required<WithoutRoleView>();

  private readonly zoned = inject(Zoned);
  private readonly language: Language = inject(LOCALE_ID) === 'en' ? 'en' : 'id';
  protected readonly grantors = computed(() =>
    new Intl.ListFormat(this.language, { type: 'disjunction' }).format(this.view().grantors),
  );
  protected readonly reason = computed(() => {
    const { latest } = this.view();
    if (latest === null)
      return $localize`:@@home.noRole.never:Akun Anda belum pernah diberi peran.`;
    return this.sentence(latest);
  });

  private sentence(latest: NonNullable<WithoutRoleView['latest']>): string {
    const role = ROLE_LABELS[latest.role][this.language];
    const place = latest.agencyName ?? latest.regionName;
    switch (latest.state) {
      case 'PENDING':
        return $localize`:@@home.noRole.pending:Peran Anda sebagai ${role}:role: (${place}:place:) menunggu persetujuan orang kedua.`;
      case 'FUTURE':
        return $localize`:@@home.noRole.future:Peran Anda sebagai ${role}:role: (${place}:place:) mulai berlaku ${this.zoned.format(latest.from)}:day:.`;
      case 'ANNULLED':
        return $localize`:@@home.noRole.annulled:Peran Anda sebagai ${role}:role: (${place}:place:) dibatalkan.`;
      default:
        return this.ended(role, place, latest);
    }
  }

  private ended(
    role: string,
    place: string,
    { until, from, byReorganisation }: NonNullable<WithoutRoleView['latest']>,
  ): string {
    const day = this.zoned.format(until ?? from);
    return byReorganisation
      ? $localize`:@@home.noRole.reorganised:Peran Anda sebagai ${role}:role: berakhir ${day}:day:, karena ${place}:place: berakhir oleh perubahan SOTK.`
      : $localize`:@@home.noRole.ended:Peran Anda sebagai ${role}:role: (${place}:place:) berakhir ${day}:day:.`;
  }
}
